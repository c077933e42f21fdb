/** Reviews while the dev server runs: none is made twice for one reading of a story, none counted twice for the same text. */

import { openDisk } from "../library/content-files.ts";
import type { Content } from "../library/read-content.ts";
import type { ReadStory } from "../library/read-story.ts";
import { listNew } from "./approve.ts";
import type { Review } from "./create-review.ts";
import { readReview } from "./read-review.ts";

/** The content as it is now, and when that is. */
export interface DeskState {
  readonly root: string;
  readonly content: Content;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Reviews of stories as they were read; they go when the content is read again. */
const reviews = new WeakMap<ReadStory, Review>();

export function findReview({ root, content }: DeskState, read: ReadStory): Review {
  const review = reviews.get(read) ?? readReview(openDisk(root), content, read);
  reviews.set(read, review);
  return review;
}

/** Numbers of new decisions by story, with what they were counted of: they outlive a new reading of the content. */
const counts = new Map<string, { readonly of: string; readonly fresh: number }>();

/** `undefined` when it would have to be counted after `end`, a moment of `performance.now()`. */
export function countNew(state: DeskState, read: ReadStory, end: number): number | undefined {
  const { story } = read;
  const of = JSON.stringify([story.digest, story.terms]);
  const known = counts.get(story.slug);
  if (known?.of === of) return known.fresh;
  if (performance.now() > end) return undefined;
  const fresh = listNew(findReview(state, read)).length;
  counts.set(story.slug, { of, fresh });
  return fresh;
}

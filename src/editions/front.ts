/** A story as heads and lists show it, and what changed in stories after they came out. */
import type { Moment } from "../fields/dates.ts";
import { formatPath, pagePaths } from "../site/paths.ts";
import { formatStoryNumber } from "../site/story-number.ts";
import type { Byline } from "./authors.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Edition } from "./edition.ts";

export interface FrontStory {
  readonly edition: Edition;
  readonly path: string;
  /** As readers see it; absent where the publication does not number its stories. */
  readonly number: string | undefined;
  /** Name and address of the main topic. */
  readonly topic: { readonly name: string; readonly path: string } | undefined;
  /** Who made it. */
  readonly authors: readonly Byline[];
  /** HTML of the lead figure. */
  readonly figure: string | undefined;
}

/** A correction or a follow-up, and the story it belongs to. */
export interface Change {
  readonly day: Moment;
  readonly path: string;
  readonly headline: string;
  readonly text: string;
}

/** `figure` is HTML. */
export function createFrontStory(catalogue: Catalogue, edition: Edition, figure?: string): FrontStory {
  const topic = catalogue.findTopic(edition.topics[0]);
  return {
    edition,
    figure,
    path: formatPath(edition.tag, pagePaths.story(edition.slug)),
    number: formatStoryNumber(catalogue.findNumber(edition.slug), edition.tag),
    topic: topic && { name: topic.name, path: formatPath(edition.tag, pagePaths.topic(topic.slug)) },
    get authors() {
      return catalogue.authors.listBylines(edition);
    },
  };
}

const kinds = { corrections: "correctionDays", followups: "followupDays" } as const;

/** The latest of all stories, newest first; only of those that are shown are the words asked for. */
export function listChanges(editions: readonly Edition[], kind: keyof typeof kinds, count = 2): Change[] {
  return editions
    .flatMap((edition) => edition[kinds[kind]].map((day, at) => ({ edition, day, at })))
    .sort((a, b) => Date.parse(b.day) - Date.parse(a.day) || (a.edition.slug < b.edition.slug ? -1 : 1))
    .slice(0, count)
    .map(({ edition, day, at }) => ({
      day,
      path: formatPath(edition.tag, pagePaths.story(edition.slug)),
      headline: edition.headline,
      text: edition.words[kind][at]?.text ?? "",
    }));
}

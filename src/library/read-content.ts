/**
 * Reads all content and checks it: files in, stories, topics and pages out, with every problem of every file at once. Used by
 * the content loader, by the build before it starts, and by the search index: with one memory, each body is parsed once.
 */

import { hasErrors, type Problem } from "../problems/problem.ts";
import type { TermRow } from "../variants/term-row.ts";
import { type AuthorRow, readAuthors } from "./authors.ts";
import { checkAcross } from "./check-across.ts";
import { readClock } from "./clock.ts";
import { readOpenable } from "./closed-stories.ts";
import { openDisk } from "./content-files.ts";
import { type FrontChoice, readFrontChoice } from "./front-choice.ts";
import { type OpenLibrary, openLibrary, type ReadOptions } from "./open-library.ts";
import { peekStory } from "./peek-story.ts";
import type { ReadPage } from "./read-page.ts";
import { readPages } from "./read-pages.ts";
import type { ReadStory } from "./read-story.ts";
import type { SplitStory } from "./split-story.ts";
import { checkTermUse } from "./story-terms.ts";
import { surveyStories } from "./survey-stories.ts";
import { checkTermOverlaps } from "./term-overlaps.ts";
import type { ReadTopic } from "./topics.ts";

type OnStory = (done: number, all: number) => void;

export interface Content {
  readonly stories: readonly ReadStory[];
  readonly topics: readonly ReadTopic[];
  /** The terms of the whole site. */
  readonly glossary: readonly TermRow[];
  readonly pages: readonly ReadPage[];
  /** What an editor says of the authors. */
  readonly authors: readonly AuthorRow[];
  /** What an editor wants on the front page. */
  readonly front: FrontChoice;
  /** Every story that was read, sound or not: the path of its index.md and `digestFolder` of all it was read from. */
  readonly folders: readonly { readonly file: string; readonly digest: string }[];
  readonly problems: readonly Problem[];
}

interface Reading {
  readonly library?: OpenLibrary;
  readonly onStory?: OnStory;
  /** Milliseconds since 1970: what readers can open then. */
  readonly now?: number;
}

/**
 * `root` is the project folder. Pure but for reading the disk, and for what it keeps. `onStory` is told before each story how many
 * are done, of how many.
 */
export function readContent(
  root: string,
  options: ReadOptions = { checksCopy: false },
  { library = openLibrary(root, options), onStory, now = readClock() }: Reading = {},
): Content {
  const { only, isOwn } = options;
  const { parsed, wanted, surroundings, digest, entries, memory, read } = library;
  const { glossary, topics } = surroundings;
  const reader = openDisk(root);
  const peek = (entry: SplitStory) =>
    isOwn?.(entry.slug) === false ? peekStory(reader, entry, surroundings) : undefined;
  const finished = wanted.map((entry, at) => {
    onStory?.(at, wanted.length);
    return { entry, story: peek(entry) ?? read(entry) };
  });
  const stories = finished.flatMap(({ story }) => story?.value ?? []);
  const finishedPages = readPages(root, surroundings, digest, memory);
  const pages = finishedPages.flatMap(({ value }) => value ?? []);
  const isWhole = isOwn === undefined && only === undefined;
  const signed = parsed.flatMap(({ matter }) => matter?.authors?.map(({ name }) => name) ?? []);
  const authors = readAuthors(reader, glossary, isWhole ? new Set(signed) : undefined);
  const openable = new Map(parsed.flatMap(readOpenable).map((story) => [story.slug, story]));
  const slugs = parsed.map(({ slug }) => slug);
  const front = readFrontChoice(reader, slugs, openable, now);
  const problems = [
    ...library.problems,
    ...finished.flatMap(({ story }) => story?.problems ?? []),
    ...finishedPages.flatMap((page) => page.problems),
    ...authors.problems,
    ...front.problems,
  ];
  const folders = wanted.map(({ folder, digest: of }) => ({ file: folder.file, digest: of }));
  const content = { stories, topics, pages, glossary, folders, problems, authors: authors.value, front: front.value };
  if (isOwn !== undefined) return content;
  problems.push(...checkAcross(surveyStories(parsed), finished, finishedPages, now));
  if (only === undefined && !hasErrors(problems)) {
    const written = [
      ...entries,
      ...topics.flatMap((topic) => topic.entries),
      ...parsed.flatMap((entry) => entry.terms),
    ];
    const used = [...stories.map(({ story }) => story), ...topics, ...pages, ...authors.value].flatMap(
      (user) => user.terms,
    );
    const overlaps = finished.flatMap(({ story }) => story?.overlaps ?? []);
    problems.push(...checkTermUse(written, used), ...checkTermOverlaps(written, overlaps));
  }
  return content;
}

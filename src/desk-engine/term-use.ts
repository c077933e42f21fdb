/**
 * Rows of words that nothing uses or that others hide, as the build says it. What each story uses is noted when it is counted; of the
 * rows that all share something is said only when every story was.
 */
import type { FinishedStory } from "../library/finish-story.ts";
import { checkTermUse } from "../library/story-terms.ts";
import { checkTermOverlaps } from "../library/term-overlaps.ts";
import type { TermEntry } from "../library/terms.ts";
import type { Place, Problem } from "../problems/problem.ts";
import type { TermRow } from "../variants/term-row.ts";

/** Of one story; travels between the page and its worker, so rows are named by where they stand. */
export interface TermUse {
  readonly used: readonly string[];
  readonly hidden: readonly Problem[];
}

const nameRow = ({ file, line }: Place) => `${file}:${line ?? 1}`;

const pick = (entries: readonly TermEntry[], used: readonly TermRow[]): readonly string[] => {
  const known = new Set(used);
  return entries.filter(({ row }) => known.has(row)).map(({ place }) => nameRow(place));
};

/** `undefined` of a story that cannot be read. `shared` are the rows of the glossary and of all topics, `own` the story's. */
export function listTermUse(
  shared: readonly TermEntry[],
  own: readonly TermEntry[],
  story: FinishedStory | undefined,
): TermUse | undefined {
  if (story?.value === undefined) return undefined;
  const all = [...shared, ...own];
  return { used: pick(all, story.value.story.terms), hidden: checkTermOverlaps(all, story.overlaps) };
}

/** What a story is told of its own rows: nobody else can use them. */
export function checkOwnTerms(
  shared: readonly TermEntry[],
  own: readonly TermEntry[],
  story: FinishedStory | undefined,
): Problem[] {
  const use = listTermUse(shared, own, story);
  if (use === undefined) return [];
  const files = new Set(own.map(({ place }) => place.file));
  const hidden = use.hidden.filter(({ file }) => files.has(file));
  return [...checkTermUse(own, story?.value?.story.terms ?? []), ...hidden];
}

/** What is said of the rows that all share; `users` are rows that are used outside of stories. */
export function checkSharedTerms(
  shared: readonly TermEntry[],
  users: readonly TermRow[],
  uses: readonly TermUse[],
): Problem[] {
  const used = new Set([...pick(shared, users), ...uses.flatMap((use) => use.used)]);
  const rows = shared.filter(({ place }) => used.has(nameRow(place))).map(({ row }) => row);
  const files = new Set(shared.map(({ place }) => place.file));
  const hidden = uses.flatMap((use) => use.hidden).filter(({ file }) => files.has(file));
  // The same row may be hidden by the same word in many stories.
  const once = new Map(hidden.map((problem) => [JSON.stringify(problem), problem]));
  return [...checkTermUse(shared, rows), ...once.values()];
}

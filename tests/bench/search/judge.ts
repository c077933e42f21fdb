/** What search should find, found the slow way: every text of every story looked through. */
import { once } from "../../../src/once.ts";
import type { IndexedStory } from "../../../src/search/indexed-story.ts";
import { parseQuery } from "../../../src/search/parse-query.ts";
import { type Fold, listUnits, type Unit } from "../../../src/search/units.ts";
import type { VariantTag } from "../../../src/variants/table.ts";

export interface Judge {
  /** Stories with a text that holds the query letter by letter. */
  readonly grep: (query: string) => ReadonlySet<number>;
  /** Stories that hold each term of the query folded alike, marks within a clause and spaces ignored. */
  readonly grepFolded: (query: string) => ReadonlySet<number>;
}

const join = (units: readonly Unit[]) =>
  units.map(({ text, isWord, afterBreak }) => `${afterBreak ? "，" : ""}${isWord ? " " : ""}${text}`).join("");

/** Of one edition, which is what its readers search. */
export function createJudge(stories: readonly IndexedStory[], tag: VariantTag, fold: Fold): Judge {
  const texts = stories.map(({ headline, head, body }) =>
    [headline, ...head, ...body.map((passage) => passage.texts)].map((all) => all[tag] ?? ""),
  );
  const loadFolded = once(() => texts.map((all) => all.map((text) => join(listUnits(text, fold)))));
  const search = (all: readonly (readonly string[])[], wanted: string) =>
    new Set(all.flatMap((list, number) => (list.some((text) => text.includes(wanted)) ? [number] : [])));
  return {
    grep: (query) => search(texts, query),
    grepFolded(query) {
      const found = parseQuery(query, fold).map(({ units }) => search(loadFolded(), join(units)));
      const [first, ...others] = found;
      return new Set([...(first ?? [])].filter((number) => others.every((set) => set.has(number))));
    },
  };
}

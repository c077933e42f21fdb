/** The site's own search over every story on the desk, drafts too: cut and folded as readers' questions are. */
import type { SplitStory } from "../library/split-story.ts";
import { findMarks, splitMarks } from "../search/find-marks.ts";
import { loadFullFold } from "../search/fold-classes.ts";
import { parseQuery } from "../search/parse-query.ts";
import { splitSentences } from "../search/sentences.ts";
import { type Fold, joinUnits } from "../search/units.ts";

export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

export interface StoryHit {
  readonly folder: string;
  /** Places in the whole story. */
  readonly count: number;
  readonly headline: readonly Piece[];
  /** The sentence that holds most of what was asked. */
  readonly text: readonly Piece[];
}

/** What is read of a body, without its marks: words of pictures and links, nothing of addresses. */
const listParagraphs = (body: string): string[] =>
  body
    .replace(/^:{3,}.*$/gm, "")
    .replace(/!?\[([^\]]*)\]\([^)"]*(?:"([^"]*)")?\)(?:\{[^}]*\})?/g, "$1 $2")
    .replace(/:(?:keep|variant|note)\[([^\]]*)\](?:\{[^}]*\})?/g, "$1")
    .replace(/^(?:#{1,6}|>|-|\d+\.)\s+/gm, "")
    .replace(/\*+|`/g, "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** What a story is found by; as one line of folded units, too, in which it is seen at once that a word is not there. */
interface Searched {
  readonly headline: string;
  readonly texts: readonly string[];
  readonly folded: string;
}

const kept = new WeakMap<SplitStory, Searched>();

function readSearched(entry: SplitStory, fold: Fold): Searched {
  const known = kept.get(entry);
  if (known !== undefined) return known;
  const { folder, parts, matter } = entry;
  const fields = Object(parts?.parsed?.value) as Record<string, unknown>;
  const headline = textOf(fields["headline"]) || folder.slug;
  const people = (matter?.authors ?? []).map(({ name }) => name);
  const texts = [headline, textOf(fields["standfirst"]), ...people, ...listParagraphs(parts?.body ?? "")];
  const made = { headline, texts, folded: texts.map((text) => joinUnits(text, fold)).join("\n") };
  kept.set(entry, made);
  return made;
}

/** Folds the first of these that were not yet; says whether others are left. A question finds them folded. */
export function prepareSearch(stories: readonly SplitStory[], most: number): boolean {
  const left = stories.filter((entry) => entry.parts !== undefined && !kept.has(entry));
  const fold = loadFullFold();
  for (const entry of left.slice(0, most)) readSearched(entry, fold);
  return left.length > most;
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

export function searchStories(stories: readonly SplitStory[], query: string): StoryHit[] {
  const fold = loadFullFold();
  const terms = parseQuery(query, fold);
  if (terms.length === 0) return [];
  const sought = terms.map(({ units }) => units.map(({ text }) => text).join(""));
  const hits = stories.flatMap((entry): StoryHit[] => {
    const { folder, parts } = entry;
    if (parts === undefined) return [];
    const { headline, texts, folded } = readSearched(entry, fold);
    if (!sought.every((term) => folded.includes(term))) return [];
    const marked = texts.map((text) => ({ text, marks: findMarks(text, terms, fold) }));
    const found = new Set(marked.flatMap(({ marks }) => marks.map(({ term }) => term)));
    if (found.size < terms.length) return [];
    const sentences = marked.slice(1).flatMap(({ text, marks }) => (marks.length === 0 ? [] : splitSentences(text)));
    const best = sentences
      .map((text) => ({ text, marks: findMarks(text, terms, fold) }))
      .reduce((most, one) => (one.marks.length > most.marks.length ? one : most), { text: "", marks: [] as never[] });
    const count = marked.reduce((sum, { marks }) => sum + marks.length, 0);
    const pieces = splitMarks(headline, marked[0]?.marks ?? []);
    return [
      {
        folder: folder.slug,
        count,
        headline: pieces,
        text: splitMarks(best.text.trim(), findMarks(best.text.trim(), terms, fold)),
      },
    ];
  });
  return hits.sort((a, b) => b.count - a.count);
}

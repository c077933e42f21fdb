/**
 * A part of a volume, kept as one file: a line of JSON, then the blobs it tells the lengths of. It is few stories, so that an
 * edited one costs the indexing of those.
 */
import { deflateRawSync, inflateRawSync, type ZlibOptions } from "node:zlib";
import type { VariantTag } from "../../variants/table.ts";
import { type CharacterCounts, joinCounts } from "../character-counts.ts";
import type { Texts } from "../indexed-story.ts";
import type { Row } from "../pagefind/chunk.ts";
import { hashWord } from "../pagefind/find-chunk.ts";
import { indexWords } from "../pagefind/index-words.ts";
import type { SearchRecord } from "../search-record.ts";
import { countPairs, joinPairCounts, type PairCounts } from "../spelling/pair-counts.ts";
import { isApart } from "../units.ts";
import { countSteps, padPiece, type StoryPieces } from "./pieces.ts";
import { packRows } from "./rows.ts";

/** What is known of a part's, or a volume's, stories without its index and texts. */
export interface Summary {
  /** By story, oldest first. */
  readonly years: readonly string[];
  readonly topics: readonly (readonly string[])[];
  readonly slugs: readonly string[];
  /** The variants its stories were written in. */
  readonly written: readonly VariantTag[];
  readonly characters: CharacterCounts;
  readonly authors: readonly (readonly Texts[])[];
  readonly pairs: PairCounts;
}

export interface Part {
  readonly summary: Summary;
  /** Rows packed, sorted by `compareRows`: pairs of characters, and all other words. Pages count from 0 in each part. */
  readonly pairs: Uint8Array;
  readonly apart: Uint8Array;
  readonly stories: readonly StoryPieces[];
  /** Pieces of all stories, padded. */
  readonly texts: Uint8Array;
}

export function compareRows(a: { hash: number; word: string }, b: { hash: number; word: string }): number {
  return a.hash - b.hash || (a.word < b.word ? -1 : 1);
}

/**
 * As small as deflate makes it, the same bytes on every machine. At once and not beside other work: to hand over so little costs
 * as much again.
 */
export const squeeze = (data: Uint8Array, options: ZlibOptions = { level: 9 }): Uint8Array =>
  deflateRawSync(data, options);

export function indexPart(records: readonly SearchRecord[]): Part {
  const rows = indexWords(records.map(({ words }) => words))
    .map((row) => ({ ...row, hash: hashWord(row.word) }))
    .sort(compareRows);
  const pack = (apart: boolean) => packRows(rows.filter(({ word }: Row) => isApart(word) === apart));
  const stories: StoryPieces[] = [];
  const texts: Uint8Array[] = [];
  for (const { pieces } of records) {
    const packed = pieces.map((piece) => squeeze(Buffer.from(JSON.stringify(piece), "utf16le")));
    const steps = Math.max(...packed.map(countSteps));
    stories.push({ count: packed.length, steps });
    texts.push(...packed.map((piece) => padPiece(piece, steps)));
  }
  return {
    summary: { ...joinSummaries(records.map(summarise)), pairs: countPairs(rows) },
    pairs: pack(false),
    apart: pack(true),
    stories,
    texts: Buffer.concat(texts),
  };
}

const summarise = ({ slug, written, year, topics, authors, characters }: SearchRecord): Summary => ({
  slugs: [slug],
  years: [year],
  topics: [topics],
  authors: [authors],
  written: [written],
  characters,
  pairs: { pairs: "", counts: [] },
});

export function joinSummaries(summaries: readonly Summary[]): Summary {
  const [first, ...others] = summaries;
  if (first !== undefined && others.length === 0) return first;
  return {
    slugs: summaries.flatMap(({ slugs }) => slugs),
    years: summaries.flatMap(({ years }) => years),
    topics: summaries.flatMap(({ topics }) => topics),
    written: [...new Set(summaries.flatMap(({ written }) => written))].sort(),
    authors: summaries.flatMap(({ authors }) => authors),
    characters: joinCounts(summaries.map(({ characters }) => characters)),
    pairs: joinPairCounts(summaries.map(({ pairs }) => pairs)),
  };
}

export function formatPart({ summary, stories, ...blobs }: Part): Uint8Array {
  // Quick rather than small: it is read again by this machine.
  const packed = [blobs.pairs, blobs.apart].map((data) => deflateRawSync(data, { level: 1 }));
  const all = [...packed, blobs.texts];
  const head = JSON.stringify({ summary, stories, sizes: all.map(({ length }) => length) });
  return Buffer.concat([Buffer.from(`${head}\n`), ...all]);
}

export function parsePart(file: Uint8Array): Part {
  const end = file.indexOf(0x0a);
  const head = JSON.parse(new TextDecoder().decode(file.subarray(0, end))) as Pick<Part, "summary" | "stories"> & {
    sizes: readonly number[];
  };
  let at = end + 1;
  const take = (size = 0) => {
    at += size;
    return file.subarray(at - size, at);
  };
  const [pairs, apart] = [inflateRawSync(take(head.sizes[0])), inflateRawSync(take(head.sizes[1]))];
  return { summary: head.summary, stories: head.stories, pairs, apart, texts: take(head.sizes[2]) };
}

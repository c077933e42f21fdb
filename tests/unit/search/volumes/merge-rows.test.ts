/** Parts merged are what indexing all their stories at once gives. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Row } from "../../../../src/search/pagefind/chunk.ts";
import { hashWord } from "../../../../src/search/pagefind/find-chunk.ts";
import { indexWords } from "../../../../src/search/pagefind/index-words.ts";
import { buildSearchRecord } from "../../../../src/search/search-record.ts";
import { mergeRows } from "../../../../src/search/volumes/merge-rows.ts";
import { compareRows } from "../../../../src/search/volumes/part.ts";
import { openRows, packRows, unpackRows } from "../../../../src/search/volumes/rows.ts";
import { createCorpus } from "../../../bench/search/corpus.ts";
import { tags } from "../in-node.ts";

const prose = readFileSync(join(import.meta.dirname, "../../../fixtures/prose.txt"), "utf8")
  .trim()
  .split("\n");

const sort = (rows: readonly Row[]) => rows.map((row) => ({ ...row, hash: hashWord(row.word) })).sort(compareRows);

for (const seed of [1, 2, 3, 4]) {
  test(`stories of seed ${seed}, in parts of any size`, () => {
    const words = createCorpus(prose, 9, 500, seed).map((story) => buildSearchRecord(story, tags).words);
    const whole = sort(indexWords(words));
    for (const cuts of [
      [0, 9],
      [0, 1, 9],
      [0, 3, 6, 9],
      [0, 1, 2, 3, 8, 9],
    ]) {
      const parts = cuts.slice(1).map((end, at) => {
        const first = cuts[at] ?? 0;
        const rows = sort(indexWords(words.slice(first, end)));
        return { first, rows: openRows(packRows(rows)) };
      });
      expect([...mergeRows(parts)]).toEqual(whole);
    }
  });
}

const rows: Row[] = [
  { word: "黄金", postings: [0, 1, 5, 3, 2, 512, 7] },
  { word: "\u{20000}", postings: [70_000, 1, 100_000] },
  { word: "ǂa", postings: Array.from({ length: 300 }, (_, page) => [page * 200, 1, page]).flat() },
];

test("rows are unpacked as they were packed", () => {
  expect([...unpackRows(packRows(rows))]).toEqual(rows);
  expect([...unpackRows(packRows([]))]).toEqual([]);
});

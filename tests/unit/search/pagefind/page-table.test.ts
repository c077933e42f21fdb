/** Pagefind's own files, and those we write in their place. */
import { decode } from "cborg";
import { beforeAll, expect, test } from "vitest";
import manifest from "../../../../package.json" with { type: "json" };
import { writeChunk } from "../../../../src/search/pagefind/chunk.ts";
import { indexWords } from "../../../../src/search/pagefind/index-words.ts";
import { cutMark, pagefindVersion, writePageTable } from "../../../../src/search/pagefind/page-table.ts";
import { indexByPagefind, type Written } from "./by-pagefind.ts";

const records = ["黄金 金时 时代", ". . 铁器 铁器", `黄铜 ${"很长 ".repeat(300)}`.trim()];
let written: Written;

beforeAll(async () => {
  written = await indexByPagefind(records);
}, 60_000);

test("the table we write is Pagefind's own, without what we do not use", () => {
  const [version, pages, chunks, ...others] = written.table;
  expect(chunks).toHaveLength(1);
  const numbered = pages.map(([, , group], number) => [String(number), 1, group]);
  expect(decode(writePageTable(3))).toEqual([version, numbered, [], ...others]);
});

test("so is a chunk", () => {
  const rows = indexWords(records).sort((a, b) => (a.word < b.word ? -1 : 1));
  expect(rows.map(({ word }) => word)).toEqual(["很长", "时代", "金时", "铁器", "黄金", "黄铜"]);
  expect([decode(writeChunk(rows))]).toEqual(written.chunks);
  expect(decode(writeChunk(rows.slice(2, 3)))).toEqual([[["金时", [[0, [1], []]], []]]]);
});

test("the version that is installed is the one that is known", () => {
  expect(manifest.dependencies.pagefind).toBe(pagefindVersion);
});

test("a file without Pagefind's mark is refused", () =>
  expect(() => cutMark(new TextEncoder().encode("pagefind_new and more"))).toThrow(/Pagefind/));

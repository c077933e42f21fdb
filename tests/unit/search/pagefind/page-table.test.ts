/** Pagefind's own files: read as they are today, refused when they are not. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { decode, encode } from "cborg";
import { afterAll, beforeAll, expect, test } from "vitest";
import manifest from "../../../../package.json" with { type: "json" };
import { listRows, writeChunk } from "../../../../src/search/pagefind/chunk.ts";
import { cutMark, listPageNames, pagefindVersion, writePageTable } from "../../../../src/search/pagefind/page-table.ts";
import { writeIndex } from "../../../../src/search/pagefind/write-index.ts";

const folder = mkdtempSync(join(tmpdir(), "luozi-table-"));
const unpack = (file: string) => gunzipSync(readFileSync(join(folder, file)));
let table: Uint8Array;

beforeAll(async () => {
  await writeIndex(["黄金 金时 时代", ". . 铁器 铁器", `黄铜 ${"很长 ".repeat(300)}`], folder);
  table = unpack(readdirSync(folder).find((file) => file.endsWith(".pf_meta")) ?? "");
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

test("pages stand in the order they were added", () => {
  const urls = listPageNames(table, 3).map((name) => {
    const page = unpack(`fragment/${name}.pf_fragment`);
    return (JSON.parse(page.subarray(12).toString("utf8")) as { url: string }).url;
  });
  expect(urls).toEqual(["/0/", "/1/", "/2/"]);
});

test("the table we write is Pagefind's own, without what we do not use", () => {
  type Table = [version: string, pages: [string, number, string][], chunks: unknown[], ...unknown[][]];
  const [version, pages, chunks, ...others] = decode(cutMark(table)) as Table;
  expect(chunks).toHaveLength(1);
  const numbered = pages.map(([, , group], number) => [String(number), 1, group]);
  expect(decode(writePageTable(3))).toEqual([version, numbered, [], ...others]);
  expect(listPageNames(new Uint8Array([...table.subarray(0, 12), ...writePageTable(300)]), 300).at(-1)).toBe("299");
});

test("rows are moved whole", () => {
  const chunk = unpack(`index/${readdirSync(join(folder, "index"))[0]}`);
  const rows = listRows(chunk);
  expect(rows.map(({ word }) => word)).toEqual(["很长", "时代", "金时", "铁器", "黄金", "黄铜"]);
  expect(decode(writeChunk(rows))).toEqual(decode(cutMark(chunk)));
  expect(decode(writeChunk(rows.slice(2, 3)))).toEqual([[["金时", [[0, [1], []]], []]]]);
});

test("the version that is installed is the one that is known", () => {
  expect(manifest.dependencies.pagefind).toBe(pagefindVersion);
});

const mark = new TextEncoder().encode("pagefind_dcd");
const form = (...parts: unknown[]) => new Uint8Array([...mark, ...encode(parts)]);
const page = ["a", 1, ""];
const wrong: readonly [string, Uint8Array][] = [
  ["another mark", new TextEncoder().encode("pagefind_new and more")],
  ["another version", form("2.0.0", [page, page, page], [], [], [], [])],
  ["another number of pages", form(pagefindVersion, [page], [], [], [], [])],
  ["another number of parts", form(pagefindVersion, [page, page, page], [], [], [])],
  ["rows of another form", form(pagefindVersion, [page, page, ["a", 1]], [], [], [], [])],
  ["names that are no text", form(pagefindVersion, [page, page, [1, 1, ""]], [], [], [], [])],
];
for (const [name, data] of wrong)
  test(`a table with ${name} is refused`, () => expect(() => listPageNames(data, 3)).toThrow(/Pagefind/));

for (const [name, data] of [
  ["another mark", new TextEncoder().encode("pagefind_new and more")],
  ["rows of another form", form([["黄金", []]])],
  ["values of another kind", form([["黄金", { 0: 1 }, []]])],
] as const)
  test(`a chunk with ${name} is refused`, () => expect(() => listRows(data)).toThrow(/Pagefind/));

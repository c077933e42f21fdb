/** Pagefind's page table: read as it is today, refused when it is not. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { encode } from "cborg";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  findLastWord,
  listChunkNames,
  listPageNames,
  shrinkTable,
} from "../../../../src/search/pagefind/page-table.ts";
import { writeIndex } from "../../../../src/search/pagefind/write-index.ts";

const folder = mkdtempSync(join(tmpdir(), "luozi-table-"));
let table: Uint8Array;

beforeAll(async () => {
  await writeIndex(["黄金 金时 时代", ". . 铁器", "黄铜"], folder);
  const name = readdirSync(folder).find((file) => file.endsWith(".pf_meta")) ?? "";
  table = gunzipSync(readFileSync(join(folder, name)));
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

test("pages stand in the order they were added", () => {
  const urls = listPageNames(table, 3).map((name) => {
    const page = gunzipSync(readFileSync(join(folder, "fragment", `${name}.pf_fragment`)));
    return (JSON.parse(page.subarray(12).toString("utf8")) as { url: string }).url;
  });
  expect(urls).toEqual(["/0/", "/1/", "/2/"]);
});

test("numbered, the table names pages by number and is otherwise the same", () => {
  const chunks = listChunkNames(table, 3);
  expect(chunks.map((name) => `${name}.pf_index`).sort()).toEqual(readdirSync(join(folder, "index")).sort());
  const last = chunks.map((name) => findLastWord(gunzipSync(readFileSync(join(folder, "index", `${name}.pf_index`)))));
  expect(last.at(-1)).toBe("黄铜");
  expect(listPageNames(shrinkTable(table, 3, last), 3)).toEqual(["0", "1", "2"]);
});

const mark = new TextEncoder().encode("pagefind_dcd");
const wrong: readonly [string, Uint8Array][] = [
  ["another mark", new TextEncoder().encode("pagefind_new and more")],
  ["another number of pages", new Uint8Array([...mark, ...encode(["2.0.0", [["a", 1, ""]], [], [], [], []])])],
  [
    "rows of another form",
    new Uint8Array([
      ...mark,
      ...encode([
        "2.0.0",
        [
          ["a", 1],
          ["b", 1],
          ["c", 1],
        ],
        [],
      ]),
    ]),
  ],
];
for (const [name, data] of wrong)
  test(`${name} is refused`, () => expect(() => shrinkTable(data, 3, ["黄", "丁"])).toThrow(/Pagefind/));

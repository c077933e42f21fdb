/** Many volumes answer as one: nothing is missing, and what is read stays where it is. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createShownHits } from "../../../src/client/search/shown-hits.ts";
import type { Hit } from "../../../src/search/build-hit.ts";
import type { Search } from "../../../src/search/create-search.ts";
import { awaitAll, type Finding } from "../../../src/search/find-stories.ts";
import { type SearchTable, tableFile } from "../../../src/search/search-files.ts";
import { listWholeIndex } from "../../../src/search/whole-index.ts";
import type { VariantTag } from "../../../src/variants/table.ts";
import { createCorpus, createRandom } from "../../bench/search/corpus.ts";
import { takeFrom, takeSubstring } from "../../bench/search/questions.ts";
import { type BuiltIndex, buildInNode } from "./in-node.ts";

const prose = readFileSync(join(import.meta.dirname, "../../fixtures/prose.txt"), "utf8")
  .trim()
  .split("\n");
const tag: VariantTag = "zh-Hant-TW";
/** Over twelve years. */
const stories = createCorpus(prose, 36, 300);
const limits = { part: 4, least: 6, most: 12 };

let many: BuiltIndex;
let one: BuiltIndex;
let plain: BuiltIndex;
let searches: Search[] = [];

beforeAll(async () => {
  many = await buildInNode(stories, { limits });
  one = await buildInNode(stories);
  plain = await buildInNode(stories, { limits, ranges: false });
  searches = await Promise.all([many, one, plain].map((built) => built.open(tag)));
}, 60_000);

afterAll(() => {
  for (const search of searches) search.stop();
  for (const built of [many, one, plain]) built.remove();
});

const random = createRandom(4);
const queries = [
  ...[1, 2, 2, 2, 3, 4, 8]
    .flatMap((length) =>
      takeFrom(stories, tag, 4, random, length === 1 ? (text) => text[5] : takeSubstring(length, random)),
    )
    .map(({ query }) => query),
  "的 了",
  "「這",
  '"的人"',
  "從來沒有的㐀㐁事",
];

async function* none(): AsyncGenerator<Finding> {}

async function askAll(query: string) {
  const findings = await Promise.all(searches.map((search) => awaitAll(search.find(query))));
  const show = async (finding: Finding, at: number) => searches[at]?.show(finding.stories, finding.terms, false);
  return { findings, hits: await Promise.all(findings.map(show)) };
}

for (const query of queries)
  test(`${query}: volumes have what one index has, with and without ranges`, async () => {
    const { findings, hits } = await askAll(query);
    const [volumes, whole] = findings;
    expect(whole?.complete).toBe(true);
    expect(volumes).toEqual(whole);
    expect(hits[0]).toEqual(hits[1]);
    expect(hits[2]).toEqual(hits[1]);
  });

test("what stands nowhere whole is found in parts, in any volume", async () => {
  for (const number of [0, stories.length - 1]) {
    const text = stories[number]?.body.map(({ texts }) => texts[tag]).join("") ?? "";
    const [words = ""] = /\p{Script=Han}{6}/u.exec(text) ?? [];
    const finding = await awaitAll(searches[0]?.find(`${words.slice(0, 3)}㐀${words.slice(4)}`) ?? none());
    expect(finding.partial).toBe(true);
    expect(finding.stories.map((story) => story.number)).toContain(number);
  }
});

test("the newest volume answers before any other is asked", async () => {
  const search = await many.open(tag);
  const { volumes } = JSON.parse(readFileSync(join(many.folder, "table.json"), "utf8")) as {
    volumes: { name: string; pages: number }[];
  };
  expect(volumes.length).toBeGreaterThan(2);
  const before = many.asked.length;
  for await (const finding of search.find("的")) {
    expect(finding.complete).toBe(false);
    const asked = many.asked.slice(before).filter((address) => address.includes("words"));
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((address) => !address.includes(volumes[0]?.name ?? ""))).toEqual([]);
    const oldest = stories.length - (volumes[0]?.pages ?? 0);
    expect(finding.stories.every(({ number }) => number >= oldest)).toBe(true);
    break;
  }
  search.stop();
});

test("what is shown keeps its place, whatever joins", async () => {
  const [search] = searches;
  if (search === undefined) throw new Error("no search");
  let joined = 0;
  for (const query of queries) {
    const shown = createShownHits();
    let before: Hit[] = [];
    let last: Finding | undefined;
    for await (const finding of search.find(query)) {
      shown.add(await search.show(shown.listNext(finding.stories, 5), finding.terms, true));
      expect(shown.hits.slice(0, before.length)).toEqual(before);
      joined += Number(before.length > 0 && shown.hits.length > before.length);
      before = [...shown.hits];
      last = finding;
    }
    shown.add(await search.show(shown.listNext(last?.stories ?? [], 99), last?.terms ?? [], true));
    const numbers = shown.hits.map(({ number }) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.toSorted()).toEqual(last?.stories.map(({ number }) => number).toSorted());
  }
  expect(joined).toBeGreaterThan(0);
});

test("a volume that cannot be fetched is an error, after what the newest has", async () => {
  const search = await many.open(tag);
  const { volumes } = JSON.parse(readFileSync(join(many.folder, "table.json"), "utf8")) as {
    volumes: { name: string }[];
  };
  many.lost.add(volumes.at(-1)?.name ?? "");
  const findings: Finding[] = [];
  const read = async () => {
    for await (const finding of search.find("的")) findings.push(finding);
  };
  await expect(read()).rejects.toThrow("404");
  expect(findings.length).toBeGreaterThan(0);
  expect(findings.some(({ complete }) => complete)).toBe(false);
  many.lost.clear();
  expect((await awaitAll(search.find("的"))).complete).toBe(true);
  search.stop();
});

test("all files of an index are told from the few that a reader has anyway", async () => {
  const read = async (name: string) => new Uint8Array(readFileSync(join(many.folder, name.replace("/index/", ""))));
  const table = JSON.parse(readFileSync(join(many.folder, tableFile), "utf8")) as SearchTable;
  const listed = await listWholeIndex(table, "/index/", read);
  const files = readdirSync(many.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== tableFile)
    .map((entry) => join(entry.parentPath, entry.name).replace(many.folder, "/index"));
  // What says where pieces lie was read to find out, and is there by then.
  expect(listed.sort()).toEqual(files.filter((file) => !/(?:words|texts)\.bin$/.test(file)).sort());
});

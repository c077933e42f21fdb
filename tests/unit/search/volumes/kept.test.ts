/** What is kept between builds: an edit costs its part, and nobody can tell from the output what was kept. */
import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { buildIndex } from "../../../../src/search/build-index.ts";
import type { IndexedStory } from "../../../../src/search/indexed-story.ts";
import { createCorpus } from "../../../bench/search/corpus.ts";
import { createEntry, tags } from "../in-node.ts";

const prose = readFileSync(join(import.meta.dirname, "../../../fixtures/prose.txt"), "utf8")
  .trim()
  .split("\n");
/** Twelve years, two stories each: two volumes and the running one. */
const stories = createCorpus(prose, 24, 60).map((story, at) => ({
  ...story,
  published: `${2010 + Math.floor(at / 2)}-0${1 + (at % 2)}-01`,
}));
const limits = { part: 1, least: 7, most: 12 };

const base = mkdtempSync(join(tmpdir(), "luozi-kept-test-"));
const kept = join(base, "kept");
/** What a first build keeps, made once; each test begins with a copy. */
const begun = mkdtempSync(join(tmpdir(), "luozi-kept-begun-"));
let first: Awaited<ReturnType<typeof build>>;
beforeAll(async () => {
  first = await build(stories, begun);
});
afterEach(() => rmSync(base, { recursive: true, force: true }));
afterAll(() => rmSync(begun, { recursive: true }));
/** The same files under other names: a copy would have another moment of writing. */
function begin(): void {
  mkdirSync(kept, { recursive: true });
  for (const entry of readdirSync(begun, { recursive: true, withFileTypes: true })) {
    const to = join(kept, entry.parentPath.slice(begun.length), entry.name);
    if (entry.isDirectory()) mkdirSync(to);
    else linkSync(join(entry.parentPath, entry.name), to);
  }
}

function readAll(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length), readFileSync(path).toString("base64")]));
}

/** The files written, what was made for them, and the stories asked for. */
async function build(wanted: readonly IndexedStory[], keeps: string | undefined = kept, code = "code") {
  const output = mkdtempSync(join(tmpdir(), "luozi-output-"));
  const loaded: string[] = [];
  const entries = wanted.map(createEntry).map((entry) => ({
    ...entry,
    load: () => {
      loaded.push(entry.slug);
      return entry.load();
    },
  }));
  const made = await buildIndex({ entries, tags, output, kept: keeps, code, limits });
  const files = readAll(output);
  rmSync(output, { recursive: true });
  return { ...made, files, loaded };
}

const listVolumes = (files: Record<string, string>) =>
  new Set(Object.keys(files).flatMap((path) => /^\/([\da-f]{12})\//.exec(path)?.[1] ?? []));

const edit = (story: IndexedStory | undefined): IndexedStory[] =>
  story === undefined ? [] : [{ ...story, headline: { ...story.headline, "zh-Hans": "改过的标题" } }];

const add = (published: string) => edit(stories[23]).map((story) => ({ ...story, slug: "new", published }));

/** How many parts are indexed again, how many volumes made again, how many taken over. */
const changes: readonly [what: string, now: readonly IndexedStory[], parts: number, volumes: number, same: number][] = [
  ["nothing", stories, 0, 0, 3],
  ["a new story is edited", stories.toSpliced(23, 1, ...edit(stories[23])), 1, 1, 2],
  ["an old story is edited", stories.toSpliced(3, 1, ...edit(stories[3])), 1, 1, 2],
  ["an old story goes", stories.toSpliced(3, 1), 0, 1, 2],
  ["a story comes", [...stories, ...add("2021-02-02")], 1, 1, 2],
  ["a story comes in a new year, after enough others", [...stories, ...add("2022-01-02")], 1, 1, 3],
];

for (const [what, now, parts, volumes, same] of changes)
  test(`${what}: so much is made again, and it is as if all had been`, async () => {
    begin();
    expect(first.loaded).toHaveLength(24);
    expect([first.indexedParts, first.madeVolumes]).toEqual([24, 3]);
    const second = await build(now);
    expect([second.indexedParts, second.madeVolumes]).toEqual([parts, volumes]);
    expect(second.loaded.length).toBeLessThanOrEqual(limits.part * parts);
    expect(second.files).toEqual((await build(now, undefined)).files);
    expect(listVolumes(second.files).intersection(listVolumes(first.files)).size).toBe(same);
  });

test("other code makes all again, and what was kept goes", async () => {
  await build(stories);
  const before = readdirSync(kept);
  const second = await build(stories, kept, "other code");
  expect([second.indexedParts, second.madeVolumes]).toEqual([24, 3]);
  const engine = readdirSync(kept).filter((name) => before.includes(name));
  expect(engine).toHaveLength(1);
  expect(readdirSync(kept)).toHaveLength(before.length);
});

test("what is broken or lost is made again", async () => {
  const first = await build(stories);
  for (const name of readdirSync(kept)) {
    const place = join(kept, name);
    if (existsSync(join(place, "value.json"))) rmSync(join(place, "value.json"));
    else writeFileSync(place, "half");
  }
  const second = await build(stories);
  expect(second.files).toEqual(first.files);
});

test("a file of the site that somebody wrote into is not taken over", async () => {
  const first = await build(stories);
  // It is one file under two names, here and in the site.
  const volumes = readdirSync(kept).filter((name) => existsSync(join(kept, name, "value.json")));
  for (const volume of volumes) writeFileSync(join(kept, volume, "words-0.bin"), "mine");
  const second = await build(stories);
  expect(second.files).toEqual(first.files);
  expect(second.madeVolumes).toBe(3);
});

test("two builds in one place disturb neither", async () => {
  const one = await build(stories, undefined);
  const less = stories.slice(0, 20);
  const [both, other] = await Promise.all([build(stories), build(less)]);
  expect(both.files).toEqual(one.files);
  expect(other.files).toEqual((await build(less, undefined)).files);
});

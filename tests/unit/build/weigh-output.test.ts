import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { listOutput, weighOutput } from "../../../src/build/weigh-output.ts";
import { variants } from "../../../src/site/served-variants.ts";

const segment = variants[0]?.segment ?? "";
const sizes = {
  "index.html": 1,
  [`${segment}/index.html`]: 10,
  [`${segment}/stories/bridge/index.html`]: 100,
  [`${segment}/feed.json`]: 1000,
  "sitemap.xml": 2000,
  "cards/a.png": 3,
  "cards/b.png": 4,
  "search-index/table.json": 5,
  "photographs/river.jpg": 50_000,
  "recordings/bridge/water.mp3": 6,
  "assets/page.js": 7,
};

test("every file of a folder is counted once, under its kind", () => {
  const folder = mkdtempSync(join(tmpdir(), "luozi-weigh-"));
  for (const [path, size] of Object.entries(sizes)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), "x".repeat(size));
  }
  const files = listOutput(folder);
  rmSync(folder, { recursive: true });
  expect(Object.fromEntries(files.map(({ path, bytes }) => [path, bytes]))).toEqual(sizes);
  const { kinds, ...weight } = weighOutput(files);
  const bytes = Object.values(sizes).reduce((sum, size) => sum + size, 0);
  expect(weight).toEqual({
    files: Object.keys(sizes).length,
    bytes,
    largest: { path: "photographs/river.jpg", bytes: 50_000 },
    fullest: expect.objectContaining({ files: 2 }) as unknown,
  });
  expect(kinds.map((kind) => [kind.files, kind.bytes])).toEqual([
    [2, 110],
    [1, 5],
    [2, 7],
    [2, 50_006],
    [2, 3000],
    [1, 7],
    [1, 1],
  ]);
});

test("an empty folder weighs nothing", () => {
  expect(weighOutput([])).toEqual({
    files: 0,
    bytes: 0,
    kinds: [],
    largest: undefined,
    fullest: { path: "", files: 0 },
  });
});

import { expect, test } from "vitest";
import { formatBytes, formatDuration } from "../../../src/build/format-figures.ts";
import { type BuildFigures, formatSummary } from "../../../src/build/format-summary.ts";
import { listForeign, speakAs } from "../speak-as.ts";

const figures: BuildFigures = {
  stories: 1000,
  editions: 3,
  pages: { made: 12, restored: 3093 },
  stages: [
    { name: "讀稿", ms: 12_340 },
    { name: "寫網頁", ms: 4200 },
    { name: "清場", ms: 60 },
    { name: "編搜尋索引", ms: 61_000 },
  ],
  ms: 81_000,
  peakBytes: 1.34e9,
  output: {
    files: 28_396,
    bytes: 153e6,
    kinds: [
      { name: "網頁（臺灣繁體）", files: 1035, bytes: 34e6 },
      { name: "搜尋", files: 23_240, bytes: 60e6 },
      { name: "分享卡", files: 2028, bytes: 14e6 },
      { name: "其他", files: 5, bytes: 9000 },
    ],
    largest: { path: "x", bytes: 9e5 },
    fullest: { path: "search-index/", files: 9000 },
  },
};

test("the end of a build", () => {
  expect(formatSummary(figures)).toBe(
    `1,000 篇文章，3 種版本，網頁 3,105 頁：這次做了 12 頁，3,093 頁沿用上次的。
用了 1 分 21 秒：讀稿 12 秒、寫網頁 4.2 秒、編搜尋索引 1 分 1 秒；記憶體最多 1.3 GB。
dist/ 有 28,396 個檔案，153 MB；最多的是搜尋 23,240 個、分享卡 2,028 個、網頁（臺灣繁體） 1,035 個。
放得下：GitHub Pages、Cloudflare Pages（付費）、Netlify、EdgeOne Pages、自己的伺服器（nginx、Caddy）。
放不下：Cloudflare Pages（免費），有 28,396 個檔案，最多 20,000 個。`,
  );
});

test("of one that kept nothing and knows no memory", () => {
  const { peakBytes: _peakBytes, ...rest } = figures;
  const [pages, effort] = formatSummary({ ...rest, pages: { made: 3105, restored: 0 }, stages: [] }).split("\n");
  expect([pages, effort]).toEqual(["1,000 篇文章，3 種版本，網頁 3,105 頁。", "用了 1 分 21 秒。"]);
});

test("never has more than eight lines, whatever hosts refuse", () => {
  const output = { ...figures.output, files: 1e6, bytes: 1e10, fullest: { path: "x/", files: 1e5 } };
  expect(formatSummary({ ...figures, output }).split("\n").length).toBeLessThanOrEqual(8);
});

test.each(["zh-Hant-TW", "zh-Hans"] as const)("is said in %s", (tag) => {
  // What the figures name is the desk's own and is said with the rest; kinds were said where they were weighed.
  const text = speakAs(tag, () => formatSummary({ ...figures, output: { ...figures.output, kinds: [] } }));
  expect(listForeign(text, tag)).toEqual([]);
});

test.each([
  [0, "0 B"],
  [999, "999 B"],
  [1000, "1 KB"],
  [9_940, "9.9 KB"],
  [26_214_400, "26 MB"],
  [1_340_000_000, "1.3 GB"],
  [12_340_000_000, "12 GB"],
])("%i bytes", (bytes, text) => expect(formatBytes(bytes)).toBe(text));

test.each([
  [0, "0.1 秒"],
  [3440, "3.4 秒"],
  [9960, "10 秒"],
  [59_400, "59 秒"],
  [60_000, "1 分鐘"],
  [151_000, "2 分 31 秒"],
])("%i ms", (ms, text) => expect(formatDuration(ms)).toBe(text));

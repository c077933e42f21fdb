import { describe, expect, test } from "vitest";
import { checkLimits, formatVerdicts } from "../../../src/build/check-limits.ts";
import { hosts } from "../../../src/build/hosts.ts";
import type { OutputWeight } from "../../../src/build/weigh-output.ts";
import { listForeign, speakAs } from "../speak-as.ts";

const small: OutputWeight = {
  files: 300,
  bytes: 4e6,
  kinds: [],
  largest: { path: "search-index/engine/x", bytes: 90_000 },
  fullest: { path: "cards/", files: 12 },
};
const say = (weight: Partial<OutputWeight>) => formatVerdicts(checkLimits({ ...small, ...weight }));

describe("a site against the limits of hosts", () => {
  test("a small one is taken by all", () => {
    expect(say({})).toEqual([
      "放得下：GitHub Pages、Cloudflare Pages（免費）、Cloudflare Pages（付費）、Netlify、EdgeOne Pages、自己的伺服器（nginx、Caddy）。",
    ]);
  });

  test.each([
    [{ files: 20_000 }, 0],
    [{ files: 28_396 }, "放不下：Cloudflare Pages（免費），有 28,396 個檔案，最多 20,000 個。"],
    [{ bytes: 1_000_000_000 }, 0],
    [{ bytes: 1_240_000_000 }, "放不下：GitHub Pages，有 1.2 GB，最多 1 GB。"],
    [
      { fullest: { path: "search-index/zh-hans/", files: 60_000 } },
      "放不下：Netlify，search-index/zh-hans/ 裡有 60,000 個檔案，一個資料夾最多 54,000 個。",
    ],
    [
      { files: 20_001, largest: { path: "recordings/a/b.mp4", bytes: 30e6 } },
      "放不下：Cloudflare Pages（免費），有 20,001 個檔案，最多 20,000 個；recordings/a/b.mp4 有 30 MB，一個檔案最多 26 MB。",
    ],
  ])("%j", (weight, said) => {
    const lines = say(weight).slice(1);
    if (said === 0) expect(lines).toEqual([]);
    else expect(lines).toContain(said);
  });

  test("a host without limits takes whatever there is", () => {
    const huge = { files: 1e9, bytes: 1e15, largest: { path: "x", bytes: 1e14 }, fullest: { path: "", files: 1e9 } };
    expect(say(huge)[0]).toMatch(/^放得下：.*自己的伺服器/);
  });

  test.each(["zh-Hant-TW", "zh-Hans"] as const)("is said in %s", (tag) => {
    const lines = speakAs(tag, () => say({ files: 2e5, bytes: 2e9, fullest: { path: "x/", files: 6e4 } }));
    expect(lines).toHaveLength(5);
    expect(lines.flatMap((line) => listForeign(line, tag))).toEqual([]);
  });
});

test("no two rows of the table are one offer, and every figure has a source", () => {
  expect(new Set(hosts.map(({ name, plan }) => `${name} ${plan}`)).size).toBe(hosts.length);
  for (const { files, filesInFolder, bytes, fileBytes, headerRules, redirects, compression, sources } of hosts)
    if (
      [files, filesInFolder, bytes, fileBytes, headerRules, redirects, compression].some(
        (figure) => figure !== undefined,
      )
    )
      expect(sources.length).toBeGreaterThan(0);
});

/** The settings read the environment when they are loaded, so each case loads them anew. */
import { afterEach, describe, expect, test, vi } from "vitest";
import { variants } from "../../../src/site/served-variants.ts";

async function load(environment: Readonly<Record<string, string>>) {
  for (const name of ["BASE_PATH", "SITE_URL"]) vi.stubEnv(name, environment[name]);
  vi.resetModules();
  const [paths, { site }] = await Promise.all([
    import("../../../src/site/paths.ts"),
    import("../../../src/site/site.ts"),
  ]);
  return { ...paths, site };
}

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

describe("the base path", () => {
  test.each([
    ["", "/"],
    ["/", "/"],
    ["luozi", "/luozi/"],
    ["/luozi", "/luozi/"],
    ["luozi/", "/luozi/"],
    ["//luozi//", "/luozi/"],
    ["/a/b/", "/a/b/"],
  ])("BASE_PATH=%s", async (base, expected) => {
    const { site, formatPath, formatRootPath, pagePaths } = await load({ BASE_PATH: base });
    expect(site.base).toBe(expected);
    expect(formatRootPath("robots.txt")).toBe(`${expected}robots.txt`);
    expect(formatRootPath("")).toBe(expected);
    for (const { tag, segment } of variants) {
      expect(formatPath(tag, pagePaths.front)).toBe(`${expected}${segment}/`);
      expect(formatPath(tag, pagePaths.story("night-shift"))).toBe(`${expected}${segment}/stories/night-shift/`);
      expect(formatPath(tag, pagePaths.topic("rivers"))).toBe(`${expected}${segment}/topics/rivers/`);
    }
  });
});

test.each([
  ["https://example.org", "https://example.org/luozi/feed"],
  ["https://example.org/", "https://example.org/luozi/feed"],
  ["https://example.org///", "https://example.org/luozi/feed"],
])("SITE_URL=%s", async (url, expected) => {
  const { formatUrl, formatRootPath } = await load({ SITE_URL: url, BASE_PATH: "luozi" });
  expect(formatUrl(formatRootPath("feed"))).toBe(expected);
});

test("every page has one path, and pages end with a slash", async () => {
  const { pagePaths } = await load({});
  const paths = Object.values(pagePaths).map((path) => (typeof path === "string" ? path : path("x", "2022", "03")));
  expect(new Set(paths).size).toBe(paths.length);
  for (const path of paths) expect(path).toMatch(/^(?:|[a-z0-9/-]+\/|[a-z0-9]+\.[a-z]+)$/);
});

test("a tag that is not served has no path", async () => {
  const { formatPath } = await load({});
  expect(() => formatPath("zh-Latn" as never, "")).toThrow(RangeError);
});

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { formatPath, formatRootPath, formatSitemapPath, formatUrl, pagePaths } from "../../../src/site/paths.ts";
import { variants } from "../../../src/site/served-variants.ts";
import { site } from "../../../src/site/site.ts";
import { createProject, type Project } from "./project.ts";
import { say } from "./say.ts";

let project: Project;
beforeEach(() => {
  project = createProject();
});
afterEach(() => {
  vi.restoreAllMocks();
  project.remove();
});

const story = formatUrl(formatPath(site.defaultVariant, pagePaths.story("a")));
const about = formatUrl(formatPath(site.defaultVariant, pagePaths.about));
const write = (...rows: readonly string[]) => rows.map((row) => `<url>${row}</url>`).join("");
const row = (url: string, moment: string) => `<loc>${url}</loc><lastmod>${moment}</lastmod>`;
const key = "0123456789abcdef";

/** The site that stands answers with this; every other address is a mistake. */
const answer = (status: number, body = "") =>
  vi.spyOn(globalThis, "fetch").mockImplementation(async (address) => {
    expect(address).toBe(formatUrl(formatSitemapPath()));
    return new Response(body, { status });
  });
const read = (file: string) => project.read(`.luozi/announcement/${file}`);

test("what changed is written down for search engines, and the feeds for the hub", async () => {
  project.write(`dist/${key}.txt`, key);
  project.write("dist/sitemap.xml", write(row(story, "2024-02-02"), row(about, "2024-01-01")));
  answer(200, write(row(story, "2024-01-01"), row(about, "2024-01-01")));
  expect((await say(project.root, "announce", "--key", key)).code).toBe(0);
  expect(JSON.parse(read("indexnow.json"))).toEqual({
    host: new URL(site.url).host,
    key,
    keyLocation: formatUrl(formatRootPath(`${key}.txt`)),
    urlList: [story],
  });
  expect(read("feeds.txt").trim().split("\n")).toHaveLength(site.features.feeds ? 2 * variants.length : 1);
});

test("where nothing changed there is nothing to tell", async () => {
  project.write(`dist/${key}.txt`, key);
  project.write("dist/sitemap.xml", write(row(story, "2024-01-01")));
  answer(200, write(row(story, "2024-01-01")));
  expect((await say(project.root, "announce", "--key", key)).code).toBe(0);
  expect([read("indexnow.json"), read("feeds.txt")]).toEqual(["", ""]);
});

test("of a site that does not stand yet every page is new; one that cannot be asked is said", async () => {
  project.write("dist/sitemap.xml", write(row(about, "2024-01-01")));
  answer(404);
  expect((await say(project.root, "announce")).out).toContain("變了 1 個網址、0 個訂閱源");
  answer(503);
  const { code, err } = await say(project.root, "announce");
  expect([code, err]).toEqual([1, expect.stringContaining("503")]);
});

test.each([
  ["no site", [], 1, /先執行 npm run build/],
  ["a key that is no key", ["--key", "../x"], 2, /8 到 128 個/],
  ["a key the site does not hold", ["--key", key], 1, /沒有 0123456789abcdef\.txt/],
] as const)("%s is refused", async (name, args, code, said) => {
  if (name !== "no site") project.write("dist/sitemap.xml", "");
  const fetched = answer(200);
  const found = await say(project.root, "announce", ...args);
  expect([found.code, found.err]).toEqual([code, expect.stringMatching(said)]);
  expect(fetched).not.toHaveBeenCalled();
});

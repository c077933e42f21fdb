/** A real build parses each body once: the check before it, the content loader, the pages and the search share one reading. */
import { globSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { createCopy } from "./copy.ts";

const copy = createCopy("parses", "publication-hans");
afterAll(() => copy.remove());

test("the body of every story, hand-made edition and page is parsed once", async () => {
  copy.write("content/stories/sand-comes-back/index.zh-Hant-HK.md", "---\nheadline: 沙\n---\n\n沙回來了。\n");
  // A book is made of trees, which a build does not hold: it reads them again.
  copy.change("src/publication/settings.ts", (text) => text.replace(/\n {2}books: true,/, ""));
  const parses = join(copy.folder, "parses");
  const preload = join(copy.folder, "tests/builds/tell-parses.mjs");
  const { code, output } = await copy.run("build", { NODE_OPTIONS: `--import ${preload}`, PARSES: parses });
  expect(code, output).toBe(0);
  const bodies = globSync(["content/*.md", "content/stories/*/index*.md"], { cwd: copy.folder });
  expect(bodies.length).toBeGreaterThan(6);
  expect(copy.read("parses").trim().split("\n").sort()).toEqual(bodies.sort());
});

/** No class and no custom property is left behind: what a sheet dresses is made somewhere, what is made is dressed or looked for. */
import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { buildTokens } from "../../../src/styles/build-tokens.ts";
import * as colours from "../../../src/template/colours.ts";
import { tags } from "../../../src/variants/table.ts";

const read = (pattern: string) =>
  // Icons are drawings of their own, with a style inside.
  globSync(pattern, { exclude: ["src/{publication,template}/mark.ts"] }).map((file) =>
    readFileSync(file, "utf8").replace(/\/\*.*?\*\/|^\s*\/\/[^\n]*|@import[^;]*;/gms, ""),
  );
const find = (texts: readonly string[], pattern: RegExp) =>
  new Set(
    texts.flatMap((text) =>
      [...text.matchAll(pattern)].flatMap(([, ...groups]) => groups.join(" ").match(/[\w-]+/g) ?? []),
    ),
  );
// A book's sheet goes with it.
const sheets = read("src/{**/*.css,exports/*/style.ts}");
const code = read("src/**/*.{ts,astro}");
const dressed = find(sheets, /\.([a-z][\w-]*)(?![^{}"]*")/gi);

test("custom properties are set and read", () => {
  const all = [...sheets, ...code, ...tags.map((tag) => buildTokens(colours, tag))];
  const [set, used] = [find(all, /(--[a-z][\w-]*):/g), find(all, /var\((--[a-z][\w-]*)/g)];
  expect([...set].filter((name) => !used.has(name))).toEqual([]);
  expect([...used].filter((name) => !set.has(name))).toEqual([]);
});

test("classes are made", () => {
  const words = find(code, /([\w-]+)/g);
  // A chart names them by the colours of its series.
  const series = ["black", "seal", "white"].flatMap((colour) =>
    ["key", "line", "val"].map((part) => `${colour}-${part}`),
  );
  // The editor of the desk's page has classes of its own.
  const known = (name: string) => words.has(name) || series.includes(name) || name.startsWith("cm-");
  expect([...dressed].filter((name) => !known(name))).toEqual([]);
});

test("classes that are made are dressed or looked for", () => {
  const made = find(code, /\bclass="([\w -]+)"|\b[hs]\(\s*"\w+\.([\w.-]+)"|\bclassName: "([\w-]+)"/g);
  const named = new Set([
    ...find(read("src/client/**/*.ts"), /([\w-]+)/g),
    ...find(read("src/desk-page/**/*.ts"), /querySelector(?:All)?\("([^"]+)"/g),
  ]);
  expect([...made].filter((name) => !dressed.has(name) && !named.has(name))).toEqual([]);
});

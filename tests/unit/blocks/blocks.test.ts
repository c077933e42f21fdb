/** What a block's folder must hold for the block to be one: its rules, each list naming them, its word on vertical text. */
import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { h } from "hastscript";
import { expect, test } from "vitest";
import { markFlow } from "../../../src/blocks/block.ts";
import { blocks as all } from "../../../src/blocks/blocks.ts";
import { blocks as own } from "../../../src/publication/blocks.ts";

const blocks = all.filter((block) => !own.includes(block));

const folder = join(import.meta.dirname, "../../../src/blocks");
const sheets = globSync("**/*.css", { cwd: folder }).filter((file) => !/^blocks\b/.test(file));
const listImported = (list: string) =>
  [...readFileSync(join(folder, list), "utf8").matchAll(/@import "\.\/([^"]+)"/g)].map(([, file = ""]) => file);

test("every block has a folder of its name and says what it does in vertical text", () => {
  for (const { name, flow } of blocks) {
    expect(globSync(`${name}/${name}.ts`, { cwd: folder }), name).toHaveLength(1);
    expect(["turns", "level"], name).toContain(flow);
  }
});

test("what stays level is marked, what turns is left as it is", () => {
  expect(markFlow(h("figure.block.chart"), "level")).toEqual(h("figure.block.chart.level"));
  expect(markFlow(h("div"), "level")).toEqual(h("div.level"));
  expect(markFlow(h("figure.block.quote"), "turns")).toEqual(h("figure.block.quote"));
});

test("every sheet beside a block is in the list of its kind", () => {
  const vertical = sheets.filter((file) => file.endsWith(".vertical.css"));
  expect(listImported("blocks.vertical.css").sort()).toEqual(vertical.sort());
  expect(listImported("blocks.css").sort()).toEqual(sheets.filter((file) => !vertical.includes(file)).sort());
});

test("a sheet has the name of a class it dresses, and no rule of a block stands outside blocks/", () => {
  const names = sheets.map((file) => basename(file).replace(/(?:\.vertical)?\.css$/, ""));
  for (const [at, file] of sheets.entries())
    expect(readFileSync(join(folder, file), "utf8"), file).toMatch(new RegExp(`\\.${names[at]}\\b`));
  const own = new RegExp(`\\.(?:${names.filter((name) => name !== "block").join("|")})(?![\\w-])[^{}]*\\{`);
  const outside = join(folder, "../styles");
  const others = globSync("**/*.css", { cwd: outside }).filter((file) =>
    own.test(readFileSync(join(outside, file), "utf8").replace(/\/\*.*?\*\/|@import[^;]*;/gs, "")),
  );
  expect(others).toEqual([]);
});

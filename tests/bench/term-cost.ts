/**
 * What a term may cost in the lattice: `node tests/bench/term-cost.ts`. For every cost, how many sentences of
 * tests/fixtures/conversion/term-boundaries.tsv come out right: terms that must be found, and look-alikes that must not.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createTermFinder } from "../../src/variants/find-terms.ts";

const [, ...lines] = readFileSync(join(import.meta.dirname, "../fixtures/conversion/term-boundaries.tsv"), "utf8")
  .trimEnd()
  .split("\n");
const rows = lines.map((line) => {
  const [term = "", times = "", sentence = ""] = line.split("\t");
  return { term, times: Number(times), sentence };
});
const tag = "zh-Hans";
const wanted = rows.filter(({ times }) => times > 0);
const verbose = process.argv.includes("--verbose");

const table = Array.from({ length: 26 }, (_, at) => {
  const cost = at + 3;
  const wrong = rows.filter(({ term, times, sentence }) => {
    const rule = { source: term, target: term, row: { forms: { [tag]: term }, reason: "試" } };
    return createTermFinder([rule], tag, cost)(sentence).length !== times;
  });
  if (verbose) console.log(cost, wrong.map(({ term, sentence }) => `${term}: ${sentence}`).join(" | "));
  const missed = wrong.filter(({ times }) => times > 0).length;
  return {
    cost,
    found: `${wanted.length - missed} / ${wanted.length}`,
    "left alone": `${rows.length - wanted.length - (wrong.length - missed)} / ${rows.length - wanted.length}`,
    right: rows.length - wrong.length,
  };
});
console.table(table);

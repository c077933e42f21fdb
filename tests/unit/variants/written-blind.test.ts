/**
 * Sentences written without a look at the rules, one or two traps in each: what the tables are worth beyond the sentences they
 * were made for. An alternative stands behind a bar.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isStylePair } from "../../../src/copy/style-pairs.ts";
import { createConverter } from "../../../src/variants/create-converter.ts";

const [, ...rows] = readFileSync(join(import.meta.dirname, "../../fixtures/conversion/written-blind.tsv"), "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => line.split("\t"));

/** Drawings and regional style apart, which are no matter of right and wrong. */
const isSame = (given: string, wanted: string) =>
  given.length === wanted.length && [...given].every((c, at) => c === wanted[at] || isStylePair(c, wanted.charAt(at)));

test("at least 98 of 100 are right in Taiwan and Hong Kong at once", () => {
  const ways = [createConverter("zh-Hans", "zh-Hant-TW"), createConverter("zh-Hans", "zh-Hant-HK")];
  const wrong = rows.filter(([, source = "", ...wanted]) =>
    ways.some((convert, at) => !(wanted[at] ?? "").split("|").some((right) => isSame(convert(source), right))),
  );
  const shown = wrong.map(([kind, source = ""]) => `${kind} ${ways[0]?.(source)}`).join("\n");
  expect(1 - wrong.length / rows.length, shown).toBeGreaterThanOrEqual(0.98);
});

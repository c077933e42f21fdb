/** Two proofs of the method: without boundaries it is plain OpenCC, and looking at every run changes nothing. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as OpenCC from "opencc-js";
import { expect, test } from "vitest";
import { readContent } from "../../../../src/library/read-content.ts";
import type { Decision } from "../../../../src/variants/forms/conversion.ts";
import { createFromSimplified } from "../../../../src/variants/forms/from-simplified.ts";
import { publicationFolder } from "../../map-publication.ts";

const hard = readFileSync(join(import.meta.dirname, "../../../fixtures/conversion/hard-sentences.tsv"), "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => line.split("\t")[2] ?? "");

const stories = readContent(publicationFolder).stories.map(({ source }) => source.body);
const texts = [...hard, ...stories];

test("with boundaries off the output is that of opencc-js", () => {
  const plain = OpenCC.Converter({ from: "cn", to: "t" });
  const { convert } = createFromSimplified({ boundaries: false });
  for (const text of texts) expect(convert(text)).toBe(plain(text));
});

test("looking at every run gives the same text as looking where it matters", () => {
  const { convert } = createFromSimplified();
  for (const text of texts) expect(convert(text, () => {})).toBe(convert(text));
});

test("uncertain decisions are reported with their kind and place", () => {
  const { convert } = createFromSimplified();
  const listDecisions = (text: string) => {
    const decisions: Decision[] = [];
    convert(text, (decision) => decisions.push(decision));
    return decisions.map(({ kind, at, length }) => `${kind} ${text.slice(at, at + length)}`);
  };
  expect(listDecisions("范老师说")).toContain("name 范");
  expect(listDecisions("他被发明家骗了")).toContain("boundary 被发");
  expect(listDecisions("三只猫")).toContain("context 只");
  expect(listDecisions("只")).toEqual(["guess 只"]);
  expect(listDecisions("明天开会")).toEqual([]);
});

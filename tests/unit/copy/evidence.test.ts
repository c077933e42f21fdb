/**
 * Correct copy stays as it is, damaged copy is mended as far as there is evidence, and each kind of evidence has its share in it.
 * The sentences are rows of tests/fixtures/copy/.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { applyFixes } from "../../../src/copy/apply-fixes.ts";
import { checkCopy } from "../../../src/copy/check-copy.ts";
import { createFormFinding } from "../../../src/copy/check-forms.ts";
import { isOpposed } from "../../../src/copy/opposed-forms.ts";
import { listStylePairs } from "../../../src/copy/style-pairs.ts";
import { type Evidence, evidences } from "../../../src/copy/suspect.ts";
import { isTag, type VariantTag } from "../../../src/variants/table.ts";

function readRows(name: string): { tag: VariantTag; columns: string[] }[] {
  const text = readFileSync(join(import.meta.dirname, "../../fixtures/copy", name), "utf8");
  const rows = text.split("\n").filter((row) => row !== "" && !row.startsWith("#"));
  return rows.map((row) => {
    const [tag = "", ...columns] = row.split("\t");
    if (!isTag(tag)) throw new Error(`no variant: ${row}`);
    return { tag, columns };
  });
}

const everything: ReadonlySet<Evidence> = new Set(evidences);

/** What `--fix` makes of a text's letters. */
function mend(text: string, tag: VariantTag, used = everything): string {
  const [findings = []] = checkCopy([{ text }], tag, used);
  return applyFixes(
    text,
    findings.filter(({ severity }) => severity === "warning"),
  );
}

describe("nothing is warned of in correct copy", () =>
  test.each(readRows("correct.tsv"))("$tag $columns.0", ({ tag, columns: [text = ""] }) => {
    const [findings = []] = checkCopy([{ text }], tag);
    expect(findings.filter(({ severity }) => severity === "warning")).toEqual([]);
  }));

describe("damaged copy is mended where there is evidence", () =>
  test.each(readRows("damaged.tsv"))("$tag $columns.0", ({ tag, columns: [text = "", mended] }) =>
    expect(mend(text, tag)).toBe(mended),
  ));

test("what was mended stays as it is", () => {
  for (const { tag, columns } of readRows("damaged.tsv")) expect(mend(columns[1] ?? "", tag)).toBe(columns[1]);
});

test.each([
  [undefined, "note"],
  ["form", "warning"],
  ["word", "warning"],
  ["neighbours", "warning"],
] as const)("a form with the evidence of %s is a %s, and says what might stand there", (evidence, severity) => {
  const suspect = { offset: 2, typed: "里", returned: "裡", between: "里", before: "個", alone: true, evidence };
  expect(createFormFinding(suspect, "zh-Hant-TW")).toMatchObject({ severity, found: "里", suggestion: "裡" });
});

test.each([
  ["form", "zh-Hant-TW", "他们走了。"],
  ["word", "zh-Hant-TW", "問題復雜。"],
  ["neighbours", "zh-Hant-TW", "來了10余位工人。"],
  ["form", "zh-Hans", "他說。"],
  ["word", "zh-Hans", "他看著河。"],
] as const)("without the evidence of %s a finding in %s is no warning", (evidence, tag, text) => {
  expect(mend(text, tag)).not.toBe(text);
  expect(mend(text, tag, new Set(evidences.filter((other) => other !== evidence)))).toBe(text);
});

test("a genuine text is not rewritten because doubtful forms stand in it", () => {
  const text = "余秀霞和羅文昇住在和鳴里，采筑來了，消息一出，鐘沒有人敲，劇組幹到半夜，嗓子乾了，火係的書也賣完了。";
  expect(mend(text.repeat(20), "zh-Hant-TW")).toBe(text.repeat(20));
});

test("no pair is a habit and an error at once", () =>
  expect(listStylePairs().filter(([typed = "", right = ""]) => isOpposed(typed, right))).toEqual([]));

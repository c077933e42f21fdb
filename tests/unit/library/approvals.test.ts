import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Approval, approves, formatApprovals, readApprovals } from "../../../src/library/approvals.ts";
import type { Problem } from "../../../src/problems/problem.ts";
import { withContent } from "../lay-content.ts";

const guess: Approval = {
  kind: "guess",
  source: "里",
  context: "他说：“家〔里〕… 有, {三}'只'\"猫\" # 吗",
  forms: { "zh-Hant-TW": "裡", "zh-Hant-HK": "裏" },
};
const term: Approval = { kind: "term", source: "短信", context: undefined, forms: { "zh-Hant-TW": "12" } };

test("what is written is read again, whatever is in it", () => {
  const text = formatApprovals([guess, term]);
  const problems: Problem[] = [];
  const read = withContent(undefined, (root) => {
    writeFileSync(join(root, "content/review.yaml"), text);
    return readApprovals(root, "content/review.yaml", problems);
  });
  expect(problems).toEqual([]);
  expect(read).toEqual([term, guess]);
});

test("the file is the same whoever approved what when", () => {
  expect(formatApprovals([guess, term, guess])).toBe(formatApprovals([term, guess]));
});

test("an approval is of its words and forms; a variant that is not served is of no account", () => {
  expect(approves(guess, guess)).toBe(true);
  expect(approves(guess, { ...guess, forms: { "zh-Hant-TW": "裡" } })).toBe(true);
  expect(approves({ ...guess, forms: { "zh-Hant-TW": "裡" } }, guess)).toBe(false);
  expect(approves(guess, { ...guess, kind: "context" })).toBe(false);
  expect(approves(guess, { ...guess, context: "〔里〕" })).toBe(false);
  expect(approves(guess, { ...guess, forms: { ...guess.forms, "zh-Hant-TW": "里" } })).toBe(false);
});

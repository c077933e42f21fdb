import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Approval, approves, formatApprovals, readApprovals } from "../../../src/library/approvals.ts";
import { openDisk } from "../../../src/library/content-files.ts";
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
  const read = withContent(undefined, (root) => {
    writeFileSync(join(root, "content/review.yaml"), text);
    return readApprovals(openDisk(root), "content/review.yaml");
  });
  expect(read).toEqual({ value: [term, guess], problems: [] });
});

test("the file is the same whoever approved what when", () => {
  expect(formatApprovals([guess, term, guess])).toBe(formatApprovals([term, guess]));
});

const { kind, source, context } = guess;
const [taiwan, hongKong] = [{ "zh-Hant-TW": "裡" }, { "zh-Hant-HK": "裏" }];

test.each<[string, boolean, Approval["forms"], Partial<Approval>]>([
  ["of what was approved", true, guess.forms, {}],
  ["when an edition is no longer served", true, guess.forms, { forms: taiwan }],
  ["when an edition is served that was not when it was given", true, taiwan, {}],
  ["not of editions none of which was asked", false, taiwan, { forms: hongKong }],
  ["not of another kind", false, guess.forms, { kind: "context" }],
  ["not of other words around it", false, guess.forms, { context: "〔里〕" }],
  ["not of another form", false, guess.forms, { forms: { ...guess.forms, "zh-Hant-TW": "里" } }],
  ["not of another form beside a new edition", false, taiwan, { forms: { ...guess.forms, "zh-Hant-TW": "里" } }],
])("an approval holds %s", (_name, holds, forms, now) => {
  expect(approves({ kind, source, context, forms }, { ...guess, ...now })).toBe(holds);
});

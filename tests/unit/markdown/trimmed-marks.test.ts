import { expect, test } from "vitest";
import { listTrimmedMarks } from "../../../src/markdown/trimmed-marks.ts";

/** What is trimmed with a stroke before it. */
const show = (text: string, script: "Hans" | "Hant") => {
  const trimmed = new Set(listTrimmedMarks(text, script));
  return [...text].map((mark, at) => (trimmed.has(at) ? `|${mark}` : mark)).join("");
};

test.each([
  [
    "他說：「好。」「不」，走了",
    "他說：|「好。」|「不|」，走了",
    "opening ones behind any mark, closing ones before one",
  ],
  ["『「甲」』", "|『|「甲|」』", "those that begin the line, and those within each other"],
  ["甲（乙）、〈丙〉：《丁》", "甲（乙|）、|〈丙|〉：|《丁》", "brackets"],
  ["甲，乙。丙", "甲，乙。丙", "none that stands alone"],
  ["Chang’an、甲’乙", "Chang|’an、甲’乙", "an apostrophe within a Latin word"],
  ["甲……「乙」——「丙」", "甲……「乙」——「丙」", "dashes and dots fill their squares"],
  ["甲？」乙！）", "甲？」乙！）", "and so do questions"],
])("%s: %s", (text, expected) => {
  expect(show(text, "Hant")).toBe(expected);
});

test("a stop is a closing mark in Simplified faces, and stands in the middle in Traditional ones", () => {
  expect(show("他说：“好。”，“不。”", "Hans")).toBe("他说：|“好|。|”，|“不|。”");
  expect(show("他說：「好。」，「不。」", "Hant")).toBe("他說：|「好。|」，|「不。」");
});

import { expect, test } from "vitest";
import { formatAnnotations } from "../../../src/problems/format-annotations.ts";
import type { Problem } from "../../../src/problems/problem.ts";

const problem = (rest: Partial<Problem>): Problem => ({
  severity: "error",
  code: "x",
  file: "content/a.md",
  what: "甲",
  why: "乙",
  fix: "丙",
  ...rest,
});

test.each([
  [{ line: 3 }, "::error file=content/a.md,line=3::甲%0A原因：乙%0A做法：丙"],
  [{ severity: "warning" }, "::warning file=content/a.md::甲%0A原因：乙%0A做法：丙"],
  [{ what: "100%，a:b,c\r" }, "::error file=content/a.md::100%25，a:b,c%0D%0A原因：乙%0A做法：丙"],
  [{ file: "content/a:b,c%\n.md" }, "::error file=content/a%3Ab%2Cc%25%0A.md::甲%0A原因：乙%0A做法：丙"],
] as const)("%j", (rest, expected) => expect(formatAnnotations([problem(rest)])).toBe(expected));

test("in the order of the files", () =>
  expect(formatAnnotations([problem({ file: "b" }), problem({ file: "a" })]).split("\n")).toEqual([
    expect.stringContaining("file=a"),
    expect.stringContaining("file=b"),
  ]));

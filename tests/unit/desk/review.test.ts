import { expect, test } from "vitest";
import { parseArguments } from "../../../src/desk/review.ts";

test.each([
  [[], { slug: undefined, choice: undefined }],
  [["words-of-go"], { slug: "words-of-go", choice: undefined }],
  [["words-of-go", "--approve"], { slug: "words-of-go", choice: "" }],
  [["--approve", "words-of-go"], { slug: "words-of-go", choice: "" }],
  [["words-of-go", "--approve", "3,5-9"], { slug: "words-of-go", choice: "3,5-9" }],
  [["--approve", "3", "words-of-go"], { slug: "words-of-go", choice: "3" }],
  [["words-of-go", "--aprove"], undefined],
  [["words-of-go", "--approve", "all"], undefined],
  [["words-of-go", "one-hou-two-hou"], undefined],
])("%j", (args, expected) => {
  expect(parseArguments(args)).toEqual(expected);
});

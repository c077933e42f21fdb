import { expect, test } from "vitest";
import { checkUnprintable, dropUnprintable } from "../../../src/problems/unprintable.ts";

/** Every character that XML 1.0 cannot carry, as a number. */
const impossible = [
  ...Array.from({ length: 32 }, (_, code) => code).filter((code) => ![9, 10, 13].includes(code)),
  0xd800,
  0xdbff,
  0xdc00,
  0xdfff,
  0xfffe,
  0xffff,
];

test.each(impossible)("%i goes and is said once", (code) => {
  const character = String.fromCharCode(code);
  const text = `一\n二${character}三${character}`;
  expect(dropUnprintable(text)).toBe("一\n二三");
  const problems = checkUnprintable(text, { file: "content/about.md", line: 4 });
  expect(problems.map(({ line, what }) => [line, what.includes(" 2 個")])).toEqual([[5, true]]);
});

test.each([
  "\t",
  "\n",
  "\r",
  " ",
  "\u007F",
  "\u0085",
  "\u00A0",
  "\u200B",
  "\uFEFF",
  "\uFFFD",
  "𠮷",
  "😀",
  "\u{10FFFF}",
])("%j stays without a word", (character) => {
  expect(dropUnprintable(character)).toBe(character);
  expect(checkUnprintable(character, { file: "content/about.md" })).toEqual([]);
});

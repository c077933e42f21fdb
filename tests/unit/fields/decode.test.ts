import { describe, expect, test } from "vitest";
import { decodeText } from "../../../src/fields/decode.ts";

const encode = (text: string) => new TextEncoder().encode(text);
const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(parts.flatMap((part) => (typeof part === "string" ? [...encode(part)] : part)));

describe("text", () => {
  test.each([
    ["LF", bytes("甲\n乙\n"), "甲\n乙\n"],
    ["CRLF", bytes("甲\r\n乙\r\n"), "甲\n乙\n"],
    ["CR", bytes("甲\r乙\r"), "甲\n乙\n"],
    ["all mixed", bytes("甲\r\n\r乙\n\r\n"), "甲\n\n乙\n\n"],
    ["a byte order mark", bytes([0xef, 0xbb, 0xbf], "甲"), "甲"],
    ["one further on stays", bytes("甲", [0xef, 0xbb, 0xbf]), "甲\uFEFF"],
    ["nothing", bytes(), ""],
    ["rare characters", bytes("𠮷𰻝邊󠄀👨‍👩‍👧\uE000〇"), "𠮷𰻝邊󠄀👨‍👩‍👧\uE000〇"],
    ["U+2028 is no line end", bytes("甲\u2028乙"), "甲\u2028乙"],
  ])("%s", (_name, source, text) => {
    expect(decodeText(source, "a.md")).toEqual({ value: text, problems: [] });
  });
});

describe("no UTF-8: the first wrong byte, counted from 1, and its line", () => {
  test.each([
    ["first byte", bytes([0xff]), 1, 1],
    ["UTF-16", bytes([0xff, 0xfe, 0x31, 0x75]), 1, 1],
    ["Big5 in line 3", bytes("甲\n乙\n", [0xa4, 0xf4]), 9, 3],
    ["overlong", bytes("a", [0xc0, 0xaf]), 2, 1],
    ["a surrogate", bytes("a\n", [0xed, 0xa0, 0x80]), 4, 2],
    ["cut off at the end", bytes("甲", [0xe4, 0xb9]), 5, 1],
    ["cut off in the middle", bytes([0xe4, 0xb9], "a"), 3, 1],
    ["after 100,000 good ones", bytes("a".repeat(100_000), [0x80], "b".repeat(100_000)), 100_001, 1],
    ["after CRLF", bytes("a\r\nb\r\n", [0x80]), 7, 3],
  ])("%s", (_name, source, byte, line) => {
    const decoded = decodeText(source, "a.md");
    expect(decoded).toMatchObject({ value: undefined, problems: [{ code: "not-utf8", file: "a.md", line }] });
    expect(decoded.problems[0]?.what).toContain(`第 ${byte} 個位元組`);
  });
});

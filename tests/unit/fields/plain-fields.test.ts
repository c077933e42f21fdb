/** Plain front matter read without the parser is what the parser reads, or is left to it. */
import { describe, expect, test } from "vitest";
import { parseYaml } from "../../../src/fields/parse-yaml.ts";
import { readPlainFields } from "../../../src/fields/plain-fields.ts";
import { createRandom, pick } from "../seeded.ts";

const read = (yaml: string) => readPlainFields(yaml.split("\n"));

/** Read here and by the parser. */
const plain = [
  "headline: 守橋人的三個冬天",
  "headline: 水位：一條河的帳　\nslug: a-b",
  "published: 2026-12-01T08:00\n# 為什麼\n\ndraft: true",
  "topics: [rivers, new-energy]",
  "topics: []\nvariant: zh-Hant-TW",
  "topics:\n  - rivers\n  - 江 河",
  "topics:\n- rivers\n- b",
  "authors:\n  - { name: 陳明, role: 撰文 }\n  - { name: Anna Lee, role: 攝影 }",
  "authors: [{ name: 王小明, role: 撰文 }, {name: 何敏, role: 圖}]",
  "authors:\n  - name: 何小雨\n    role: 本報記者\n  - name: 周南\nheadline: 甲",
  "authors:\n  - name: 何小雨\n\n    # 她\n    role: 本報記者",
];

test.each(plain)("read: %j", (yaml) => {
  const parsed = parseYaml(yaml, "x.md");
  expect(parsed.problems).toEqual([]);
  expect(read(yaml)).toEqual(parsed.value);
});

describe("left to the parser", () => {
  test.each([
    'headline: "橋"',
    "headline: 橋: 渡口",
    "headline: 橋 # 註",
    "headline: 一行\n  又一行",
    "headline: >\n  一行",
    "headline: &a 橋",
    "headline:",
    "headline: 甲\nheadline: 乙",
    "topics: [a, [b]]",
    "topics: [a, ]",
    'topics: ["a", b]',
    "topics: [a: b]",
    "topics:\n  - a\n    b",
    "topics:\n  - a\n - b",
    "topics:\n  - a\n  b: c",
    "topics:\n  - [a]",
    "authors:\n  - { name: 陳明, name: 陳 }",
    "authors:\n  - { name: 陳明, role: }",
    "authors:\n  - { name: {a: b} }",
    "authors:\n  - name: 何小雨\n     role: 記者",
    "authors:\n  - name: 何小雨\n    name: 何",
    "authors:\n  - name: 何小雨\n  role: 記者",
    "constructor: a",
  ])("%j", (yaml) => expect(read(yaml)).toBeUndefined());
});

const pieces = [
  "a",
  "橋",
  " ",
  "  ",
  "\n",
  ":",
  ": ",
  "- ",
  ",",
  ", ",
  "[",
  "]",
  "{",
  "}",
  "#",
  " #",
  "'",
  '"',
  "&",
  "*",
  "\n  ",
  "\n  - ",
  "k: ",
  "\nk: ",
  "name: ",
  "　",
];

test("whatever is typed, what it gives is what the parser gives", () => {
  const random = createRandom(17);
  let count = 0;
  for (let round = 0; round < 40_000; round += 1) {
    const start = pick(random, ["k: ", "k: [", "k:\n  - ", "k:\n  - { name: ", "k:\n  - name: a\n    role: "]);
    const text = start + Array.from({ length: random(8) }, () => pick(random, pieces)).join("");
    const value = read(text);
    if (value === undefined) continue;
    count += 1;
    const parsed = parseYaml(text, "x.md");
    expect({ text, value: parsed.value ?? parsed.problems }).toEqual({ text, value });
  }
  expect(count).toBeGreaterThan(500);
});

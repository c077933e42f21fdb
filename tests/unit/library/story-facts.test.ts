/** The quick reading of a story's top must see what YAML sees, whatever stands there. */
import { expect, test } from "vitest";
import { parseYaml } from "../../../src/fields/parse-yaml.ts";
import { readFacts } from "../../../src/library/story-facts.ts";
import { createRandom, pick } from "../seeded.ts";

const readHeadline = (yaml: string) =>
  readFacts({
    slug: "x",
    file: "content/stories/x/index.md",
    bytes: Buffer.from(`---\n${yaml}\n---\n\n正文`),
    files: [],
    sizes: new Map(),
    moments: new Map(),
    data: [],
    review: undefined,
    editions: [],
  })?.headline;

const values = [
  "橋",
  "記者：說明",
  "記者: 說明",
  "12:30 的水聲",
  "a#b",
  "a #b",
  "橋 ",
  "'橋'",
  '"橋"',
  "[橋]",
  "{橋}",
  "- 橋",
  "*橋",
  "&橋 上",
  "!橋",
  "| 橋",
  ">-\n  橋\n  上",
  "橋\n  上",
  "橋:",
  "",
  "@橋",
  "%橋",
  "「橋」",
  "no",
  "1e3",
  "\t橋",
  "橋\t#上",
  "橋\t: 上",
];

test("what is read quickly is what the parser reads", { timeout: 30_000 }, () => {
  const pieces = [..."橋a1 :#'\"-[]{},&*!|>?%@`\\「，\t"];
  const random = createRandom(6);
  const typed = Array.from({ length: 800 }, () =>
    Array.from({ length: 1 + random(7) }, () => pick(random, pieces)).join(""),
  );
  let read = 0;
  for (const value of [...values, ...typed]) {
    const yaml = `headline: ${value}\npublished: 2022-03-18`;
    const { value: parsed, problems } = parseYaml(yaml, "x");
    const headline = (parsed as { headline?: unknown } | undefined)?.headline;
    const wanted = problems.length > 0 ? undefined : typeof headline === "string" ? headline.trim() : "";
    if (wanted !== undefined) read += 1;
    expect(readHeadline(yaml), JSON.stringify(yaml)).toBe(wanted);
  }
  expect(read).toBeGreaterThan(200);
});

test.each([
  ["a field written twice", "headline: a\nheadline: b\npublished: 2022-03-18"],
  ["no day", "headline: a"],
  ["a day no calendar has", "headline: a\npublished: 2022-02-30"],
])("%s cannot be read", (_name, yaml) => {
  expect(readHeadline(yaml)).toBeUndefined();
});

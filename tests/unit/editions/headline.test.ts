import { describe, expect, test } from "vitest";
import { setHeadline, sizeHeadline, splitHeadline } from "../../../src/editions/headline.ts";
import { readContent } from "../../../src/library/read-content.ts";
import { publicationFolder } from "../map-publication.ts";

describe("pieces that stay whole", () => {
  const headlines = [
    "最晚入局的南通，下出百億一手",
    "「一步走不通」：把一步棋拆開",
    "从“布局”到“收官”的词",
    "《左傳》裡的棋〈一〉",
    "100億元的3:1和Wi-Fi",
    "？！",
    "𠮷野家的👨‍👩‍👧",
    "",
    ...readContent(publicationFolder).stories.map(({ story }) => story.words.headline),
  ];

  test.each(headlines)("joined, %s is the headline again", (headline) => {
    expect(splitHeadline(headline).join("")).toBe(headline);
  });

  test.each(headlines)("no piece of %s begins with a closing mark or ends with an opening one", (headline) => {
    for (const [at, piece] of splitHeadline(headline).entries()) {
      expect(piece).not.toBe("");
      if (at > 0) expect(piece).not.toMatch(/^[，。、；：？！」』”’》〉）的了着]/u);
      expect(piece).not.toMatch(/[「『“‘《〈（]$/u);
    }
  });

  test("a headline of several words may break", () => {
    expect(splitHeadline("最晚入局的南通，下出百億一手").length).toBeGreaterThan(3);
  });
});

test.each([
  [1, ""],
  [18, ""],
  [19, "long"],
  [26, "long"],
  [27, "longer"],
  [36, "longer"],
  [37, "longest"],
  [60, "longest"],
])("%i characters are set %j", (count, expected) => {
  expect(sizeHeadline("𠮷".repeat(count))).toBe(expected);
});

test("two Latin letters take the room of one character", () => {
  expect([sizeHeadline("a".repeat(36)), sizeHeadline("a".repeat(37))]).toEqual(["", "long"]);
});

test("numbers are not cut", () => {
  expect(splitHeadline("下出百億一手")).toContain("百億");
  expect(splitHeadline("拿下100億元的項目").find((piece) => piece.includes("100"))).toMatch(/^100億元/u);
  expect(splitHeadline("第4手走了20年")).toEqual(expect.arrayContaining(["第4手", "20年"]));
});

test.each([
  ["走過2019—2021年的船", "2019—2021年的"],
  ["漲了3–5成", "3–5成"],
  ["COVID-19 之後", undefined],
  ["拿下100億元", undefined],
])("a range in %s is set so that no line ends in it", (headline, expected) => {
  const [range] = setHeadline(headline).filter(({ isRange }) => isRange);
  expect(range?.parts.map(({ text }) => text).join("")).toBe(expected);
});

describe("as it is set", () => {
  /** Breaks as strokes, spaces as they are seen, trimmed marks in braces. */
  const show = (headline: string) =>
    setHeadline(headline)
      .map(
        ({ parts, isSpaced }) =>
          parts.map(({ text, isTrimmed }) => (isTrimmed ? `{${text}}` : text)).join("") + (isSpaced ? " " : ""),
      )
      .join("|");

  test.each([
    ["用AI寫", "用 |AI |寫"],
    ["Python與人", "Python |與|人"],
    ["拿下100億元", "拿下 |100億元"],
    ["AI、人", "AI、|人"],
    ["「一步走不通」：《棋》", "{「}一步|走|不通{」}：|{《}棋》"],
    ["𠮷野家：「好」", "𠮷|野家：|{「}好」"],
  ])("%s", (headline, expected) => {
    expect(show(headline)).toBe(expected);
  });
});

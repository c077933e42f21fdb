/** Repairs in the file as it is: what is mended, and what keeps its bytes. */
import { describe, expect, test } from "vitest";
import { mendFile } from "../../../src/desk/mend-file.ts";

const source = {
  written: "zh-Hant-TW",
  file: "content/stories/night-shift/index.md",
  body: "",
  bodyLine: 1,
  published: "2022-03-18",
  files: ["map.svg"],
} as const;

const story = (body: string, headline = "一座橋的夜班") => `---
headline: ${headline}
standfirst: 橋修好以前，守橋的人先守了三個冬天。
published: 2022-03-18
topics: [industry]
---

${body}
`;

const mend = (text: string) => {
  const mended = mendFile(source, new TextEncoder().encode(text), "story");
  return mended && new TextDecoder("utf-8", { ignoreBOM: true }).decode(mended.bytes);
};

describe("what is mended", () => {
  test.each([
    ["后來的人", "後來的人"],
    ["「復雜」的**标籤**", "「複雜」的**標籤**"],
    ["他說：“好。”", "他說：「好。」"],
    ["一行,\n兩行 嗎?", "一行，\n兩行嗎？"],
    ["記者: 王小明, 他說:「好。」", "記者：王小明，他說：「好。」"],
    ["| 甲,乙 | １２人 |\n| - | - |\n| 后來 | 丙 |", "| 甲，乙 | 12人 |\n| - | - |\n| 後來 | 丙 |"],
    ["##水聲\n\n他說：keep［后來］，复雜。", "## 水聲\n\n他說:keep[后來]，複雜。"],
    ["：：：note｛title＝“水聲”｝\n水。\n：：：", ':::note{title="水聲"}\n水。\n:::'],
    [':::note{title="后來"}\n里面\n:::', ':::note{title="後來"}\n裡面\n:::'],
  ])("%s", (body, expected) => expect(mend(story(body))).toBe(story(expected)));

  test("fields of the front matter", () =>
    expect(mend(story("水聲。", "'后來,他走了'"))).toBe(story("水聲。", "'後來，他走了'")));
});

describe("what is not", () => {
  test.each([
    "發佈與發布，瞭解與了解。", // a matter of style
    ":keep[后來]，`后來`，[網址](https://example.org/后來)。",
    "後面缺一個「引號。", // only a person can tell
    "水&#32;聲。", // stands differently in the file
    '記者說"好"，比數三:二，夜裡12:30，比例3:1。', // notes, or nothing at all
  ])("%s", (body) => expect(mend(story(body))).toBeUndefined());

  test("a story that says of itself to be something else", () => {
    const hans = "他们说，这里的后来发生的事，没有一个人说得清楚，于是写了两本书，还画了一张图来说明这些年的变化。";
    expect(mend(story(`${hans},\n\n${hans}“好”\n\n${hans}`))).toBeUndefined();
  });

  test("a file that cannot be read", () => expect(mend("沒有欄位")).toBeUndefined());
});

test.each([
  ["CRLF", (text: string) => text.replaceAll("\n", "\r\n")],
  ["CR", (text: string) => text.replaceAll("\n", "\r")],
  ["mixed line ends", (text: string) => text.replace("\n", "\r\n")],
  ["a byte order mark", (text: string) => `\uFEFF${text}`],
  ["no line end at the end", (text: string) => text.trimEnd()],
  ["many of them", (text: string) => `${text}\n\n`],
  ["spaces after the fences", (text: string) => text.replaceAll("---\n", "--- \n")],
  ["spaces at line ends", (text: string) => text.replace("。\n", "。  \n")],
])("the rest of the file stays: %s", (_name, change) => {
  const body = "后來的人。\n水聲。\n\n復雜。";
  expect(mend(change(story(body)))).toBe(change(story("後來的人。\n水聲。\n\n複雜。")));
});

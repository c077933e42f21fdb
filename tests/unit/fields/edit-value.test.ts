/** One value of the front matter changed, everything else letter for letter. */
import { expect, test } from "vitest";
import { parse } from "yaml";
import { type FieldValue, setValue, type ValuePath } from "../../../src/fields/edit-value.ts";

const file = (yaml: string) => `---\n${yaml}---\n\n正文。\n`;

const written = `# 標題上的話
headline: 守橋人的三個冬天
standfirst: >-
  橋修好以前，
  守橋的人先守了三個冬天。
topics: [bridges,  rivers]   # 兩個
authors:
  - { name: 王小明, role: 撰文 }
  - name: 何敏
    role: 攝影
lead:
  image: bridge.jpg

  alt: "江面：一道橋"
source: { name: 縣報 }
dateline:
draft: true
`;

// biome-ignore format: one case, one line
const cases: readonly (readonly [name: string, path: ValuePath, value: FieldValue | undefined, from: string, to: string])[] = [
  ["a plain value", ["headline"], "老渡口", "守橋人的三個冬天", "老渡口"],
  ["a value that needs quotation marks", ["headline"], "a: b", "守橋人的三個冬天", '"a: b"'],
  ["a value on lines of its own", ["standfirst"], "一句。", " >-\n  橋修好以前，\n  守橋的人先守了三個冬天。", " 一句。"],
  ["a list on one line", ["topics"], ["rivers"], "[bridges,  rivers]", "[ rivers ]"],
  ["an item of a list on one line", ["topics", 1], undefined, "[bridges,  rivers]", "[bridges]"],
  ["the first item of a list on one line", ["topics", 0], undefined, "[bridges,  rivers]", "[rivers]"],
  ["a part of a record on one line", ["authors", 0, "role"], "文", "role: 撰文 }", "role: 文 }"],
  ["a part of a record on lines", ["authors", 1, "role"], "圖", "role: 攝影", "role: 圖"],
  ["one more item", ["authors", 2], { name: "陳亦", role: "製圖" }, "    role: 攝影\n", "    role: 攝影\n  - { name: 陳亦, role: 製圖 }\n"],
  ["an item less", ["authors", 0], undefined, "  - { name: 王小明, role: 撰文 }\n", ""],
  ["an item on lines less", ["authors", 1], undefined, "  - name: 何敏\n    role: 攝影\n", ""],
  ["a part in quotation marks", ["lead", "alt"], "霧", '"江面：一道橋"', "霧"],
  ["a part that was not there", ["lead", "credit"], "何敏", '"江面：一道橋"\n', '"江面：一道橋"\n  credit: 何敏\n'],
  ["a part of a record on one line that was not there", ["source", "url"], "https://example.org/1", "{ name: 縣報 }", "{ name: 縣報, url: https://example.org/1 }"],
  ["a field that was left empty", ["dateline"], "江西", "dateline:\n", "dateline: 江西\n"],
  ["a field that was not there", ["kicker"], "渡口", "draft: true\n", "draft: true\nkicker: 渡口\n"],
  ["a record that was not there", ["retracted", "reason"], "錯了", "draft: true\n", "draft: true\nretracted: { reason: 錯了 }\n"],
  ["a list that was not there", ["related", 0], "old-ferry", "draft: true\n", "draft: true\nrelated: [ old-ferry ]\n"],
  ["a field gone", ["draft"], undefined, "draft: true\n", ""],
  ["the last part of a record gone", ["source", "name"], undefined, "source: { name: 縣報 }\n", ""],
  ["what is not there gone", ["weight"], undefined, "", ""],
];

test.each(cases)("%s", (_name, path, value, from, to) => {
  const after = setValue(file(written), path, value);
  expect(after).toBe(file(written.replace(from, to)));
});

test("Windows' line ends stay", () => {
  const crlf = file(written).replaceAll("\n", "\r\n");
  expect(setValue(crlf, ["authors", 2], { name: "陳亦", role: "圖" })).toBe(
    setValue(file(written), ["authors", 2], { name: "陳亦", role: "圖" }).replaceAll("\n", "\r\n"),
  );
});

test("whatever is put in is read back, and nothing else changes", () => {
  const odd = [
    "- 一",
    "a, b",
    "[x]",
    "{y}",
    "#",
    "'",
    '"',
    "：",
    "true",
    "null",
    "2022-01-01",
    "@a",
    "%",
    "a #b",
    " a ",
    "*",
    "&a",
    "!",
    "|",
    ">",
  ];
  const before = parse(written, { schema: "failsafe" });
  for (const value of odd)
    for (const path of [["headline"], ["lead", "alt"], ["authors", 0, "name"], ["topics", 0], ["kicker"]] as const) {
      const after = setValue(file(written), path, value);
      const yaml = /^---\n([\s\S]*?)^---$/m.exec(after)?.[1] ?? "";
      const read = parse(yaml, { schema: "failsafe" });
      const wanted = structuredClone(before);
      let holder = wanted;
      for (const key of path.slice(0, -1)) holder = holder[key];
      holder[path.at(-1) ?? ""] = value;
      expect(read, `${path.join(".")} ${value}`).toEqual(wanted);
    }
});

import { describe, expect, test } from "vitest";
import { cutFile, editBody, editFrontMatter, type FieldEdit } from "../../../src/fields/edit-front-matter.ts";
import { setValue } from "../../../src/fields/edit-value.ts";

const file = `---
# 標題
headline: "橋: 夜班"   # 不要改
topics: [ industry,  rivers ]
lead:
  image: map.svg

  alt: '一條線'
# 日子
published: 2022-03-18 # 清明前
draft: true
related:
- a
- b
---

draft: true
---
正文  
`;

const edit = (...edits: readonly FieldEdit[]) => editFrontMatter(file, edits);
const changed = (from: string, to: string) => {
  expect(file.split(from)).toHaveLength(2);
  return file.replace(from, to);
};

describe("only what is asked for changes", () => {
  test.each([
    [
      "a value, its comment stays",
      { key: "published", value: "2022-04-01T08:00" },
      "2022-03-18 #",
      "2022-04-01T08:00 #",
    ],
    ["a field taken away", { key: "draft" }, "清明前\ndraft: true\n", "清明前\n"],
    ["a block taken away", { key: "lead" }, "lead:\n  image: map.svg\n\n  alt: '一條線'\n", ""],
    ["a block at the end taken away", { key: "related" }, "related:\n- a\n- b\n", ""],
    ["a block replaced", { key: "related", value: "[c]" }, "related:\n- a\n- b\n", "related: [c]\n"],
    ["a list in brackets replaced", { key: "topics", value: "[go]" }, "[ industry,  rivers ]", "[go]"],
    ["a field put in", { key: "formerly", value: "[x]" }, "- b\n---", "- b\nformerly: [x]\n---"],
  ] as const)("%s", (_name, change, from, to) => {
    expect(edit(change)).toBe(changed(from, to));
  });

  test("a field that is not there is not taken away", () => {
    expect(edit({ key: "slug" })).toBe(file);
  });

  test("a field without a value gets one", () => {
    const empty = "---\ndraft:\nslug: x\n---\n";
    expect(editFrontMatter(empty, [{ key: "draft", value: "true" }])).toBe("---\ndraft: true\nslug: x\n---\n");
    expect(editFrontMatter(empty, [{ key: "draft" }])).toBe("---\nslug: x\n---\n");
  });

  test("line ends and the mark at the start stay", () => {
    const crlf = `\uFEFF${file.replaceAll("\n", "\r\n")}`;
    const edits = [{ key: "draft" }, { key: "slug", value: "x" }, { key: "published", value: "2023-01-01" }];
    expect(editFrontMatter(crlf, edits)).toBe(`\uFEFF${edit(...edits).replaceAll("\n", "\r\n")}`);
  });
});

describe("a file is cut where its reader cuts it", () => {
  test.each([
    ["rules in a text without fields", "一\n\n---\n\n二\n\n---\n\n三\n"],
    ["fields behind a line", "\n---\nheadline: 橋\n---\n\n一\n"],
    ["fields that are never closed", "---\nheadline: 橋\n\n一\n"],
    ["nothing", ""],
  ])("%s: no field is put in, and nothing is lost", (_name, text) => {
    expect(cutFile(text)).toBeUndefined();
    expect(setValue(text, ["kicker"], "江河")).toBe(text);
    expect(editFrontMatter(text, [{ key: "kicker", value: "江河" }])).toBe(text);
    expect(editBody(text, (body) => `${body}。`)).toBe(`${text}。`);
  });
  test.each([
    ["rules in the text", "---\nheadline: 橋\n---\n\n一\n\n---\n\n二\n"],
    ["spaces behind the fences", "---  \nheadline: 橋\n---\t\n一\n"],
    ["Windows' line ends", "---\r\nheadline: 橋\r\n---\r\n一\r\n"],
    ["no text", "---\nheadline: 橋\n---"],
  ])("%s: all of it is there", (_name, text) => {
    expect(cutFile(text)?.join("")).toBe(text);
    expect(cutFile(text)?.[1].trim()).toBe("headline: 橋");
  });
});

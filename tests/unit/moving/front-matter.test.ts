/** Front matter of other systems in its languages, and days with their zones. */
import { expect, test } from "vitest";
import { splitMatter } from "../../../src/manuscripts/foreign-matter.ts";
import { readToml } from "../../../src/manuscripts/read-toml.ts";
import { readDay } from "../../../src/moving/create-post.ts";
import { fillPattern } from "../../../src/moving/permalinks.ts";

test.each([
  ['+++\ntitle = "一"\n+++\n文', { title: "一" }, "文"],
  ["---\ntitle: 二\n---\n\n文", { title: "二" }, "\n文"],
  ['{\n  "title": "三",\n  "weight": 3\n}\n文', { title: "三", weight: "3" }, "文"],
  [';;;\n"title": "四"\n;;;\n文', { title: "四" }, "文"],
  ["title: 五\ntags:\n  - 甲\n---\n文", { title: "五", tags: ["甲"] }, "文"],
  ["---\ntitle: 六：六\nnote: a: b\n---\n文", { title: "六：六", note: "a: b" }, "文"],
  ["\n---\ntitle: 七\n---\n文", { title: "七" }, "文"],
  ["沒有欄位的一篇。", {}, "沒有欄位的一篇。"],
])("the fields of %j", (text, fields, body) => {
  expect(splitMatter(text)).toEqual({ fields, body });
});

test.each([
  ['a = "x\\ty\\u4e00" # 註', { a: "x\ty一" }],
  ["a = 'C:\\n'", { a: "C:\\n" }],
  ['a = """\n一\n二"""', { a: "一\n二" }],
  ["a = [\n 1, # 一\n 'b',\n]", { a: ["1", "b"] }],
  ["[x.y]\nz = 2020-01-02T03:04:05Z", { x: { y: { z: "2020-01-02T03:04:05Z" } } }],
  ["d = 2020-01-02 03:04:05", { d: "2020-01-02 03:04:05" }],
  ["[[m]]\nn = 1\n[[m]]\nn = 2", { m: [{ n: "1" }, { n: "2" }] }],
  ["t = { a = 1, b.c = 'd' }", { t: { a: "1", b: { c: "d" } } }],
  ['"漢 字" = true', { "漢 字": "true" }],
  ["a = ", undefined],
  ["a = 1 b = 2", undefined],
])("TOML %j", (text, value) => {
  expect(readToml(text)).toEqual(value);
});

test.each([
  ["2021-07-04 23:30:00", "Europe/Paris", "2021-07-05T05:30"],
  ["2021-07-04 23:30:00 +0000", "Europe/Paris", "2021-07-05T07:30"],
  ["2021-07-04T23:30:00Z", undefined, "2021-07-05T07:30"],
  ["2021-7-4 8:05", undefined, "2021-07-04T08:05"],
  ["2021/07/04", "America/New_York", "2021-07-04"],
  ["後天", undefined, undefined],
])("the day %s in %s", (typed, zone, day) => {
  expect(readDay(typed, zone, "Asia/Shanghai")).toBe(day);
});

test.each([
  [":year/:month/:title/", "/2020/05/渡口/"],
  ["posts/:title.html", "/posts/渡口.html"],
  [":sections[1:]/:title", "/b/c/渡口/"],
  [":sections[:last]/:title", "/a/b/渡口/"],
  [":sections[last]/:title", "/c/渡口/"],
  [":sections/x", "/a/b/c/x/"],
  [":hash/", undefined],
  [":2006/:title", undefined],
  [":constructor/", undefined],
])("the address of %s", (pattern, address) => {
  expect(fillPattern(pattern, { year: "2020", month: "05", title: "渡口", sections: ["a", "b", "c"] }).value).toBe(
    address,
  );
});

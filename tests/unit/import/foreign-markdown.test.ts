/** Markdown of other programs: what becomes of each kind of field and mark, and that nothing is printed to readers. */
import { describe, expect, test } from "vitest";
import { importText } from "./import-text.ts";

const first = "鹽田的風從西邊來，帶著沙，老鹽工說風向一變，鹽就要早收兩天。";
const last = "曬鹽的人家只剩下三戶，最年輕的也過了六十歲。";
const post = (middle: string, fields = "title: 最後三戶鹽工\ndate: 2022-03-18") =>
  `---\n${fields}\n---\n\n${first}\n\n${middle}\n\n${last}\n`;

/** The middle as typed, as it is in the story, a part of the report. */
test.each([
  ["a container of VitePress", "::: tip 風向\n西風最好。\n:::", "> **風向**\n> 西風最好。", "別的系統的區塊"],
  ["one of Docusaurus", ":::caution\n\n西風最好。\n\n:::", "> \n> 西風最好。\n>", "別的系統的區塊"],
  ["one with a title in brackets", ":::info[風向]\n西風最好。\n:::", "> **風向**\n> 西風最好。", "別的系統的區塊"],
  ["a callout", "> [!note] 風向\n> 西風最好。", "> **風向**\n> 西風最好。", "別的系統的區塊"],
  ["a callout without a title", "> [!WARNING]\n> 西風最好。", "> 西風最好。", "別的系統的區塊"],
  ["an admonition", '!!! note "風向"\n    西風最好。', "> **風向**\n> 西風最好。", "別的系統的區塊"],
  ["a shortcode nobody knows", "{% tabs 風 %}\n西風最好。\n{% endtabs %}", "西風最好。", "別的系統的記號"],
  ["a note of Hexo", "{% note info %}\n西風最好。\n{% endnote %}", "> 西風最好。", "別的系統的區塊"],
  [
    "a quotation of Hexo",
    "{% blockquote 何敏 %}\n西風最好。\n{% endblockquote %}",
    "> **何敏**\n> 西風最好。",
    "別的系統的區塊",
  ],
  ["a notice of Hugo", "{{< notice tip >}}\n西風最好。\n{{< /notice >}}", "> 西風最好。", "別的系統的區塊"],
  ["a film", '<video src="a.mp4"></video>', "", "嵌入的影片"],
  ["one of Hugo", "{{< youtube abc >}}", "<!-- {{‹ youtube abc ›}} -->", "別的系統的記號"],
  ["more", "<!-- more -->", "", ""],
  ["a table of contents", "[TOC]", "", ""],
  ["a double bracketed one", "[[toc]]", "", ""],
  ["a wiki link", "西風，見[[風向|關於風]]，也見[[鹽]]。", "西風，見關於風，也見鹽。", ""],
  ["a mark", "西風==最好==。", "西風<mark>最好</mark>。", ""],
  ["attributes", "西風最好。\n{: .lead}", "西風最好。", ""],
  [
    "a link in HTML",
    '西風，見<a href="https://example.org/w">這裡</a>。',
    "西風，見[這裡](https://example.org/w)。",
    "",
  ],
  ["prose that is indented", "    西風最好，東風最壞。", "西風最好，東風最壞。", "縮排的段落"],
  ["a heading in a list", "- #### 風向\n\n  西風最好。", "- **風向**\n\n  西風最好。", "改成粗體"],
  ["a heading in a quotation", "> ## 風向\n>\n> 西風最好。", "> **風向**\n>\n> 西風最好。", "改成粗體"],
  ["a frame", '<iframe src="https://example.org/v"></iframe>', "", "嵌入的影片"],
  ["a colon before a word", "時間:明天。", "時間：明天。", ""],
])("%s", async (_name, typed, told, said) => {
  const { body, report, draft } = await importText("a.md", post(typed));
  const flat = (text: string) =>
    text
      .replace(/^>[ \t]*$/gm, "")
      .replace(/\n\s*\n+/g, "\n\n")
      .trim();
  const visible = told.startsWith("<!--") ? body : body.replace(/<!--[\s\S]*?-->/g, "");
  expect(flat(visible)).toBe(flat(`${first}\n\n${told}\n\n${last}`));
  expect(visible).not.toMatch(/\{%|\[!|\[\[|:::|==|\[TOC/i);
  expect([report.includes(said), draft]).toEqual([true, false]);
});

describe("pictures by shortcode", () => {
  test.each([
    ['{{< figure src="https://example.org/a.jpg" caption="鹽田" >}}', "[鹽田](https://example.org/a.jpg)"],
    ['{% img https://example.org/a.jpg "鹽田" %}', "[鹽田](https://example.org/a.jpg)"],
    ['<img src="https://example.org/a.jpg" alt="鹽田">', "[鹽田](https://example.org/a.jpg)"],
    [
      '<p align="center"><img src="https://example.org/a.jpg" alt="鹽田" width="300"></p>',
      "[鹽田](https://example.org/a.jpg)",
    ],
    ["![[salt.png|鹽田]]", "〔圖片：鹽田〕"],
    ["{% asset_img salt.png 鹽田 %}", "〔圖片：鹽田〕"],
  ])("%s", async (typed, told) => {
    expect((await importText("a.md", post(typed))).body.split("\n\n")[1]).toBe(told);
  });
});

describe("fields", () => {
  const story = (fields: string) => importText("a.md", post("西風最好。", fields));

  test.each(["draft: true", "draft: yes", "published: false", "hidden: true"])(
    "%s: a draft stays one",
    async (line) => {
      const { draft, matter, report } = await story(`title: 最後三戶鹽工\n${line}`);
      expect([draft, matter.includes("draft: true"), report.includes("原稿自己說是草稿")]).toEqual([true, true, true]);
    },
  );

  test("draft: false is none", async () => {
    expect((await story("title: 最後三戶鹽工\ndraft: false")).draft).toBe(false);
  });

  test("a slug names the folder, when it is free", async () => {
    expect((await story("title: 最後三戶鹽工\nslug: three-families")).slug).toBe("three-families");
    expect((await story("title: 最後三戶鹽工\nslug: old-ferry")).slug).not.toBe("old-ferry");
  });

  test.each([
    ["a field that is none", "title: 最後三戶鹽工\nsummary: 一段，\n\n沒有縮排的一段。\ndate: 2022-03-18 08:00"],
    ["a quote that does not end", 'title: 最後三戶鹽工\nsubtitle: "風與鹽\ndate: 2022-03-18 08:00'],
    ["a colon in the title", "title: 最後三戶: 鹽工\ndate: 2022-03-18 08:00"],
    ["a tab", "title: 最後三戶鹽工\ntags:\n\t- 鹽\ndate: 2022-03-18 08:00"],
    ["a key twice", "title: 最後三戶鹽工\ndate: 2022-03-18 08:00\ndate: 2022-03-19"],
    ["a colon of full width", "title： 最後三戶鹽工\ndate: 2022-03-18 08:00"],
    ["an alias", "title: 最後三戶鹽工\nx: *nobody\ndate: 2022-03-18 08:00"],
  ])("%s costs no other one, and no paragraph", async (_name, fields) => {
    const { field, body } = await story(fields);
    expect([
      field("headline")?.replace(": ", "").replace("：", ""),
      field("published"),
      body.split("\n\n").length,
    ]).toEqual(["最後三戶鹽工", "2022-03-18T08:00", 3]);
  });

  test.each([
    ["no first fence", "title: 最後三戶鹽工\ndate: 2022-03-18 08:00\ntags: 鹽\n---\n"],
    ["no last fence", "---\ntitle: 最後三戶鹽工\ndate: 2022-03-18 08:00\n"],
    ["an empty line before the first", "\n---\ntitle: 最後三戶鹽工\ndate: 2022-03-18 08:00\n---\n"],
  ])("%s", async (_name, top) => {
    const { field, body } = await importText("a.md", `${top}\n${first}\n\n${last}\n`);
    expect([field("headline"), field("published"), body]).toEqual([
      "最後三戶鹽工",
      "2022-03-18T08:00",
      `${first}\n\n${last}`,
    ]);
  });

  test("without any, a first paragraph is no headline and stays", async () => {
    const { body, field } = await importText("a.md", `${first}\n\n${last}\n`);
    expect([body, field("headline")?.startsWith("鹽田的風")]).toEqual([`${first}\n\n${last}`, true]);
  });
});

test("a rule between paragraphs after lines like fields is no front matter", async () => {
  const { body } = await importText("a.md", `# 鹽工\n\n${first}\n\n---\n\n${last}\n`);
  expect(body).toBe(`${first}\n\n---\n\n${last}`);
});

test.each([
  ["TOML", '+++\ntitle = "渡口"\ndraft = true\n+++\n'],
  ["TOML with Windows' line ends", '+++\r\ntitle = "渡口"\r\ndraft = true\r\n+++\r\n'],
  ["JSON", '{\n  "title": "渡口",\n  "draft": true\n}\n'],
  ["JSON between marks", ';;;\n"title": "渡口",\n"draft": true\n;;;\n'],
])("a draft that says so in %s stays one", async (_language, matter) => {
  const story = await importText(
    "a.md",
    `${matter}\n渡口的船停在岸邊，等最後一個人上船，天就黑了。\n\n第二天早上，船又開了。\n`,
  );
  expect({ draft: story.draft, headline: story.field("headline") }).toEqual({ draft: true, headline: "渡口" });
  expect(story.body).toBe("渡口的船停在岸邊，等最後一個人上船，天就黑了。\n\n第二天早上，船又開了。");
});

test.each([
  "<svg onload=alert(1)><script>alert(1)</script></svg>",
  "<script>document.title = 1</script>",
  "<script>\nlet value = 1;\n</script>",
  '<iframe src="https://a.example/"></iframe>',
])("the program %j is no word of the story, and none of its letters is missed", async (program) => {
  const story = await importText(
    "a.md",
    `# 渡口\n\n渡口的船停在岸邊，等最後一個人${program}上船。\n\n${program}\n\n第二天早上，船又開了。\n`,
  );
  expect(story.body).not.toMatch(/alert|script|iframe|svg|value/);
  expect(story.draft).toBe(false);
});

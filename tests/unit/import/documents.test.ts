/** Word files and plain text: what is kept, what goes, and the account of every letter. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { buildDocx, item, paragraph, picture, run } from "./build-docx.ts";
import { importBytes, importText } from "./import-text.ts";

const first = "鹽田的風從西邊來，帶著沙，老鹽工說風向一變，鹽就要早收兩天。";
const last = "曬鹽的人家只剩下三戶，最年輕的也過了六十歲，他們輪流看守水門。";
const image = readFileSync(
  join(resolve(import.meta.dirname, "../../fixtures/import"), "saved-page/input_files/tower.png"),
);

const word = (middle: string, more: Readonly<Record<string, Uint8Array>> = {}) =>
  importBytes(
    "a.docx",
    buildDocx({
      body: `${paragraph(run("最後三戶鹽工"))}${paragraph(run(first))}${middle}${paragraph(run(last))}`,
      image,
      more,
    }),
  );

/** Cells of several paragraphs. */
const table = (rows: readonly (readonly (readonly string[])[])[]) =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${cell.join("")}</w:tc>`).join("")}</w:tr>`).join("")}</w:tbl>`;
const lines = (...texts: string[]) => texts.map((text) => paragraph(run(text)));

describe("tables of Word", () => {
  test.each([
    [
      "half-width marks in a cell",
      table([
        [lines("風"), lines("事")],
        [lines("西"), lines("早收,兩天")],
      ]),
      "早收，兩天",
    ],
    [
      "two paragraphs in a cell",
      table([
        [lines("風"), lines("事")],
        [lines("西", "東"), lines("早收", "晚收")],
      ]),
      "西<br>東",
    ],
    [
      "two paragraphs with something to mend in each",
      table([
        [lines("風"), lines("事")],
        [lines("西,北", "東,南"), lines("早,收", "“晚”,收")],
      ]),
      "西，北<br>東，南",
    ],
    [
      "a list in a cell",
      table([
        [lines("風"), lines("事")],
        [lines("西"), [item("早收,了", 1), item("晚收", 1)]],
      ]),
      "早收，了<br>晚收",
    ],
    [
      "an empty cell",
      table([
        [lines("風"), lines("事")],
        [lines("西"), lines("")],
      ]),
      "| 西",
    ],
    [
      "a bar in a cell",
      table([
        [lines("風"), lines("事")],
        [lines("西|東"), lines("早,收")],
      ]),
      "西\\|東",
    ],
    [
      "a heading in a cell",
      table([
        [lines("風"), lines("事")],
        [[paragraph(run("西"), "S1")], lines("早,收")],
      ]),
      "早，收",
    ],
  ])("%s", async (_name, xml, told) => {
    const { body, draft } = await word(xml);
    expect([body.includes(told), body.startsWith(first), body.endsWith(last), draft]).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  test("a table of one cell is a box around paragraphs", async () => {
    const { body } = await word(table([[lines("風向一變就早收。", "鹽色一變就停收。")]]));
    expect(body).toBe([first, "風向一變就早收。", "鹽色一變就停收。", last].join("\n\n"));
  });
});

describe("what Word keeps in places of its own", () => {
  test("a picture in a bold run stays where it is", async () => {
    const { body } = await word(paragraph(picture("鹽田").replace("<w:r>", "<w:r><w:rPr><w:b/></w:rPr>")));
    expect(body).toBe(`${first}\n\n![鹽田](image-1.png)\n\n${last}`);
  });

  test.each(["IMG_256", "image1.png", "DSC_0042", "圖片 3", "WechatIMG12", "9f8e7d6c5b4a"])(
    "%s is no alternative text",
    async (name) => {
      const { body, report } = await word(paragraph(picture(name)) + paragraph(run("圖為曬鹽的人家。何敏攝")));
      expect(body).toContain('![曬鹽的人家。](image-1.png "曬鹽的人家。｜何敏")');
      expect(report).toContain("沒有替代文字");
    },
  );

  test("a numbered list that is interrupted counts on", async () => {
    const { body } = await word(
      [
        item("看風", 2),
        item("開閘", 2),
        paragraph(run("這兩步做完，要等一個晚上，第二天再看水色。")),
        item("收鹽", 2),
        item("關閘", 2),
      ].join(""),
    );
    expect(body).toMatch(/1\. 看風\n2\. 開閘[\s\S]*3\. 收鹽\n4\. 關閘/);
  });

  test("the list of contents goes, and is accounted for", async () => {
    const entry = (text: string) => paragraph(`<w:hyperlink w:anchor="_Toc1">${run(text)}</w:hyperlink>`);
    const { body, report } = await word(paragraph(run("目錄")) + entry("一、風向 1") + entry("二、水門 3"));
    expect(body).toBe(`${first}\n\n${last}`);
    expect(report).toContain("Word 的目錄");
  });

  test("comments are only missed where there are some", async () => {
    const comments = (inner: string) => ({ "word/comments.xml": strToU8(`<w:comments>${inner}</w:comments>`) });
    expect((await word("", comments(""))).report).not.toContain("批註");
    expect((await word("", comments('<w:comment w:id="1"/>'))).report).toContain("批註");
  });
});

describe("plain text", () => {
  test("a title as long as a paragraph takes no paragraph with it", async () => {
    const { body } = await importText("a.txt", `${first}${last}\n\n${last}\n`);
    expect(body).toBe(`${first}${last}\n\n${last}`);
  });

  test.each([
    ["one line", "風停了，明天出海。"],
    ["one long line without an end", "風停了明天出海的船一共有三條"],
  ])("%s is a draft", async (_name, text) => {
    const { draft, doubts, body } = await importText("a.txt", text);
    expect([draft, doubts, body]).toEqual([true, ["只有一行，沒有正文"], text]);
  });

  test("numbers of a list go on behind what comes between", async () => {
    const { body } = await importText("a.txt", `鹽工\n\n${first}\n\n1. 看風\n2. 開閘\n\n${last}\n\n3. 收鹽\n4. 關閘\n`);
    expect(body).toMatch(/1\. 看風\n2\. 開閘[\s\S]*3\. 收鹽\n4\. 關閘/);
  });

  test.each(["一.看風", "二.開閘"])("%s is an ordinal", async (line) => {
    const { body } = await importText("a.txt", `鹽工\n\n${first}\n\n${line}\n\n${last}\n`);
    expect(body).toContain(`## ${line.replace(".", "、")}`);
  });
});

describe("characters of names", () => {
  test.each(["神", "福", "﨑", "塚", "𠮷", "㛃", "喆"])("%s stays", async (character) => {
    const { body } = await importText(
      "a.txt",
      `鹽工\n\n守門的人叫林${character}生，他在這裡守了十年，聽久了就分得出水位。\n`,
    );
    expect(body).toContain(`林${character}生`);
  });

  test("doubles of an old code become the character itself", async () => {
    const { body } = await importText(
      "a.txt",
      "鹽工\n\n守門的人姓\uF9E1，他在這裡守了十年，聽久了就分得出水位，\u2F00夜不睡。\n",
    );
    expect(body).toContain("姓李，");
    expect(body).toContain("一夜不睡");
  });
});

describe("the account", () => {
  test("every letter of a text is in the story, in a field, or left out for a reason", async () => {
    const { report } = await importText(
      "a.html",
      `<title>最後三戶鹽工</title><article><h1>最後三戶鹽工</h1><p>${first}</p><p>分享到：<a>微信</a> <a>微博</a></p><p>${last}</p></article>`,
    );
    expect(report).toContain("原稿 67 個字：正文 54 個，欄位 6 個，7 個沒有匯入（網站的按鈕、計數或導覽）。");
  });

  test("a file whose letters do not come in is a draft, and the first line of the report says so", async () => {
    const hidden = `<w:p><w:r><w:strange><w:t>${last.repeat(3)}</w:t></w:strange></w:r></w:p>`;
    const { draft, report } = await word(hidden);
    expect(draft).toBe(true);
    expect(report.split("\n")[1]).toMatch(/存成草稿：原稿有 \d+ 個字不知下落/);
  });

  test.each([
    ["nothing but marks", "a.txt", "。。。！！！\n——\n"],
    ["a page of pictures", "a.html", "<p><img src=a.jpg></p><p>——</p>"],
  ])("%s is refused", async (_name, name, text) => {
    await expect(importText(name, text)).rejects.toThrow("找不到一段文字");
  });
});

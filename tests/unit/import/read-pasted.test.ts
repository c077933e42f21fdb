/** What rich text becomes that is pasted: as browsers, Word and Google Docs lay it on the clipboard. */
import { describe, expect, test } from "vitest";
import { readPasted } from "../../../src/import/read-pasted.ts";

const wrap = (html: string) =>
  `<html><head><style>p { color: red }</style></head><body>\n<!--StartFragment-->${html}<!--EndFragment-->\n</body></html>`;
const word = (mark: string, level: number, text: string) =>
  `<p class=MsoListParagraph style='margin-left:24.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>${text}<o:p></o:p></p>`;

describe("as Markdown", () => {
  test.each<[string, string, string]>([
    [
      "a word in bold and a link",
      "<p>他說<b>不行</b>，見<a href='https://example.com/a'>公報</a>。</p>",
      "他說**不行**，見[公報](https://example.com/a)。",
    ],
    ["words of a line", "<span>他說<strong>不行</strong></span>", "他說**不行**"],
    [
      "Google Docs: one bold that is none around all, bold and slanted by style",
      `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:400;">他說</span><span style="font-weight:700;">不行</span><span style="font-style:italic;font-weight:400">再說</span><span style="text-decoration:line-through">一次</span></p></b>`,
      "他說**不行**_再說_~~一次~~",
    ],
    [
      "headings begin at the second level",
      "<h1>渡口</h1><p>一段。</p><h3>船</h3><p>二段。</p>",
      "## 渡口\n\n一段。\n\n### 船\n\n二段。",
    ],
    ["lists, one in the other", "<ul><li>船<ul><li>槳</li></ul></li><li>橋</li></ul>", "- 船\n  - 槳\n- 橋"],
    ["a list of Word", word("·", 1, "船") + word("o", 2, "槳") + word("·", 1, "橋"), "- 船\n  - 槳\n- 橋"],
    [
      "a numbered one",
      `<p class=MsoNormal>三樣：</p>\n${word("1.", 1, "船")}\n${word("2.", 1, "橋")}`,
      "三樣：\n\n1. 船\n2. 橋",
    ],
    [
      "a table",
      "<table><tr><td>年</td><td>船</td></tr><tr><td>1950</td><td>12</td></tr></table>",
      "| 年 | 船 |\n| - | - |\n| 1950 | 12 |",
    ],
    ["a quotation", "<blockquote><p>水聲。</p></blockquote>", "> 水聲。"],
  ])("%s", (_name, html, expected) => {
    const { markdown, lost } = readPasted(wrap(html));
    expect(
      markdown
        ?.replaceAll("*再說*", "_再說_")
        .replace(/\| -+ \| -+ \|/, "| - | - |")
        .replace(/ +\|/g, " |"),
    ).toBe(expected);
    expect(lost).toBe(0);
  });
  test("letters stay as they came: marks and all", () =>
    expect(readPasted(wrap('<p>很復雜,他說"<b>不行</b>"。</p>')).markdown).toBe('很復雜,他說"**不行**"。'));
});

describe("nothing is offered", () => {
  test.each([
    ["for plain paragraphs", "<p>一段。</p><p>二段。</p>"],
    ["for spans of a font", "<span style='font-family:Song;font-size:16px'>一段。</span>"],
    ["for lines", "<div>一<br>二</div>"],
    ["for nothing", ""],
  ])("%s", (_name, html) => expect(readPasted(wrap(html)).markdown).toBeUndefined());
});

test("pictures are counted, and are not in the text", () => {
  const { markdown, pictures } = readPasted(
    wrap("<p><b>橋</b><img src='data:image/png;base64,AA=='></p><img src='https://example.com/a.png' alt='船'>"),
  );
  expect([markdown, pictures]).toEqual(["**橋**", 2]);
  expect(readPasted(wrap("<p>橋</p><img src='a.png'>"))).toEqual({ pictures: 1, lost: 0 });
});

test("nothing that runs comes with it, and what cannot be told is counted", () => {
  const { markdown } = readPasted(
    wrap("<p><b onclick='x()'>橋</b><script>x()</script><a href='javascript:x()'>船</a></p>"),
  );
  expect(markdown).toBe("**橋**船");
});

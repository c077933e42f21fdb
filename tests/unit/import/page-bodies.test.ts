/** Which part of a saved page is its story: whole, and nothing else. */
import { describe, expect, test } from "vitest";
import { importText } from "./import-text.ts";

const [a, b, c] = [
  "鹽田的風從西邊來，帶著沙，老鹽工說風向一變，鹽就要早收兩天。",
  "曬鹽的人家只剩下三戶，最年輕的也過了六十歲，他們輪流看守水門。",
  "縣裡想把最後一塊鹽田留下來，做給學生看，鑰匙交給守水門的人。",
] as const;
const title = "最後三戶鹽工";
const foot =
  "本網站刊登的內容由各單位提供，僅供參考，如有出入以主管機關公告為準，轉載時請註明出處並保留本聲明全文，違者依法追究責任。";

const page = (body: string, head = "") =>
  `<!doctype html><html><head><meta charset="utf-8"><title>${title} - 海邊日報</title>${head}</head><body>${body}</body></html>`;
const describeAs = (text: string) => `<meta name="description" content="${text}">`;

/** Name, page; the body is the three paragraphs. */
const whole: readonly (readonly [string, string])[] = [
  ["a div for every paragraph", page(`<h1>${title}</h1><div><div>${a}</div><div>${b}</div><div>${c}</div></div>`)],
  [
    "two wrappers for every paragraph",
    page(`<h1>${title}</h1><div>${[a, b, c].map((p) => `<div><div><p>${p}</p></div></div>`).join("")}</div>`),
  ],
  [
    "a section with a span for every paragraph",
    page(`<h1>${title}</h1><div>${[a, b, c].map((p) => `<section><span>${p}</span></section>`).join("")}</div>`),
  ],
  [
    "a font for every paragraph",
    page(`<h1>${title}</h1><div>${[a, b, c].map((p) => `<font size=3><p>${p}</p></font>`).join("")}</div>`),
  ],
  [
    "fonts that break lines",
    page(`<h1>${title}</h1><div>${[a, b, c].map((p) => `<font color=black>${p}</font><br>`).join("")}</div>`),
  ],
  [
    "centers and fonts",
    page(
      `<center><h1>${title}</h1></center><center><font>${a}</font></center><center><font>${b}</font></center><center><font>${c}</font></center>`,
    ),
  ],
  [
    "sections of two paragraphs and one",
    page(`<h1>${title}</h1><div><section><p>${a}</p><p>${b}</p></section><section><p>${c}</p></section></div>`),
  ],
  [
    "a table that lays out the page",
    page(
      `<table><tr><td width=120><a href=/>首頁</a></td><td><h1>${title}</h1><p>${a}</p><p>${b}</p><p>${c}</p></td></tr></table>`,
    ),
  ],
  [
    "a table within a table",
    page(`<table><tr><td><table><tr><td><p>${a}</p><p>${b}</p><p>${c}</p></td></tr></table></td></tr></table>`),
  ],
  [
    "a form around the page",
    page(
      `<form action=x method=post><input type=hidden name=v><h1>${title}</h1><div class=txt><p>${a}</p><p>${b}</p><p>${c}</p></div></form>`,
    ),
  ],
  [
    "a form around the page and a notice of privacy behind it",
    page(
      `<form><h1>${title}</h1><div><p>${a}</p><p>${b}</p><p>${c}</p></div></form><div class="privacy-box"><p>${foot}</p><p>${foot}</p><p>${foot}</p></div>`,
    ),
  ],
  [
    "a public account's text that is not shown before its script has run",
    page(
      `<h1 id="activity-name">${title}</h1><div id="js_content" style="display:none"><p>${a}</p><p>${b}</p><p>${c}</p></div>`,
    ),
  ],
  [
    "more comments than story, under a line in a block of its own",
    page(
      `<h1>${title}</h1><div><p>${a}</p><p>${b}</p><p>${c}</p></div><h3>網友評論</h3><div>${`<p>${foot.slice(3, 30)}，我也這樣想。</p>`.repeat(12)}</div>`,
    ),
  ],
  ["single breaks", page(`<h1>${title}</h1><div>${a}<br>${b}<br/>${c}</div>`)],
  ["double breaks", page(`<h1>${title}</h1><div>${a}<br><br>${b}<br>&nbsp;<br>${c}</div>`)],
  ["breaks within one paragraph", page(`<h1>${title}</h1><p>${a}<br>${b}<br>${c}</p>`)],
  ["prose in pre", page(`<h1>${title}</h1><pre>${a}\n\n${b}\n\n${c}</pre>`)],
  ["text in the body alone", page(`${a}<br><br>${b}<br><br>${c}`)],
  [
    "a body hidden until its script has run",
    page(`<h1>${title}</h1><div id=js_content style="visibility:hidden"><p>${a}</p><p>${b}</p><p>${c}</p></div>`),
  ],
  [
    "a body that is not displayed before its script",
    page(`<div style="display:none"><p>${a}</p><p>${b}</p><p>${c}</p></div>`),
  ],
  [
    "a longer footer that the description does not describe",
    page(
      `<h1>${title}</h1><div class=a1><p>${a}</p><p>${b}</p><p>${c}</p></div><div class=b2><p>${foot}</p><p>${foot}${foot}</p><p>${foot}</p></div>`,
      describeAs(a),
    ),
  ],
  [
    "the same, described by og:description with an end cut off",
    page(
      `<div class=a1><p>${a}</p><p>${b}</p><p>${c}</p></div><div class=b2><p>${foot}</p><p>${foot}</p><p>${foot}</p><p>${foot}</p></div>`,
      `<meta property="og:description" content="${a.slice(0, 22)}...">`,
    ),
  ],
  [
    "comments longer than the story",
    page(
      `<h1>${title}</h1><div class=content><p>${a}</p><p>${b}</p><p>${c}</p></div><div class="comment-list"><div><b>網友甲</b><p>${foot}</p></div><div><b>網友乙</b><p>${foot}</p></div><div><b>網友丙</b><p>${foot}</p></div></div>`,
    ),
  ],
  [
    "a sidebar of teasers",
    page(
      `<div class=main><h1>${title}</h1><p>${a}</p><p>${b}</p><p>${c}</p></div><div class=sidebar><ul><li><a href=1>昨天的海風停了，漁船都回來了</a></li><li><a href=2>今年的第一場雨下在了海上</a></li></ul><p>${foot}</p></div>`,
    ),
  ],
  [
    "teasers marked as articles",
    page(
      `<main><h1>${title}</h1><div><p>${a}</p><p>${b}</p><p>${c}</p></div></main><article><a href=1><h3>海風停了</h3><p>漁船都回來了，港口擠得滿滿的。</p></a></article><article><a href=2><h3>雨下在海上</h3><p>今年的第一場雨。</p></a></article>`,
    ),
  ],
  [
    "a longer footer of the same look, that speaks of the site",
    page(
      `<h1>${title}</h1><div><p>${a}</p><p>${b}</p><p>${c}</p></div><div><p>${foot}</p><p>版權所有，未經授權不得轉載；本站會員登入後可以留言，網友留言不代表本站立場。</p><p>${foot}</p></div>`,
    ),
  ],
  [
    "a paragraph of the site behind the story's block",
    page(`<h1>${title}</h1><div><p>${a}</p><p>${b}</p><p>${c}</p></div><p>${foot}</p>`),
  ],
  [
    "paragraphs in the body beside a longer disclaimer",
    page(
      `<h1>${title}</h1><p>${a}</p><p>${b}</p><p>${c}</p><div class="disclaimer"><p>${foot}</p><p>${foot}${foot}</p></div>`,
    ),
  ],
  [
    "a menu in the story's block, longer than it",
    page(
      `<div><ul>${"<li><a href=1>一則很長很長的新聞標題</a></li>".repeat(12)}</ul><h1>${title}</h1><div class=x><p>${a}</p></div><div class=y><p>${b}</p><p>${c}</p></div></div>`,
    ),
  ],
  [
    "blocks of two looks in one container",
    page(
      `<div class=all><h1>${title}</h1><div class=l><p>${a}</p><p>${b}</p></div><div class=r><p>${c}</p></div></div>`,
    ),
  ],
  [
    "JSON-LD that holds the body",
    page(
      `<div><div>${[a, b, c].map((p) => `<p>${p}</p>`).join("")}</div><div><p>${foot}</p><p>${foot}</p><p>${foot}</p></div></div>`,
      `<script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", headline: title, articleBody: a + b + c })}</script>`,
    ),
  ],
  [
    "itemprop",
    page(
      `<div><div itemprop="articleBody"><p>${a}</p><p>${b}</p><p>${c}</p></div><div class=x><p>${foot}</p><p>${foot}</p><p>${foot}</p></div></div>`,
    ),
  ],
  [
    "a share bar, a counter and a breadcrumb in the story's block",
    page(
      `<div class=art><div>您當前的位置：<a href=/>首頁</a> &gt; <a href=/n>新聞</a> &gt; 正文</div><h1>${title}</h1><p>閱讀：1234</p><p>字號：<a>大</a> <a>中</a> <a>小</a></p><p>${a}</p><p>${b}</p><p>${c}</p><p>分享到：<a>微信</a> <a>微博</a> <a>QQ空間</a></p><p>【打印本頁】 【關閉窗口】</p></div>`,
    ),
  ],
  [
    "more stories below",
    page(
      `<article><h1>${title}</h1><p>${a}</p><p>${b}</p><p>${c}</p><h3>相關新聞</h3><ul><li><a href=1>海風停了</a></li><li><a href=2>雨下在海上</a></li></ul></article>`,
    ),
  ],
  [
    "a standfirst in a block of its own",
    page(`<h1>${title}</h1><div class=lead>${a}</div><div class=txt><p>${b}</p><p>${c}</p></div>`),
  ],
];

test.each(whole)("%s", async (_name, html) => {
  const { body, field, draft } = await importText("page.html", html);
  expect([field("headline"), body, draft]).toEqual([title, [a, b, c].join("\n\n"), false]);
});

describe("two texts of which either may be the story", () => {
  test("both stay, in a draft that says why", async () => {
    const other = [
      "島上的燈塔去年改成自動的，守燈的人搬到了鎮上，每個星期還是回來一次。",
      "他說燈不滅，船就不會走錯；現在燈自己會亮，他反倒睡不著了。",
    ];
    const html = `<html><body><div class=one><p>${a}</p><p>${b}</p></div><div class=two><p>${other[0]}</p><p>${other[1]}</p></div></body></html>`;
    const { body, draft, report } = await importText("page.html", html);
    expect([body.split("\n\n").length, draft]).toEqual([4, true]);
    expect(report).toContain("兩部分都像正文");
  });
});

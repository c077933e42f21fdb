/** What a saved page says of its story, wherever it says it: headline, day, author, source, variant. */
import { describe, expect, test } from "vitest";
import { importText } from "./import-text.ts";

const text =
  "<p>鹽田的風從西邊來，帶著沙，老鹽工說風向一變，鹽就要早收兩天。</p><p>曬鹽的人家只剩下三戶，最年輕的也過了六十歲，他們輪流看守水門。</p>";
const page = (head: string, body: string, lang = "zh-Hant") =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const ld = (value: object) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe("the headline", () => {
  test.each([
    [
      "the first heading is the logo",
      "<title>最後三戶鹽工_海邊日報</title>",
      "<h1>海邊新聞網</h1><h1>最後三戶鹽工</h1>",
    ],
    [
      "the logo is the only first heading",
      '<title>最後三戶鹽工 - 海邊日報</title><meta property="og:title" content="最後三戶鹽工">',
      "<h1>海邊新聞網</h1><h2>最後三戶鹽工</h2>",
    ],
    ["two sections of the site behind hyphens", "<title>最後三戶鹽工--地方頻道--海邊網</title>", ""],
    ["a full-width hyphen", "<title>最後三戶鹽工－海邊日報</title>", ""],
    ["a full-width bar", "<title>最後三戶鹽工｜海邊日報｜地方</title>", ""],
    ["two colons", "<title>最後三戶鹽工::海邊日報</title>", ""],
    ["a bare hyphen before a site's name", "<title>最後三戶鹽工-海邊新聞網</title>", ""],
    ["an underscore", "<title>最後三戶鹽工_地方新聞_海邊網</title>", ""],
    ["the site stands first", "<title>海邊新聞網 | 最後三戶鹽工</title>", ""],
    [
      "og:title with the site behind it",
      '<title>x</title><meta property="og:title" content="最後三戶鹽工 | 海邊日報"><meta property="og:site_name" content="海邊日報">',
      "",
    ],
    [
      "JSON-LD names it",
      `<title>海邊日報</title>${ld({
        "@context": "https://schema.org",
        "@graph": [
          { "@type": "WebSite", name: "海邊" },
          { "@type": "NewsArticle", headline: "最後三戶鹽工" },
        ],
      })}`,
      "",
    ],
    ["a heading with white space and marks", "<title>海邊日報</title>", "<h1>\n  最後三戶鹽工\n </h1>"],
  ])("%s", async (_name, head, body) => {
    expect((await importText("a.html", page(head, body + text))).field("headline")).toBe("最後三戶鹽工");
  });

  test.each([
    ["a dash within it is its own", "<title>百億落子——南岸的背後 - 海邊日報</title>", "百億落子——南岸的背後"],
    ["a hyphen within a word", "<title>COVID-19來的那年 - 海邊日報</title>", "COVID-19來的那年"],
    ["a year behind a hyphen", "<title>鹽田2021-2022</title>", "鹽田2021-2022"],
  ])("%s", async (_name, head, headline) => {
    expect((await importText("a.html", page(head, text))).field("headline")).toBe(headline);
  });

  test("one that is too long is cut at a mark, kept whole in a comment, and takes no paragraph with it", async () => {
    const long =
      "在眾多競爭者裡脫穎而出的一座小小的鹽場，三十年來換了七個主人，每一個都說要把它關掉，每一個最後都留了下來——百年鹽田與最後三戶人家的背後";
    const { field, matter, body, report } = await importText("a.html", page(`<title>${long}</title>`, text));
    expect(long.startsWith(field("headline") ?? "-")).toBe(true);
    expect(matter).toContain(`# headline: ${long}`);
    expect([body.split("\n\n").length, report.includes("標題太長")]).toEqual([2, true]);
  });
});

describe("the day", () => {
  test.each([
    [
      "JSON-LD, of another zone",
      ld({ "@type": "NewsArticle", datePublished: "2022-03-17T23:30:00Z" }),
      "",
      "2022-03-18T07:30",
    ],
    [
      "JSON-LD in a list",
      ld([{ "@type": ["Article"], datePublished: "2022-03-18T08:00:00+08:00" }] as never),
      "",
      "2022-03-18T08:00",
    ],
    [
      "a property",
      '<meta property="article:published_time" content="2022-03-18T08:00:00+08:00">',
      "",
      "2022-03-18T08:00",
    ],
    ["itemprop", '<meta itemprop="datePublished" content="2022-03-18 08:00">', "", "2022-03-18T08:00"],
    ["publishdate", '<meta name="publishdate" content="2022-03-18">', "", "2022-03-18"],
    [
      "a time element",
      "",
      '<div class=i><time datetime="2022-03-18T08:00:00+08:00">前天</time></div>',
      "2022-03-18T08:00",
    ],
    [
      "the line under the headline",
      "",
      "<div class=info>2022-03-18 08:00　來源：海邊日報　作者：何敏</div>",
      "2022-03-18T08:00",
    ],
    [
      "the same, with labels and counters",
      "",
      "<div class=info><span>發布時間：2022年3月18日 08:00</span> <span>來源：海邊日報</span> <span>點擊：123次</span></div>",
      "2022-03-18T08:00",
    ],
    [
      "a day and what follows without a space",
      "",
      "<div class=info>2022年03月18日08:00 | 來源：海邊日報</div>",
      "2022-03-18T08:00",
    ],
    ["a bar", "", "<p class=info>海邊日報 | 2022-03-18</p>", "2022-03-18"],
    ["with seconds", "", "<div class=info>時間：2022-03-18 08:00:15</div>", "2022-03-18T08:00"],
    ["with slashes and a weekday", "", "<div>2022/03/18（週五）</div>", "2022-03-18"],
    [
      "in another country's order",
      '<meta name="date" content="Fri, 18 Mar 2022 08:00:00 +0800">',
      "",
      "2022-03-18T08:00",
    ],
  ])("%s", async (_name, head, body, day) => {
    const html = page(`<title>最後三戶鹽工</title>${head}`, `<h1>最後三戶鹽工</h1>${body}<div class=txt>${text}</div>`);
    expect((await importText("a.html", html)).field("published")).toBe(day);
  });
});

describe("who wrote it, and where", () => {
  test.each([
    [
      "JSON-LD",
      ld({
        "@type": "NewsArticle",
        author: [{ "@type": "Person", name: "何敏" }],
        publisher: { "@type": "Organization", name: "海邊日報" },
      }),
      "",
      "何敏",
      "海邊日報",
    ],
    ["meta", '<meta name="author" content="何敏"><meta name="source" content="海邊日報">', "", "何敏", "海邊日報"],
    [
      "the line under the headline",
      "",
      "<div class=info>2022-03-18　來源：海邊日報　作者：何敏　編輯：林秋生</div>",
      "何敏",
      "海邊日報",
    ],
    ["in Simplified labels", "", "<div class=info>2022-03-18 来源：海邊日報 记者：何敏</div>", "何敏", "海邊日報"],
    [
      "half converted labels",
      "",
      "<div class=info>來源：海邊日報 记者：何敏 责任編輯：林秋生</div>",
      "何敏",
      "海邊日報",
    ],
    [
      "a number is nobody",
      '<meta name="author" content="104363"><meta property="og:site_name" content="海邊日報">',
      "",
      "海邊日報",
      "海邊日報",
    ],
    [
      "a site is nobody",
      '<meta name="author" content="网易"><meta property="og:site_name" content="海邊日報">',
      "",
      "海邊日報",
      "海邊日報",
    ],
    [
      "unknown is nobody",
      '<meta name="author" content="未知"><meta property="og:site_name" content="海邊日報">',
      "",
      "海邊日報",
      "海邊日報",
    ],
    [
      "admin is nobody",
      '<meta name="author" content="admin"><meta property="og:site_name" content="海邊日報">',
      "",
      "海邊日報",
      "海邊日報",
    ],
  ])("%s", async (_name, head, body, author, source) => {
    const html = page(`<title>最後三戶鹽工</title>${head}`, `<h1>最後三戶鹽工</h1>${body}<div class=txt>${text}</div>`);
    const { matter } = await importText("a.html", html);
    expect(/authors:\n +- name: (.*)/.exec(matter)?.[1]).toBe(author);
    expect(/source:\n +name: (.*)/.exec(matter)?.[1]).toBe(source);
  });

  test("an editor never signs alone", async () => {
    const { matter, report } = await importText(
      "a.html",
      page("<title>鹽工</title>", `<article>${text}<p>責任編輯：林秋生</p></article>`),
    );
    expect(matter).not.toContain("authors:");
    expect(matter).toContain("# 責任編輯: 林秋生");
    expect(report).toContain("不當作者");
  });
});

describe("the variant", () => {
  test.each([
    ["lang of Hong Kong", "<title>鹽工</title>", "zh-HK", "zh-Hant-HK"],
    ["lang in full", "<title>鹽工</title>", "zh-Hant-HK", "zh-Hant-HK"],
    ["og:locale", '<title>鹽工</title><meta property="og:locale" content="zh_HK">', "zh", "zh-Hant-HK"],
    [
      "an address in Hong Kong",
      '<title>鹽工</title><link rel=canonical href="https://news.example.hk/1">',
      "zh",
      "zh-Hant-HK",
    ],
    ["Taiwan", '<title>鹽工</title><meta property="og:locale" content="zh_TW">', "zh", "zh-Hant-TW"],
    ["a text in Traditional is not Simplified, whatever the page says", "<title>鹽工</title>", "zh-CN", "zh-Hant-TW"],
  ])("%s", async (_name, head, lang, variant) => {
    expect((await importText("a.html", page(head, `<article>${text}</article>`, lang))).field("variant")).toBe(variant);
  });
});

describe("lines at either end of a text", () => {
  const body = "鹽田的風從西邊來，帶著沙，老鹽工說風向一變，鹽就要早收兩天。";
  test.each([
    [
      "the value on the next line",
      "來源：\n海邊日報\n原標題：\n風與鹽\n標簽：\n產業",
      { name: "海邊日報", title: "風與鹽" },
    ],
    ["marks around the label", "**來源：**海邊日報\n**原標題**：風與鹽", { name: "海邊日報", title: "風與鹽" }],
    ["marks around the value", "來源：**海邊日報**\n原標題：**風與鹽**", { name: "海邊日報", title: "風與鹽" }],
    ["labels in the other script", "来源：海邊日報\n原标题：風與鹽", { name: "海邊日報", title: "風與鹽" }],
    ["labels half converted", "来源:海邊日報\n原标題:風與鹽", { name: "海邊日報", title: "風與鹽" }],
    ["spaces within labels", "來　源：海邊日報\n原 標 題：風與鹽", { name: "海邊日報", title: "風與鹽" }],
  ])("%s", async (_name, lines, wanted) => {
    const { matter, body: told } = await importText(
      "a.txt",
      `最後三戶鹽工\n${lines}\n\n${body}\n${body.replace("西", "東")}\n`,
    );
    expect(/source:\n((?: +.*\n)+)/.exec(matter)?.[1]).toBe(`  name: ${wanted.name}\n  title: ${wanted.title}\n`);
    expect(told.split("\n\n").length).toBe(2);
  });

  test.each([
    ["a bold byline is no subhead", "**本報記者 何敏 林秋生**"],
    ["nor one with a slash", "**文／何敏　圖／林秋生**"],
    ["nor a reporter of a paper", "**海邊日報記者 何敏**"],
  ])("%s", async (_name, line) => {
    const { matter, body: told } = await importText(
      "a.md",
      `# 鹽工\n\n${line}\n\n${body}\n\n${body.replace("西", "東")}\n`,
    );
    expect(told).not.toMatch(/##|記者|何敏/);
    expect(matter).toContain("name: 何敏");
  });

  test("a name in bold near the top is no subhead, and is named", async () => {
    const { body: told, report } = await importText(
      "a.md",
      `# 鹽工\n\n**${body}**\n\n**何敏**\n\n${body.replace("西", "東")}\n`,
    );
    expect([told.includes("## 何敏"), report.includes("「何敏」也許是人名")]).toEqual([false, true]);
  });

  test("an author whom the page names is taken from the line that is nothing else", async () => {
    const html = page(
      '<title>鹽工</title><meta name="author" content="何敏">',
      `<article><h1>鹽工</h1><p>何敏</p>${text}</article>`,
    );
    const { matter, body: told } = await importText("a.html", html);
    expect([matter.match(/name: 何敏/g)?.length, told.includes("何敏")]).toEqual([1, false]);
  });

  test("fields in lines of one paragraph of Markdown", async () => {
    const { matter, body: told } = await importText(
      "a.md",
      `# 鹽工\n\n作者: 何敏\n日期: 2022-03-18\n來源: 海邊日報\n\n${body}\n`,
    );
    expect([matter.includes("name: 何敏"), matter.includes("published: 2022-03-18"), told]).toEqual([true, true, body]);
  });

  test("a byline below a standfirst", async () => {
    const html = page(
      "<title>鹽工</title>",
      `<article><h1>鹽工</h1><p>海邊最後三戶人家，三十年沒有離開過水門。</p><p>文／何敏　攝影／林秋生</p><p>2022.03.18</p>${text}</article>`,
    );
    const { matter, body: told } = await importText("a.html", html);
    expect([
      matter.includes("name: 何敏"),
      matter.includes("published: 2022-03-18"),
      told.split("\n\n").length,
    ]).toEqual([true, true, 3]);
  });
});

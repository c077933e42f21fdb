/** Made manuscripts, whole and known, and THE list of ways in which they come damaged. */
import { buildDocx, paragraph, run } from "../../unit/import/build-docx.ts";
import type { Prose } from "../made-prose.ts";
import { encode, encodeWide } from "./encode.ts";

export interface MadeStory {
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** Text of the site's, that must not come in. */
  readonly foreign: readonly string[];
  readonly day: string;
  readonly author: string;
  readonly source: string;
}

export interface Damaged {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Fields the file says. */
  readonly says: readonly ("headline" | "published" | "author" | "source")[];
}

const authors = ["何敏", "林秋生", "陳大同", "周南", "沈月"] as const;
const sources = ["海邊日報", "北岸晚報", "江報"] as const;

/** Sentences of other words, so that nothing of one story can be taken for the other's. */
export function makeStory(prose: Prose): MadeStory {
  const write = () => Array.from({ length: 2 + prose.random(4) }, prose.writeSentence).join("");
  return {
    title: prose.writePhrase(8),
    paragraphs: Array.from({ length: 3 + prose.random(6) }, write),
    foreign: Array.from({ length: 2 + prose.random(3) }, write),
    day: `2022-0${1 + prose.random(9)}-1${prose.random(10)}`,
    author: authors[prose.random(authors.length)] ?? authors[0],
    source: sources[prose.random(sources.length)] ?? sources[0],
  };
}

const bytes = (text: string) => new TextEncoder().encode(text);
const all = (list: readonly string[], open: string, close: string) =>
  list.map((text) => `${open}${text}${close}`).join("");

type Write = (story: MadeStory) => Damaged;

const html =
  (
    body: (story: MadeStory) => string,
    head: (story: MadeStory) => string = () => "",
    says: Damaged["says"] = ["headline"],
  ): Write =>
  (story) => ({
    name: "page.html",
    says,
    bytes: bytes(
      `<!doctype html><html lang="zh-Hant"><head><meta charset="utf-8"><title>${story.title} - ${story.source}</title>${head(story)}</head><body><h1>${story.title}</h1>${body(story)}</body></html>`,
    ),
  });

const text =
  (name: string, write: (story: MadeStory) => string, says: Damaged["says"]): Write =>
  (story) => ({
    name,
    says,
    bytes: bytes(write(story)),
  });

const plain = ({ title, paragraphs }: MadeStory) => `${title}\n\n${paragraphs.join("\n\n")}\n`;
const described = ({ paragraphs }: MadeStory) => `<meta name="description" content="${paragraphs[0]?.slice(0, 60)}">`;
const everything = ["headline", "published", "author", "source"] as const;
const half = (list: readonly string[]) =>
  list.map((line) => line.replace(/[，。；：？！]/gu, (mark) => ",.;:?!".charAt("，。；：？！".indexOf(mark))));

const cell = (...texts: readonly string[]) => `<w:tc>${texts.map((one) => paragraph(run(one))).join("")}</w:tc>`;
const word = (story: MadeStory, middle = "") =>
  buildDocx({
    body: `${paragraph(run(story.title))}${story.paragraphs.map((one) => paragraph(run(one))).join("")}${middle}`,
  });

/** THE list of damages. */
export const damages: Readonly<Record<string, Write>> = {
  "a div each": html(({ paragraphs }) => `<div>${all(paragraphs, "<div>", "</div>")}</div>`),
  "two wrappers each": html(({ paragraphs }) => `<div>${all(paragraphs, "<div><div><p>", "</p></div></div>")}</div>`),
  "a section and a span each": html(
    ({ paragraphs }) => `<div>${all(paragraphs, "<section><span>", "</span></section>")}</div>`,
  ),
  "a font each": html(({ paragraphs }) => `<div>${all(paragraphs, "<font size=3><p>", "</p></font>")}</div>`),
  "single breaks": html(({ paragraphs }) => `<div>${paragraphs.join("<br>")}</div>`),
  "double breaks": html(({ paragraphs }) => `<div>${paragraphs.join("<br><br>")}</div>`),
  pre: html(({ paragraphs }) => `<pre>${paragraphs.join("\n\n")}</pre>`),
  "a layout table": html(
    ({ paragraphs }) => `<table><tr><td><a href=/>首頁</a></td><td>${all(paragraphs, "<p>", "</p>")}</td></tr></table>`,
  ),
  "a form and a notice": html(
    ({ paragraphs, foreign }) =>
      `<form><div>${all(paragraphs, "<p>", "</p>")}</div></form><div class="privacy">${all(foreign, "<p>", "</p>")}</div>`,
  ),
  "a footer": html(
    ({ paragraphs, foreign }) =>
      `<div class=txt>${all(paragraphs, "<p>", "</p>")}</div><div class=footer>${all(foreign, "<p>", "</p>")}</div>`,
  ),
  "a longer text that is not described": html(
    ({ paragraphs, foreign }) =>
      `<div class=left>${all(paragraphs.slice(0, 2), "<p>", "</p>")}</div><div class=wide>${all([...foreign, ...foreign], "<p>", "</p>")}</div>`,
    described,
  ),
  comments: html(
    ({ paragraphs, foreign }) =>
      `<article>${all(paragraphs, "<p>", "</p>")}</article><section class="comments">${all(foreign, "<div><p>", "</p></div>")}</section>`,
  ),
  "a sidebar": html(
    ({ paragraphs, foreign }) =>
      `<main>${all(paragraphs, "<p>", "</p>")}</main><aside>${all(foreign, "<p>", "</p>")}</aside>`,
  ),
  "buttons and counters": html(
    ({ paragraphs }) =>
      `<article><p>閱讀：1024</p><p>字號：大 中 小</p>${all(paragraphs, "<p>", "</p>")}<p>分享到：<a>微信</a> <a>微博</a></p><p>【糾錯】</p></article>`,
  ),
  "a public account": (story) => ({
    name: "page.html",
    says: everything,
    bytes: bytes(
      `<html><head><meta charset=utf-8><title>公眾號</title></head><body><h1 id=activity-name>${story.title}</h1><div><span id=js_author_name>${story.author}</span><a id=js_name>${story.source}</a><em id=publish_time>${story.day} 08:00</em></div><div id=js_content>${all(story.paragraphs, "<section><p>", "</p></section>")}</div><div class=x>${all(story.foreign, "<p>", "</p>")}</div></body></html>`,
    ),
  }),
  "JSON-LD": html(
    ({ paragraphs }) => `<div>${all(paragraphs, "<p>", "</p>")}</div>`,
    ({ title, day, author, source }) =>
      `<script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", headline: title, datePublished: `${day}T08:00:00+08:00`, author: { "@type": "Person", name: author }, publisher: { name: source } })}</script>`,
    everything,
  ),
  "a line under the title": html(
    ({ paragraphs, day, author, source }) =>
      `<div class=info>${day} 08:00　來源：${source}　作者：${author}　點擊：12次</div><div class=txt>${all(paragraphs, "<p>", "</p>")}</div>`,
    undefined,
    everything,
  ),
  "labels above a text": text(
    "a.txt",
    (story) =>
      `${story.title}\n来源：${story.source}\n作者：${story.author}\n${story.day}\n\n${story.paragraphs.join("\n")}\n`,
    everything,
  ),
  "labels with values below": text(
    "a.txt",
    (story) =>
      `${story.title}\n來源：\n${story.source}\n作者：\n${story.author}\n發布時間：\n${story.day}\n\n${story.paragraphs.join("\n")}\n`,
    everything,
  ),
  "fields of another program": text(
    "a.md",
    (story) =>
      `---\ntitle: ${story.title}\ndate: ${story.day} 08:00:00\nauthor: ${story.author}\nsource: ${story.source}\nlayout: post\nbad: [\n---\n\n${story.paragraphs.join("\n\n")}\n`,
    everything,
  ),
  "containers and shortcodes": text(
    "a.md",
    (story) =>
      `---\ntitle: ${story.title}\n---\n\n${story.paragraphs.map((one, at) => (at === 1 ? `::: tip\n${one}\n:::` : one)).join("\n\n{% note %}\n\n")}\n`,
    ["headline"],
  ),
  "no title, long first line": text("a.txt", ({ paragraphs }) => `${paragraphs.join("\n\n")}\n`, []),
  "half-width marks": text("a.txt", (story) => plain({ ...story, paragraphs: half(story.paragraphs) }), ["headline"]),
  "quotes that face the wrong way": text(
    "a.txt",
    (story) => plain({ ...story, paragraphs: story.paragraphs.map((one) => `他說：”${one}”`) }),
    ["headline"],
  ),
  "UTF-16 LE": (story) => ({ name: "a.txt", says: ["headline"], bytes: encodeWide(plain(story), true) }),
  "UTF-16 BE with a mark": (story) => ({
    name: "a.txt",
    says: ["headline"],
    bytes: encodeWide(`\uFEFF${plain(story)}`, false),
  }),
  "BOM and CRLF": text("a.txt", (story) => `\uFEFF${plain(story).replace(/\n/g, "\r\n")}`, ["headline"]),
  GB18030: (story) => ({
    name: "a.txt",
    says: ["headline"],
    bytes: encode(plain(story), "gb18030") ?? bytes(plain(story)),
  }),
  Big5: (story) => ({ name: "a.txt", says: ["headline"], bytes: encode(plain(story), "big5") ?? bytes(plain(story)) }),
  Word: (story) => ({ name: "a.docx", says: ["headline"], bytes: word(story) }),
  "Word tables": (story) => ({
    name: "a.docx",
    says: ["headline"],
    bytes: word(
      story,
      `<w:tbl><w:tr>${cell("年")}${cell("事")}</w:tr><w:tr>${cell("一,二", "三,四")}${cell("開閘,放水", "關閘")}</w:tr></w:tbl>`,
    ),
  }),
};

/** What a damage adds that belongs to the story all the same. */
export const added: Readonly<Record<string, string>> = { "Word tables": "年事一二三四開閘放水關閘" };

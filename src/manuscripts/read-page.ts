/** `.html`, a page saved from a browser: its story, and what the page says of itself (title, date, author, address). */
import type { Element, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toString as toText } from "hast-util-to-string";
import { visit } from "unist-util-visit";
import { speak } from "../problems/speak.ts";
import { dropMargins, findContent } from "./find-content.ts";
import { parseField } from "./head-fields.ts";
import { emptyHead, type Head, type Reading, type Remark } from "./manuscript.ts";
import { pageToBlocks } from "./page-to-blocks.ts";

interface PageFacts {
  readonly meta: ReadonlyMap<string, string>;
  readonly title: string;
  readonly headings: readonly string[];
  readonly scripts: number;
  readonly embeds: number;
}

const embedded = new Set(["iframe", "object", "embed", "video", "audio"]);

function readFacts(tree: Root): PageFacts {
  const meta = new Map<string, string>();
  const headings: string[] = [];
  let [title, scripts, embeds] = ["", 0, 0];
  const note = (name: unknown, value: unknown) => {
    if (typeof name === "string" && typeof value === "string" && !meta.has(name.toLowerCase()))
      meta.set(name.toLowerCase(), value.trim());
  };
  visit(tree, (node) => {
    const saved = node.type === "comment" ? /saved from url=\(\d+\)(https?:\S+)/.exec(node.value)?.[1] : undefined;
    if (saved !== undefined) note("saved", saved);
    if (node.type !== "element") return;
    const { tagName, properties } = node;
    if (tagName === "meta") note(properties.property ?? properties.name ?? properties.itemProp, properties.content);
    if (tagName === "link" && String(properties.rel).split(/[\s,]/).includes("canonical"))
      note("canonical", properties.href);
    // Public accounts say it in the page alone, under these ids.
    if (properties.id === "publish_time" || properties.id === "js_name") note(`#${properties.id}`, toText(node));
    if (tagName === "title" && title === "") title = toText(node).trim();
    if (tagName === "h1") headings.push(toText(node).replace(/\s+/gu, " ").trim());
    if (tagName === "script" || Object.keys(properties).some((name) => /^on[A-Z]/.test(name))) scripts += 1;
    if (embedded.has(tagName)) embeds += 1;
  });
  return { meta, title, headings, scripts, embeds };
}

/** 江邊的夜班_江報網 -> 江邊的夜班 */
const cutSite = (title: string) => title.split(/\s*[_|｜]\s*|\s+[-–—]\s+/u)[0]?.trim() ?? title;

/** THE list of what a page says of itself: the field, and where to look, best first. */
const places: readonly { label: string; names: readonly string[] }[] = [
  {
    label: "日期",
    names: ["article:published_time", "datepublished", "pubdate", "publishdate", "date", "#publish_time"],
  },
  { label: "作者", names: ["author", "article:author"] },
  { label: "來源", names: ["#js_name", "og:site_name"] },
  { label: "原文連結", names: ["canonical", "og:url", "saved"] },
];

function readHints({ meta }: PageFacts): Head {
  let head = emptyHead;
  for (const { label, names } of places) {
    for (const name of names) {
      const value = meta.get(name);
      const next = value === undefined ? undefined : parseField(label, value, head);
      if (next === undefined) continue;
      head = next;
      break;
    }
  }
  return head;
}

const hasHeadline = (content: Element | Root) => {
  let found = false;
  visit(content, "element", ({ tagName }) => {
    if (tagName === "h1") found = true;
  });
  return found;
};

export function readPage(text: string): Reading {
  const tree = fromHtml(text);
  const facts = readFacts(tree);
  const content = findContent(dropMargins(tree));
  const blocks = pageToBlocks(content);
  const remarks: Remark[] = [];
  if (facts.scripts > 0)
    remarks.push({ text: speak`網頁裡有 ${facts.scripts} 段程式（script），沒有執行，也沒有匯入。` });
  if (facts.embeds > 0) remarks.push({ text: speak`網頁裡嵌入了 ${facts.embeds} 個影片、聲音或別的網頁，沒有匯入。` });
  const [own] = facts.headings;
  const title = own || facts.meta.get("og:title") || cutSite(facts.title);
  const hints = readHints(facts);
  const named = hasHeadline(content) ? undefined : parseField("標題", title, hints);
  return { unit: "段", blocks, head: emptyHead, hints: named ?? hints, changes: [], remarks };
}

/** The encoding a page says it has. */
export function findCharset(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  return /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(start)?.[1];
}

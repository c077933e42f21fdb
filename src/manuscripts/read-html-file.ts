/**
 * `.html`: a page saved from a browser, or a text in HTML with fields at its top, as Jekyll writes posts and a move hands on
 * what an export holds. Such a text is all story; what a site put into it by its own name is taken out and named.
 */
import type { Element, ElementContent, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { h } from "hastscript";
import { SKIP, visit } from "unist-util-visit";
import { type SplitFile, splitFrontMatter } from "../fields/front-matter.ts";
import { speak } from "../problems/speak.ts";
import { dropMargins, findContent } from "./find-content.ts";
import { type Change, emptyHead, type Reading, type Remark } from "./manuscript.ts";
import { mendPage } from "./mend-page.ts";
import { countVisible, listLines } from "./page-lines.ts";
import { foldText } from "./page-parts.ts";
import { pageToBlocks } from "./page-to-blocks.ts";
import { readFields } from "./read-fields.ts";
import { readPage } from "./read-page.ts";

/** Calls of a site's own machinery: {% include x %}, {{ site.title }}. */
const call = /\{%[^\n]*?%\}|\{\{[^\n]*?\}\}/g;

/** They become comments, as in Markdown. Changes the tree it is given. */
function setCallsApart(tree: Root): void {
  visit(tree, "text", (text, index, parent) => {
    const calls = [...text.value.matchAll(call)];
    if (calls.length === 0 || parent === undefined || index === undefined) return undefined;
    if (parent.type === "element" && ["code", "pre"].includes(parent.tagName)) return undefined;
    const parts: ElementContent[] = [];
    let from = 0;
    for (const { 0: whole, index: at } of calls) {
      parts.push({ type: "text", value: text.value.slice(from, at) }, h("kept-comment", { dataText: whole }));
      from = at + whole.length;
    }
    parts.push({ type: "text", value: text.value.slice(from) });
    parent.children.splice(index, 1, ...parts);
    return [SKIP, index + parts.length];
  });
}

const players = new Set(["iframe", "video", "audio", "embed"]);

/** A film's player takes a reader to the film's page. */
const pageOf = (address: string) =>
  address
    .replace(/^\/\//, "https://")
    .replace(
      /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]+).*$/,
      "https://www.youtube.com/watch?v=$1",
    )
    .replace(/^https?:\/\/player\.vimeo\.com\/video\/(\d+).*$/, "https://vimeo.com/$1")
    .replace(/^https?:\/\/player\.bilibili\.com\/.*[?&]bvid=(\w+).*$/, "https://www.bilibili.com/video/$1");

/** What plays or shows another page becomes a link to it. Changes the tree it is given. */
function linkPlayers(tree: Root, remarks: Remark[]): void {
  let count = 0;
  visit(tree, "element", (node, index, parent) => {
    if (!players.has(node.tagName) || parent === undefined || index === undefined) return undefined;
    const own = [node, ...node.children.filter((child): child is Element => child.type === "element")];
    const address = pageOf(String(own.map(({ properties }) => properties.src).find(Boolean) ?? ""));
    count += 1;
    const isWhole = /^https?:\/\/[^\s"<>]+$/.test(address);
    parent.children.splice(index, 1, ...(isWhole ? [h("p", h("a", { href: address }, address))] : []));
    return [SKIP, index];
  });
  if (count > 0)
    remarks.push({ text: speak`原稿裡嵌入了 ${count} 個影片、聲音或別的網頁，留成連結；要讀者在這裡看，自己放進來。` });
}

/** More than so much of a text is not what a site put into it, whatever its name says. */
const mostLeftShare = 0.2;

function readStory({ yaml, body }: SplitFile): Reading {
  const { head, remarks: said, declared } = readFields(yaml, 2);
  const remarks = [...said];
  const tree = fromHtml(body, { fragment: true, verbose: true });
  setCallsApart(tree);
  visit(tree, "element", ({ tagName, properties }) => {
    if (tagName === "kept-comment")
      remarks.push({
        text: speak`別的系統的記號「${String(properties.dataText)}」這裡沒有對應的，留成讀者看不見的註解；要的東西自己補上。`,
      });
  });
  linkPlayers(tree, remarks);
  const page = mendPage(dropMargins(tree));
  const story = h("article", { itemProp: "articleBody" }, page.children as ElementContent[]);
  const titles = [head.headline, head.longTitle].flatMap((title) => (title === undefined ? [] : foldText(title)));
  const judged = findContent({ type: "root", children: [story] }, { descriptions: [], titles });
  const sizeOf = (texts: readonly { text: string }[]) => texts.reduce((sum, { text }) => sum + countVisible(text), 0);
  const lines = listLines(page);
  const doubtful = sizeOf(judged.left) > sizeOf(lines) * mostLeftShare;
  const left = doubtful ? [] : judged.left;
  return {
    unit: "段",
    blocks: pageToBlocks(doubtful ? page : judged.node),
    head,
    hints: emptyHead,
    changes: left.map(({ text, why }): Change => ({ kind: "left-out", before: text, after: "", why })),
    remarks,
    declared,
    doubtful,
    source: [...(doubtful ? lines : listLines(judged.node)), ...left].map(({ text }) => text).join("\n"),
  };
}

export function readHtmlFile(text: string): Reading {
  const matter = splitFrontMatter(text, "").value;
  return matter === undefined ? readPage(text) : readStory(matter);
}

/**
 * What is pasted from Word, a web page or an editor on the web, as the Markdown it would be: bold, links, lists, headings and tables
 * as the import reads them, its letters as they came. Nothing is written; whoever pasted is offered it.
 */
import type { Element, ElementContent, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toString as toText } from "hast-util-to-string";
import { h } from "hastscript";
import type { Nodes } from "mdast";
import { visit } from "unist-util-visit";
import { emptyHead, type Manuscript, readText } from "../manuscripts/manuscript.ts";
import { formatBlock } from "../manuscripts/markdown-dialect.ts";
import { mendPage } from "../manuscripts/mend-page.ts";
import { pageToBlocks } from "../manuscripts/page-to-blocks.ts";
import { site } from "../site/site.ts";
import { countLetters } from "./account.ts";
import { levelHeadings } from "./level-headings.ts";

export interface PastedText {
  /** Absent where nothing but plain paragraphs came. */
  readonly markdown?: string;
  /** How many came with it; none of them is in the text. */
  readonly pictures: number;
  /** Letters that the Markdown has not. */
  readonly lost: number;
}

/** Between the two stands what was copied; around it, what the clipboard adds. */
const cutFragment = (html: string) =>
  /<!--\s*StartFragment\s*-->([\s\S]*?)<!--\s*EndFragment\s*-->/i.exec(html)?.[1] ?? html;

const styleOf = ({ properties }: Element) => String(properties.style ?? "");

/** THE list of what a style says and an element would. */
const styled: readonly { readonly says: RegExp; readonly tag: string }[] = [
  { says: /font-weight:\s*(?:bold|bolder|[6-9]00)/i, tag: "strong" },
  { says: /font-style:\s*(?:italic|oblique)/i, tag: "em" },
  { says: /text-decoration(?:-line)?:[^;]*line-through/i, tag: "del" },
];

/** Bold that is not: what holds a whole copy of Google Docs. */
const unbold = /font-weight:\s*(?:normal|[1-4]00)/i;

function readStyles(tree: Root): void {
  visit(tree, "element", (node) => {
    const style = styleOf(node);
    if (/^(?:b|strong)$/.test(node.tagName) && unbold.test(style)) node.tagName = "span";
    if (node.tagName !== "span") return;
    for (const { says, tag } of styled)
      if (says.test(style) && toText(node).trim() !== "") node.children = [h(tag, node.children) as ElementContent];
  });
}

const item = /mso-list:\s*\w+\s+level(\d+)/i;
const isMark = (node: ElementContent) => node.type === "element" && /mso-list:\s*ignore/i.test(styleOf(node));

/** Word copies the items of its lists as paragraphs, each with its mark before it. */
function readWordLists(tree: Root): void {
  visit(tree, (parent) => {
    if (parent.type !== "root" && parent.type !== "element") return;
    const open: { readonly level: number; readonly list: Element }[] = [];
    const children: ElementContent[] = [];
    for (const child of parent.children as ElementContent[]) {
      const level = Number(child.type === "element" ? item.exec(styleOf(child))?.[1] : undefined);
      if (child.type !== "element" || Number.isNaN(level)) {
        const isGap = child.type === "comment" || (child.type === "text" && child.value.trim() === "");
        if (!isGap) open.length = 0;
        if (!isGap || open.length === 0) children.push(child);
        continue;
      }
      let mark = "";
      const inner = child.children.filter((part) => {
        if (isMark(part)) mark += toText(part);
        return !isMark(part);
      });
      while ((open.at(-1)?.level ?? 0) > level) open.pop();
      if ((open.at(-1)?.level ?? 0) < level) {
        const list = h(/[\d一二三四五六七八九十a-z]+[.)、）]/i.test(mark) ? "ol" : "ul");
        const last = open.at(-1)?.list.children.at(-1);
        if (last?.type === "element") last.children.push(list);
        else children.push(list);
        open.push({ level, list });
      }
      open.at(-1)?.list.children.push(h("li", inner) as ElementContent);
    }
    parent.children = children;
  });
}

/** Its conditional comments leave what only old Word reads. */
const cleanWord = (html: string) => html.replace(/<!\[(?:if|endif)[^>]*>/gi, "").replace(/<\/?o:p[^>]*>/gi, "");

/** What leads nowhere from here is its words; notes of Word find each other by theirs. */
function dropStrangeLinks(tree: Root): void {
  visit(tree, "element", (node) => {
    if (node.tagName === "a" && !/^(?:https?:|mailto:|tel:|#_(?:ftn|edn))/i.test(String(node.properties.href ?? "")))
      node.tagName = "span";
  });
}

function takePictures(tree: Root): number {
  let count = 0;
  visit(tree, "element", (node, index, parent) => {
    if (!/^(?:img|picture|svg|v:imagedata)$/.test(node.tagName) || parent === undefined || index === undefined)
      return undefined;
    parent.children.splice(index, 1);
    count += 1;
    return index;
  });
  return count;
}

const plain = new Set(["root", "paragraph", "text", "break"]);

const isPlain = (node: Nodes): boolean =>
  plain.has(node.type) && (!("children" in node) || node.children.every(isPlain));

export function readPasted(html: string): PastedText {
  const tree = fromHtml(cleanWord(cutFragment(html)), { fragment: true });
  visit(tree, "element", (node, index, parent) => {
    if (!/^(?:style|script|meta|link|title|xml)$/.test(node.tagName) || parent === undefined || index === undefined)
      return undefined;
    parent.children.splice(index, 1);
    return index;
  });
  const pictures = takePictures(tree);
  readWordLists(tree);
  readStyles(tree);
  dropStrangeLinks(tree);
  const source = countLetters(toText(tree));
  const blocks = pageToBlocks(mendPage(tree));
  const manuscript: Manuscript = {
    unit: "段",
    written: site.writtenVariant,
    blocks,
    head: emptyHead,
    hints: emptyHead,
    pictures: [],
    source: "",
    changes: [],
    remarks: [],
  };
  const levelled = levelHeadings(manuscript).blocks;
  if (levelled.every(({ node }) => isPlain(node))) return { pictures, lost: 0 };
  const kept = levelled.reduce((sum, { node }) => sum + countLetters(readText(node)), 0);
  return { markdown: levelled.map(formatBlock).join("\n\n"), pictures, lost: Math.max(0, source - kept) };
}

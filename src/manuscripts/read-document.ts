/**
 * `.docx`. Macros are left behind and named, not a reason to refuse: nothing here can run them, and sending the editor off to
 * open the file in Word and save it again would send it to the one program that can.
 */

import type { Element, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toString as toText } from "hast-util-to-string";
import mammoth from "mammoth";
import { visit } from "unist-util-visit";
import type { Answer } from "../problems/refusal.ts";
import { speak } from "../problems/speak.ts";
import { type Change, emptyHead, type Reading, type Remark } from "./manuscript.ts";
import { mendPage } from "./mend-page.ts";
import { openArchive } from "./open-archive.ts";
import { pageToBlocks } from "./page-to-blocks.ts";
import { refuse } from "./refusals.ts";

/** Stands in front of the first item of a numbered list and says with which number it begins. */
const startMark = /^\uE000(\d+)\uE001/u;

/** What we use of mammoth's document: it says of a list only that it is one, and Word counts on after what comes between. */
interface Part {
  readonly type: string;
  readonly children?: readonly Part[];
  readonly value?: string;
  readonly numbering?: { readonly isOrdered: boolean; readonly level: string | number } | null;
}

/** Levels are one object each, so that they can be told apart. */
function markStarts(document: Part): Part {
  const counts = new Map<unknown, number>();
  let last: unknown;
  const children = document.children?.map((child): Part => {
    const { numbering } = child;
    if (child.type !== "paragraph") {
      last = undefined;
      return child;
    }
    // What is indented under an item does not end the list.
    if (!numbering || (String(numbering.level) !== "0" && last !== undefined)) {
      if (!numbering) last = undefined;
      return child;
    }
    const count = counts.get(numbering) ?? 0;
    const begins = last !== numbering;
    last = numbering;
    counts.set(numbering, count + 1);
    if (!numbering.isOrdered || !begins || count === 0) return child;
    const mark: Part = { type: "run", children: [{ type: "text", value: `\uE000${count + 1}\uE001` }] };
    return { ...child, children: [mark, ...(child.children ?? [])] };
  });
  return { ...document, ...(children === undefined ? {} : { children }) };
}

/** The marks become the numbers of the lists. Changes the tree it is given. */
function readStarts(tree: Root): void {
  visit(tree, "element", (list) => {
    const [item] = list.tagName === "ol" ? list.children.filter((child) => child.type === "element") : [];
    const [, start] = startMark.exec(item === undefined ? "" : toText(item)) ?? [];
    if (start === undefined) return;
    list.properties.start = Number(start);
  });
  visit(tree, "text", (text) => {
    text.value = text.value.replace(/\uE000\d+\uE001/gu, "");
  });
}

const isContents = (node: Root["children"][number]): node is Element => {
  if (node.type !== "element" || node.tagName !== "p") return false;
  let leads = false;
  visit(node, "element", ({ tagName, properties }) => {
    if (tagName === "a" && /^#_Toc/.test(String(properties.href))) leads = true;
  });
  return leads || String(node.properties.className ?? "") === "contents";
};

/** Word's list of contents: the page makes its own. Changes the tree it is given. */
function dropContents(tree: Root): Change[] {
  const lines = tree.children.filter(isContents);
  tree.children = tree.children.filter((node, at) => {
    const heads = /^目[錄录次]$/u.test(node.type === "element" ? toText(node).replace(/\s/gu, "") : "");
    const next = tree.children.slice(at + 1).find((other) => other.type === "element");
    if (heads && next !== undefined && isContents(next)) lines.push(node as Element);
    return !lines.includes(node as Element);
  });
  return lines.map((line) => ({
    kind: "left-out" as const,
    before: toText(line).replace(/\s+/gu, " ").trim(),
    after: "",
    why: speak`Word 的目錄，頁面自己會有`,
  }));
}

const styleMap = [
  "p[style-name^='toc '] => p.contents:fresh",
  "p[style-name^='TOC '] => p.contents:fresh",
  "p[style-name='TOC Heading'] => p.contents:fresh",
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
];

export async function readDocument(bytes: Uint8Array): Promise<Answer<Reading>> {
  const { value: archive, refusal } = openArchive(bytes);
  if (refusal !== undefined) return { refusal };
  const remarks: Remark[] = [];
  if (archive.hasMacros)
    remarks.push({ text: speak`這個 Word 檔帶著巨集，沒有執行，也沒有匯入；不要為了看它而用 Word 打開。` });
  if (archive.hasComments) remarks.push({ text: speak`Word 檔裡的批註沒有匯入。` });
  if (archive.hasDeletions) remarks.push({ text: speak`Word 檔裡有修訂記錄：新加的字匯入了，標成刪除的字沒有。` });
  try {
    // Its code for browsers asks for the one, its code for Node for the other.
    const { buffer } = Uint8Array.from(archive.bytes);
    const { value, messages } = await mammoth.convertToHtml(
      { arrayBuffer: buffer, ...{ buffer } },
      { styleMap, includeEmbeddedStyleMap: false, externalFileAccess: false, transformDocument: markStarts },
    );
    const strange = messages.filter(
      ({ message }) =>
        !message.startsWith("Unrecognised paragraph style") && !message.startsWith("Unrecognised run style"),
    );
    if (strange.length > 0)
      remarks.push({
        text: speak`Word 檔裡有 ${strange.length} 處認不出的東西（公式、圖表、文字框一類），沒有匯入；對照原稿看一遍。`,
      });
    const tree = fromHtml(value, { fragment: true });
    readStarts(tree);
    const changes = dropContents(tree);
    const blocks = pageToBlocks(mendPage(tree));
    return { value: { unit: "段", blocks, head: emptyHead, hints: emptyHead, changes, remarks, source: archive.text } };
  } catch {
    return { refusal: refuse("broken-docx") };
  }
}

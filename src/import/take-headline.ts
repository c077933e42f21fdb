/** The headline: a field or a page's title says it, else the first heading, else the first line. */

import { toString as toText } from "mdast-util-to-string";
import { maxHeadlineLength } from "../fields/limits.ts";
import { type Manuscript, readText } from "../manuscripts/manuscript.ts";
import { speak } from "../problems/speak.ts";

const fold = (text: string) => text.normalize("NFKC").replace(/[\s\p{P}]/gu, "");

/** As much of a long line as makes a headline: up to its last mark or space that still fits. */
function shorten(text: string): string {
  const head = [...text].slice(0, maxHeadlineLength).join("");
  const cut = Math.max(...[..."，。：；！？——,:; 　"].map((mark) => head.lastIndexOf(mark)));
  return (cut >= 4 ? head.slice(0, cut) : head).replace(/[\s\p{P}]+$/u, "");
}

export function takeHeadline(manuscript: Manuscript): Manuscript {
  const { blocks, hints } = manuscript;
  const head = hints.headline === undefined ? manuscript.head : { headline: hints.headline, ...manuscript.head };
  const at = blocks.findIndex(({ node }) => node.type === "heading" && node.depth === 1);
  const place = at >= 0 && at < 5 ? at : 0;
  const block = blocks[place];
  if (block === undefined) return manuscript;
  const text = readText(block.node).replace(/\s+/gu, " ").trim();
  const others = blocks.filter((_, index) => index !== place);
  const change = { at: block.at, before: text, why: speak`移到欄位區` };
  if (head.headline !== undefined) {
    // The page's title and the heading over its text are one and the same.
    if (fold(text) !== fold(head.headline)) return { ...manuscript, head };
    return { ...manuscript, head, blocks: others, changes: [...manuscript.changes, { ...change, after: "headline" }] };
  }
  if (block.node.type !== "heading" && block.node.type !== "paragraph") {
    const remark = { at: block.at, text: speak`開頭不是一行標題，標題要你自己寫。` };
    const found = blocks.map(({ node }) => toText(node).trim()).find((line) => line !== "") ?? "";
    return {
      ...manuscript,
      head: { ...head, headline: shorten(found) || "待寫標題" },
      remarks: [...manuscript.remarks, remark],
    };
  }
  if ([...text].length <= maxHeadlineLength && text !== "")
    return {
      ...manuscript,
      blocks: others,
      head: { ...head, headline: text },
      changes: [...manuscript.changes, { ...change, after: "headline" }],
    };
  const headline = shorten(text) || "待寫標題";
  const remark = { at: block.at, text: speak`第一行太長，不能整行當標題；先用了「${headline}」，整行留在正文裡。` };
  return { ...manuscript, head: { ...head, headline }, remarks: [...manuscript.remarks, remark] };
}

/** Raw HTML in Markdown that the house has signs of its own for, or does not take. */
import { fromHtml } from "hast-util-from-html";
import type { Html, Image, Parents, PhrasingContent, RootContent } from "mdast";
import { speak } from "../problems/speak.ts";
import type { Notes } from "./foreign-marks.ts";
import type { Block } from "./manuscript.ts";
import { mendPage } from "./mend-page.ts";
import { pageToBlocks } from "./page-to-blocks.ts";

const readHtml = (value: string): RootContent[] =>
  pageToBlocks(mendPage(fromHtml(value, { fragment: true }))).map(({ node }) => node);

/** Raw markup that the house has its own signs for, or does not take. Comments, ruby, `details` and the like stay. */
const replaced =
  /<\/?(?:img|div|center|font|iframe|video|audio|embed|object|script|style|p|table|h[1-6]|figure|section|article|span|a|hr|br|ul|ol|li|blockquote|form|input|button|svg)\b/i;
const embedded = /<(?:iframe|video|audio|embed|object|script)\b/i;

export function mendHtmlBlock(block: Block, node: Html, { changes, remarks }: Notes): Block[] {
  if (/^\s*<!--[\s\S]*-->\s*$/.test(node.value) || !replaced.test(node.value)) return [block];
  const { at } = block;
  if (embedded.test(node.value)) remarks.push({ at, text: speak`原稿裡嵌入的影片、聲音、網頁或程式沒有匯入。` });
  const blocks = readHtml(node.value);
  changes.push({ kind: "structure", at, before: node.value, after: "", why: speak`HTML 改成 Markdown` });
  return blocks.map((child) => ({ at, node: child }));
}

const isHtml = (node: PhrasingContent | undefined, pattern: RegExp): node is Html =>
  node?.type === "html" && pattern.test(node.value);

/** Pictures and links typed as HTML within a paragraph. */
export function mendHtmlRuns(parent: Parents): boolean {
  const children = parent.children as PhrasingContent[];
  let touched = false;
  for (let at = 0; at < children.length; at += 1) {
    const child = children[at];
    if (isHtml(child, /^<img\b/i)) {
      const [paragraph] = readHtml(child.value);
      const image =
        paragraph?.type === "paragraph" ? paragraph.children.find((node) => node.type === "image") : undefined;
      if (image !== undefined) children[at] = image as Image;
      touched ||= image !== undefined;
    }
    // A program between two words goes with what it says.
    const [, program = ""] =
      child?.type === "html" ? (/^<(script|style|iframe|object|svg)\b/i.exec(child.value) ?? []) : [];
    if (program !== "") {
      const last = children.findIndex((node, index) => index > at && isHtml(node, new RegExp(`^</${program}\\b`, "i")));
      children.splice(at, last < 0 ? 1 : last - at + 1);
      at -= 1;
      touched = true;
      continue;
    }
    if (!isHtml(child, /^<a\s/i)) continue;
    const end = children.findIndex((node, index) => index > at && isHtml(node, /^<\/a>/i));
    const [, url = ""] = /\bhref\s*=\s*["']?([^"'\s>]+)/i.exec(child.value) ?? [];
    if (end < 0) continue;
    const inside = children.slice(at + 1, end);
    children.splice(
      at,
      end - at + 1,
      ...(url === "" ? inside : [{ type: "link" as const, url, children: inside as never }]),
    );
    touched = true;
  }
  return touched;
}

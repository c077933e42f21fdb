/**
 * The headline: a field or a page's title says it, else the first heading, else the first line where it looks like one. Only
 * a line that became the headline leaves the text; a sentence never does.
 */

import { toString as toText } from "mdast-util-to-string";
import { maxHeadlineLength, measureHeadline } from "../fields/limits.ts";
import { type Block, type Head, type Manuscript, readText } from "../manuscripts/manuscript.ts";
import { speak } from "../problems/speak.ts";

const fold = (text: string) => text.normalize("NFKC").replace(/[\s\p{P}]/gu, "");

/** As much of a long line as makes a headline: up to its last mark or space that still fits. */
function shorten(text: string): string {
  let head = "";
  for (const character of text) {
    if (measureHeadline(head + character) > maxHeadlineLength) break;
    head += character;
  }
  if (head === text) return text;
  const cut = Math.max(...[..."，。：；！？—,:; 　"].map((mark) => head.lastIndexOf(mark)));
  return (cut >= 4 ? head.slice(0, cut) : head).replace(/[\s\p{P}]+$/u, "");
}

const unwritten = "待寫標題";

/** How far down the headline of a file may stand, below its own labels. */
const mostBlocks = 5;

/** A line that ends as a sentence does, holds the end of one, or is as long as a paragraph, is one; in marks of either width. */
const isSentence = (text: string) =>
  /[。；，、：.,;:][”’」』）)"]*$/u.test(text) ||
  /[。；]|\p{Script=Han}[.;]\s*\p{Script=Han}/u.test(text) ||
  measureHeadline(text) > maxHeadlineLength;

/** A heading of the first level, or a line that is neither a sentence nor set off as a subhead is. */
function isTitle({ block: { node }, text }: Found): boolean {
  if (node.type === "heading") return node.depth === 1;
  const isBold = node.type === "paragraph" && node.children.every(({ type }) => type === "strong");
  return node.type === "paragraph" && text !== "" && !isBold && !isSentence(text);
}

interface Found {
  readonly block: Block;
  readonly text: string;
}

/** The line that may be the headline: the first heading of the first level, else what stands first. */
function findLine(blocks: readonly Block[]): Found | undefined {
  const at = blocks.findIndex(({ node }) => node.type === "heading" && node.depth === 1);
  const block = blocks[at >= 0 && at < mostBlocks ? at : 0];
  return block && { block, text: readText(block.node).replace(/\s+/gu, " ").trim() };
}

/** The headline that a field or a page gives, whole or as much as fits. */
function readGiven({ headline, longTitle }: Head): string | undefined {
  return headline ?? (longTitle === undefined ? undefined : shorten(longTitle) || undefined);
}

function keepTitle(head: Head, whole: string): Head {
  return { ...head, comments: [...head.comments, `headline: ${whole}`] };
}

const wordLong = (headline: string) => speak`標題太長，欄位裡放不下；先用了「${headline}」，整句留在欄位區的註解裡。`;

export function takeHeadline(manuscript: Manuscript): Manuscript {
  const { blocks, hints, changes, remarks } = manuscript;
  const { longTitle: _, ...head } = manuscript.head;
  const found = findLine(blocks);
  const without = (block: Block) => blocks.filter((other) => other !== block);
  const moved = ({ block, text }: Found) => ({
    kind: "moved" as const,
    at: block.at,
    before: text,
    after: "headline",
    why: speak`移到欄位區`,
  });
  const given = manuscript.head.headline ?? manuscript.head.longTitle ?? hints.headline ?? hints.longTitle;
  if (given !== undefined) {
    const headline = readGiven(manuscript.head) ?? readGiven(hints) ?? unwritten;
    const isCut = headline !== given;
    const named = { ...(isCut ? keepTitle(head, given) : head), headline };
    const added = isCut ? [...remarks, { text: wordLong(headline) }] : remarks;
    // The page's title and the heading over its text are one and the same.
    const same = blocks
      .slice(0, mostBlocks)
      .find(({ node }) => ["heading", "paragraph"].includes(node.type) && fold(readText(node)) === fold(given));
    if (same === undefined) return { ...manuscript, head: named, remarks: added };
    const change = moved({ block: same, text: readText(same.node).trim() });
    return { ...manuscript, head: named, blocks: without(same), changes: [...changes, change], remarks: added };
  }
  if (found === undefined) return { ...manuscript, head: { ...head, headline: unwritten } };
  const { block, text } = found;
  const original = head.source.title;
  if (original !== undefined && !isTitle(found)) {
    const headline = shorten(original);
    const remark = { text: speak`沒有標題，用了原標題。` };
    return { ...manuscript, head: { ...head, headline }, remarks: [...remarks, remark] };
  }
  if (block.node.type !== "heading" && block.node.type !== "paragraph") {
    const remark = { at: block.at, text: speak`開頭不是一行標題，標題要你自己寫。` };
    const line = blocks.map(({ node }) => toText(node).trim()).find((other) => other !== "") ?? "";
    return { ...manuscript, head: { ...head, headline: shorten(line) || unwritten }, remarks: [...remarks, remark] };
  }
  const isHeading = block.node.type === "heading";
  const width = measureHeadline(text);
  if (text !== "" && width <= maxHeadlineLength && (isHeading || !isSentence(text)) && (isHeading || blocks.length > 1))
    return {
      ...manuscript,
      blocks: without(block),
      head: { ...head, headline: text },
      changes: [...changes, moved(found)],
    };
  const headline = shorten(text.split(/(?<=[。！？])/u)[0]?.replace(/[\s\p{P}]+$/u, "") ?? text) || unwritten;
  if (isHeading && text !== "")
    return {
      ...manuscript,
      blocks: without(block),
      head: { ...keepTitle(head, text), headline },
      changes: [...changes, moved(found)],
      remarks: [...remarks, { at: block.at, text: wordLong(headline) }],
    };
  const remark = { at: block.at, text: speak`第一行不像標題；先用了「${headline}」，整行留在正文裡。` };
  return { ...manuscript, head: { ...head, headline }, remarks: [...remarks, remark] };
}

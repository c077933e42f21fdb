/**
 * Subheads nobody marked: a short line without end punctuation that stands alone between paragraphs, or a short paragraph that
 * is bold from end to end. A manuscript that marks its own headings is believed, and nothing is looked for.
 */

import type { Heading, Paragraph } from "mdast";
import { takeLine } from "../manuscripts/head-lines.ts";
import { surname } from "../manuscripts/head-people.ts";
import {
  type Block,
  type Change,
  emptyHead,
  type Manuscript,
  type Remark,
  readText,
} from "../manuscripts/manuscript.ts";
import { speak } from "../problems/speak.ts";

const mostSubheadCharacters = 24;

/** A subhead ends in no mark but those that also end a title. */
const lastOfTitle = /[\p{Script=Han}\p{Script=Latin}\p{Nd}？?！!”’」』）)》]$/u;
const sentence = /[。！？：…][”’」』）)]*$/u;
const strange = /^[（(【〔[].*[）)】〕\]]$|^[—-]|https?:|@|[。；;]|^.{1,6}[:：]/u;

/** 記者 王小明, 文／李四: who wrote it, wherever it stands. */
const isByline = (text: string) => takeLine(text, emptyHead) !== undefined;

function isBold({ children }: Paragraph): boolean {
  const filled = children.filter((child) => child.type !== "text" || child.value.trim() !== "");
  return filled.length === 1 && filled[0]?.type === "strong";
}

/** 何敏 in bold near the top is a person as likely as a section. */
const isName = (text: string) => surname.test(text.charAt(0)) && /^\p{Script=Han}{2,3}$/u.test(text);
const mostNameBlocks = 3;

/** 一、活動背景: the first of several sections, even where it follows the headline. */
const isCounted = (node: Paragraph) => /^[（(]?一[)）]?[、.．]/u.test(readText(node).trim());

function canHead(block: Block | undefined): block is Block & { node: Paragraph } {
  if (block?.node.type !== "paragraph") return false;
  if (block.node.children.some(({ type }) => type === "link" || type === "image")) return false;
  const text = readText(block.node).trim();
  const size = [...text].length;
  return (
    size >= 2 &&
    size <= mostSubheadCharacters &&
    /\p{Script=Han}/u.test(text) &&
    lastOfTitle.test(text) &&
    !strange.test(text) &&
    !isByline(text)
  );
}

/** Prose, a list, a table: something a subhead can stand over. */
const isBody = (block: Block | undefined) =>
  block !== undefined && block.node.type !== "thematicBreak" && !canHead(block);

export function findSubheads(manuscript: Manuscript): Manuscript {
  const { blocks } = manuscript;
  if (blocks.some(({ node }) => node.type === "heading")) return manuscript;
  const changes: Change[] = [];
  const remarks: Remark[] = [];
  const found = blocks.map((block, at): Block => {
    if (!canHead(block) || !isBody(blocks[at + 1])) return block;
    // Several short lines in a row are verse, an address, a list of names.
    const alone = at === 0 ? isBold(block.node) || isCounted(block.node) : isBody(blocks[at - 1]);
    const next = readText(blocks[at + 1]?.node ?? block.node).trim();
    const full = [...next].length > mostSubheadCharacters || sentence.test(next);
    if (!(alone && (full || isBold(block.node)))) return block;
    const name = readText(block.node).trim();
    if (at < mostNameBlocks && isBold(block.node) && isName(name)) {
      remarks.push({ at: block.at, text: speak`「${name}」也許是人名，沒有當作小標題；是作者就寫進 authors。` });
      return block;
    }
    const [only] = block.node.children;
    const children = isBold(block.node) && only?.type === "strong" ? only.children : block.node.children;
    const node: Heading = { type: "heading", depth: 2, children };
    const text = readText(block.node).trim();
    changes.push({
      kind: "structure",
      at: block.at,
      before: text,
      after: `## ${text}`,
      why: speak`獨立的短行，沒有句末標點，當作小標題`,
    });
    return { at: block.at, node };
  });
  return {
    ...manuscript,
    blocks: found,
    changes: [...manuscript.changes, ...changes],
    remarks: [...manuscript.remarks, ...remarks],
  };
}

/**
 * Headings start at the second level and skip none: the first is the headline's. They stand between paragraphs only; within a
 * list or a quotation they are bold lines.
 */

import type { Heading, Paragraph, Parents, PhrasingContent } from "mdast";
import { visit } from "unist-util-visit";
import type { Block, Change, Manuscript } from "../manuscripts/manuscript.ts";
import { readText } from "../manuscripts/manuscript.ts";
import { speak } from "../problems/speak.ts";

function embolden({ children }: Heading): Paragraph {
  const [only] = children;
  const isBold = children.length === 1 && only?.type === "strong";
  return {
    type: "paragraph",
    children: isBold ? children : [{ type: "strong", children: children as PhrasingContent[] }],
  };
}

/** The block with its inner headings bold. */
function lower(block: Block, changes: Change[]): Block {
  const node = structuredClone(block.node);
  let touched = false;
  visit(node, "heading", (heading, index, parent) => {
    if (parent === undefined || index === undefined) return;
    const text = readText(heading);
    (parent as Parents).children.splice(index, 1, embolden(heading) as never);
    touched = true;
    changes.push({
      kind: "structure",
      at: block.at,
      before: `${"#".repeat(heading.depth)} ${text}`,
      after: `**${text}**`,
      why: speak`清單和引文裡的小標題改成粗體`,
    });
  });
  return touched ? { at: block.at, node } : block;
}

export function levelHeadings(manuscript: Manuscript): Manuscript {
  const changes: Change[] = [];
  /** Depths as typed of the headings that are open, outermost first. */
  const open: number[] = [];
  const blocks = manuscript.blocks.map((block): Block => {
    const { at, node } = block;
    if (node.type !== "heading") return lower(block, changes);
    while ((open.at(-1) ?? 0) >= node.depth) open.pop();
    open.push(node.depth);
    const depth = Math.min(open.length + 1, 6) as 2 | 3 | 4 | 5 | 6;
    if (depth === node.depth) return block;
    const text = readText(node);
    const show = (level: number) => `${"#".repeat(level)} ${text}`;
    changes.push({
      kind: "structure",
      at,
      before: show(node.depth),
      after: show(depth),
      why: speak`小標題從 ## 開始，不跳級`,
    });
    return { at, node: { ...node, depth } };
  });
  return { ...manuscript, blocks, changes: [...manuscript.changes, ...changes] };
}

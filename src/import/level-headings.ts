/** Headings start at the second level and skip none: the first is the headline's. */

import type { Block, Change, Manuscript } from "../manuscripts/manuscript.ts";
import { readText } from "../manuscripts/manuscript.ts";
import { speak } from "../problems/speak.ts";

export function levelHeadings(manuscript: Manuscript): Manuscript {
  const changes: Change[] = [];
  /** Depths as typed of the headings that are open, outermost first. */
  const open: number[] = [];
  const blocks = manuscript.blocks.map((block): Block => {
    const { at, node } = block;
    if (node.type !== "heading") return block;
    while ((open.at(-1) ?? 0) >= node.depth) open.pop();
    open.push(node.depth);
    const depth = Math.min(open.length + 1, 6) as 2 | 3 | 4 | 5 | 6;
    if (depth === node.depth) return block;
    const text = readText(node);
    const show = (level: number) => `${"#".repeat(level)} ${text}`;
    changes.push({ at, before: show(node.depth), after: show(depth), why: speak`小標題從 ## 開始，不跳級` });
    return { at, node: { ...node, depth } };
  });
  return { ...manuscript, blocks, changes: [...manuscript.changes, ...changes] };
}

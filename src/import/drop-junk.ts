/** What a site prints around a story and a reader never wants: rows of buttons, counters, breadcrumbs, lists of other stories. */
import type { RootContent } from "mdast";
import { visit } from "unist-util-visit";
import { isJunk, isListHead } from "../manuscripts/junk-lines.ts";
import { type Block, type Change, type Manuscript, readText } from "../manuscripts/manuscript.ts";
import { speak } from "../problems/speak.ts";

const size = (text: string) => text.replace(/\s+/gu, "").length;

function countLinked(node: RootContent): number {
  let sum = 0;
  visit(node, "link", (link) => {
    sum += size(readText(link));
  });
  return sum;
}

/** A list, or a line, of nothing but links to elsewhere. */
function isLinkList({ node }: Block): boolean {
  const all = size(readText(node));
  return ["list", "paragraph"].includes(node.type) && all > 0 && countLinked(node) >= all * 0.8;
}

const holdsMore = (node: RootContent) => {
  let more = false;
  visit(node, (inner) => {
    if (inner.type === "image" || inner.type === "footnoteReference" || inner.type === "tableCell") more = true;
  });
  return more;
};

const isLine = ({ node }: Block) => node.type === "paragraph" || node.type === "heading" || node.type === "list";

export function dropJunk(manuscript: Manuscript): Manuscript {
  const changes: Change[] = [];
  let listed = false;
  const drop = (block: Block, why: string) => {
    const before = readText(block.node).replace(/\s+/gu, " ").trim();
    changes.push({ kind: "left-out", at: block.at, before, after: "", why });
    return [];
  };
  const blocks = manuscript.blocks.flatMap((block, at): Block[] => {
    const text = readText(block.node).replace(/\s+/gu, " ").trim();
    const next = manuscript.blocks[at + 1];
    if (listed && isLinkList(block)) return drop(block, speak`別的文章的連結`);
    listed = isLine(block) && isListHead(text) && next !== undefined && isLinkList(next);
    if (listed) return drop(block, speak`別的文章的連結`);
    return isLine(block) && !holdsMore(block.node) && isJunk(text)
      ? drop(block, speak`網站的按鈕、計數或導覽`)
      : [block];
  });
  return { ...manuscript, blocks, changes: [...manuscript.changes, ...changes] };
}

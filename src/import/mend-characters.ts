/**
 * What no keyboard meant to type: indents made of spaces, characters nobody sees, look-alikes from PDF files and old codes.
 * The layout makes the first, the search stumbles over the others, and the check of copy does not know them.
 */

import type { PhrasingContent, RootContent, Text } from "mdast";
import { visit } from "unist-util-visit";
import type { Block, Change, Manuscript } from "../manuscripts/manuscript.ts";
import { speak } from "../problems/speak.ts";

const indent = /^[\s　]+/u;

/** THE table of characters that are never meant; `to` is what stands there instead. */
const rows: readonly { from: RegExp; to: (found: string) => string; why: string; shown?: string }[] = [
  {
    from: /[\u00AD\u200B\u2060\uFEFF\u200E\u200F\u202A-\u202E]/gu,
    to: () => "",
    why: "夾在字裡會讓這個詞搜尋不到",
    shown: "看不見的字元",
  },
  {
    // Those behind U+FA0D look otherwise than the character they stand for: names are written with them.
    from: /[\u2F00-\u2FD5\uF900-\uFA0B]/gu,
    to: (found) => found.normalize("NFKC"),
    why: "和正字同形的另一個碼，多半來自 PDF，搜尋不到",
  },
  {
    from: /[﹐﹑﹔﹕﹖﹗﹙﹚]/gu,
    to: (found) => (found === "﹑" ? "、" : (wide[found.normalize("NFKC")] ?? found)),
    why: "小號的標點換成全形",
  },
  { from: /[｡｢｣､]/gu, to: (found) => found.normalize("NFKC"), why: "半形的標點換成全形" },
  { from: /。{3,}/gu, to: () => "……", why: "刪節號" },
  { from: /(?<=[\p{Script=Han}，。！？」”])-{2,}|-{2,}(?=\p{Script=Han})/gu, to: () => "——", why: "破折號" },
];

const wide: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "?": "？",
  "!": "！",
  "(": "（",
  ")": "）",
};

/** Tabs and hard spaces count as spaces: the check of copy decides which may stay. */
function mendText(text: string, at: number, changes: Change[]): string {
  let mended = text.replace(/[\u00A0\t]/g, " ");
  for (const { from, to, why, shown } of rows)
    mended = mended.replace(from, (found) => {
      const after = to(found);
      if (after !== found)
        changes.push({
          kind: "characters",
          at,
          before: shown === undefined ? found : speak(shown),
          after,
          why: speak(why),
        });
      return after;
    });
  return mended;
}

/** Spaces at the ends of lines; the ones in front are an indent and are named. */
function trimLines(children: readonly PhrasingContent[], at: number, changes: Change[]): void {
  for (const [index, child] of children.entries()) {
    if (child.type !== "text") continue;
    if (index === 0 || children[index - 1]?.type === "break") {
      const [typed] = indent.exec(child.value) ?? [];
      if (typed !== undefined)
        changes.push({ kind: "characters", at, before: typed, after: "", why: speak`段首的空格由版面負責` });
      child.value = child.value.replace(indent, "");
    }
    if (index === children.length - 1 || children[index + 1]?.type === "break")
      child.value = child.value.replace(/[\s　]+$/u, "");
  }
}

const isFilled = (node: RootContent) =>
  node.type !== "paragraph" || node.children.some((child) => child.type !== "text" || child.value !== "");

export function mendCharacters(manuscript: Manuscript): Manuscript {
  const changes: Change[] = [];
  const blocks = manuscript.blocks.map((block): Block => {
    const { at } = block;
    const node = structuredClone(block.node);
    const before = changes.length;
    visit(node, "text", (text: Text) => {
      text.value = mendText(text.value, at, changes);
    });
    visit(node, (child) => {
      if (child.type === "paragraph" || child.type === "heading") trimLines(child.children, at, changes);
    });
    return changes.length === before && block.source !== undefined ? block : { at, node };
  });
  return {
    ...manuscript,
    blocks: blocks.filter(({ node }) => isFilled(node)),
    changes: [...manuscript.changes, ...changes],
  };
}

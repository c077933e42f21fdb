/** `.txt` as press offices send it: a line is a paragraph, unless a mail program broke the lines. Bullets and numbers become lists. */
import type { BlockContent, List, RootContent } from "mdast";
import { speak } from "../problems/speak.ts";
import { joinLines, type Line } from "./join-lines.ts";
import { type Block, type Change, createParagraph, emptyHead, type Reading } from "./manuscript.ts";

const bullet = /^[\s　]*[-*•●・▪◆■]\s+(?=\S)/u;
const number = /^[\s　]*(\d{1,3})[.)．、]\s*(?=\S)/u;
const rule = /^[\s　]*(?:[-*=＊—_~～·・.。☆★◇◆]\s*){3,}$/u;

/** Bullets, or numbers that count on; two at least. */
function readList(lines: readonly Line[]): List | undefined {
  const pattern = lines.every(({ text }) => bullet.test(text)) ? bullet : number;
  const start = Number(number.exec(lines[0]?.text ?? "")?.[1] ?? 1);
  const counts = lines.every(({ text }, at) => Number(number.exec(text)?.[1]) === start + at);
  if (lines.length < 2 || (pattern === number && !counts)) return undefined;
  const children = lines.map(({ text }) => {
    const item: BlockContent[] = [createParagraph(text.replace(pattern, "").trim())];
    return { type: "listItem" as const, spread: false, children: item };
  });
  return { type: "list", ordered: pattern === number, start, spread: false, children };
}

/** Lines of the same kind that follow each other without a blank one. */
function groupLines(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  let kind = "";
  for (const line of lines) {
    const own =
      line.text.trim() === "" ? "" : bullet.test(line.text) ? "bullet" : number.test(line.text) ? "number" : "text";
    if (own !== "") {
      if (own === kind && own !== "text") groups.at(-1)?.push(line);
      else groups.push([line]);
    }
    kind = own;
  }
  return groups;
}

export function readPlainText(text: string): Reading {
  const lines = text.split("\n").map((line, at) => ({ at: at + 1, text: line }));
  const joined = joinLines(lines);
  const changes: Change[] = [...joined.changes];
  const blocks = groupLines(joined.lines).flatMap((group): Block[] => {
    const at = group[0]?.at ?? 1;
    const list = readList(group);
    if (list !== undefined) {
      const why = speak`排成清單`;
      changes.push({
        kind: "structure",
        at,
        before: group.map(({ text: item }) => item.trim()).join("⏎"),
        after: speak`${group.length} 項`,
        why,
      });
      return [{ at, node: list }];
    }
    return group.map((line): Block => {
      if (!rule.test(line.text)) return { at: line.at, node: createParagraph(line.text.trimEnd()) };
      const node: RootContent = { type: "thematicBreak" };
      changes.push({
        kind: "structure",
        at: line.at,
        before: line.text.trim(),
        after: speak`分隔線`,
        why: speak`一行符號隔開上下文`,
      });
      return { at: line.at, node };
    });
  });
  return { unit: "行", blocks, head: emptyHead, hints: emptyHead, changes, remarks: [], source: text };
}

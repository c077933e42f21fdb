/**
 * The account of an import: where every letter of the article went. What is neither in the story nor in a field nor left out
 * for a reason is lost, by a fault of the file or of ours; a story that lost a tenth of its letters is no story to publish.
 */
import type { Nodes } from "mdast";
import { visit } from "unist-util-visit";
import type { Manuscript } from "../manuscripts/manuscript.ts";

export interface Account {
  /** Letters and digits. */
  readonly source: number;
  readonly body: number;
  readonly moved: number;
  /** By reason. */
  readonly left: ReadonlyMap<string, number>;
  readonly lost: number;
}

/** Of a hundred letters so many may be missing: marks that were spelt out, numbers of lists. */
const mostLostPercent = 10;

export const countLetters = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** Everything in a block that was typed to be read, captions and descriptions too. */
export function readAll(node: Nodes): string {
  const parts: string[] = [];
  visit(node, (child) => {
    if (child.type === "text" || child.type === "inlineCode" || child.type === "code") parts.push(child.value);
    else if (child.type === "html") parts.push(child.value.replace(/<!--[\s\S]*?-->|<[^>]*>/g, ""));
    else if (child.type === "image") parts.push(child.alt ?? "", child.title ?? "");
    else if ("attributes" in child) parts.push(child.name, ...Object.values(child.attributes ?? {}).map(String));
  });
  return parts.join("\n");
}

export function keepAccount({ source, blocks, changes }: Manuscript): Account {
  const body = countLetters(blocks.map(({ node }) => readAll(node)).join("\n"));
  const left = new Map<string, number>();
  let moved = 0;
  for (const { kind, before, why } of changes) {
    if (kind === "moved") moved += countLetters(before);
    if (kind === "left-out") left.set(why, (left.get(why) ?? 0) + countLetters(before));
  }
  const all = countLetters(source);
  const told = body + moved + [...left.values()].reduce((sum, count) => sum + count, 0);
  return { source: all, body, moved, left, lost: Math.max(0, all - told) };
}

export const losesTooMuch = ({ source, lost }: Account): boolean => lost * 100 > source * mostLostPercent;

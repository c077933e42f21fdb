/**
 * Figures that need their neighbours: two of the width `pair` stand side by side, and one beside the text needs text that is as
 * long as itself. Where there is none, the picture stands in the column and the editor is told.
 */
import type { Element, Root, RootContent } from "hast";
import { toString as toText } from "hast-util-to-string";
import { h } from "hastscript";
import type { VFile } from "vfile";
import { countCharacters } from "./plain-text.ts";
import { report } from "./source.ts";

/**
 * Characters of text beside a standing picture of 22.5rem and its caption: fifteen lines of 30, and what a line that ends a
 * paragraph leaves empty.
 */
const leastBeside = 450;
const lostPerParagraph = 15;

const listClasses = (node: RootContent | undefined): readonly unknown[] =>
  node?.type === "element" && Array.isArray(node.properties.className) ? node.properties.className : [];

const isFigure = (node: RootContent | undefined, name: string): node is Element => listClasses(node).includes(name);

const isSpace = (node: RootContent | undefined) => node?.type === "text" && node.value.trim() === "";

const dropClass = (figure: Element, name: string): void => {
  figure.properties.className = listClasses(figure).filter((other): other is string => other !== name);
};

/** Characters of the paragraphs behind a place, up to anything else. */
function measureText(children: readonly RootContent[], from: number): number {
  let room = 0;
  for (const node of children.slice(from)) {
    if (isSpace(node)) continue;
    if (node.type !== "element" || node.tagName !== "p") break;
    room += countCharacters(toText(node)) - lostPerParagraph;
  }
  return room;
}

/** Two and two; what stands between them is space. */
function joinPairs(children: RootContent[], file: VFile): RootContent[] {
  const joined: RootContent[] = [];
  let waiting: Element | undefined;
  const giveUp = () => {
    if (waiting === undefined) return;
    report(file, waiting, "lone-pair");
    dropClass(waiting, "pair");
    joined.push(waiting);
    waiting = undefined;
  };
  for (const node of children) {
    if (waiting !== undefined && isSpace(node)) continue;
    if (!isFigure(node, "pair")) {
      giveUp();
      joined.push(node);
    } else if (waiting === undefined) {
      waiting = node;
    } else {
      const figures = [waiting, node].map((figure) => h("figure", figure.children));
      joined.push(h("div", { className: ["block", "gallery", "bleed", "pair"] }, h("div", figures)));
      waiting = undefined;
    }
  }
  giveUp();
  return joined;
}

export function rehypeSeatFigures() {
  return (tree: Root, file: VFile): void => {
    tree.children = joinPairs(tree.children as RootContent[], file);
    for (const [at, node] of tree.children.entries()) {
      if (!isFigure(node, "hang") || measureText(tree.children as RootContent[], at + 1) >= leastBeside) continue;
      report(file, node, "no-room-beside", leastBeside);
      dropClass(node, "hang");
    }
  };
}

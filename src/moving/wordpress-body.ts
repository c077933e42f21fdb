/**
 * What WordPress keeps of a post to the HTML it would have shown: blocks lose the comments around them, reused ones are put
 * in, shortcodes become what they stood for, old posts get their paragraphs.
 */
import type { Element, ElementContent, Root } from "hast";
import { toString as toText } from "hast-util-to-string";
import { h } from "hastscript";
import { visit } from "unist-util-visit";
import { editHtml, setApart } from "./edit-html.ts";
import { makeParagraphs } from "./paragraphs.ts";
import { replaceComments } from "./split-code.ts";
import { type Calls, putShortcodes } from "./wordpress-shortcodes.ts";

export interface Library extends Calls {
  /** Blocks that several posts use, by their id. */
  readonly reused: ReadonlyMap<string, string>;
}

/** Blocks that WordPress fills when it shows them, with nothing of the post's own: lists, menus, what looks like a gap. */
const silent =
  /^(?:more|nextpage|spacer|separator|page-list|navigation|search|archives|calendar|categories|tag-cloud|latest-posts|latest-comments|post-[\w-]+|comments?(?:-[\w-]+)?|avatar|term-description|social-links?|loginout|site-[\w-]+|template-part|query[\w-]*|read-more|rss)$/;

/** How deep reused blocks may hold each other. */
const mostRounds = 4;

/** A block that has no text of its own; what stands for it in the post. */
function putEmptyBlock(name: string, typed: string): string {
  const url = /"(?:url|providerUrl)"\s*:\s*"(https?:[^"]+)"/.exec(typed)?.[1];
  if (/^(?:core-)?embed/.test(name) && url !== undefined) return `<p>${url.replace(/\\\//g, "/")}</p>`;
  return silent.test(name) ? "" : setApart(`wp:${name}`);
}

function putBlocks(content: string, reused: ReadonlyMap<string, string>): string {
  let html = content;
  for (let round = 0; round < mostRounds; round += 1) {
    const before = html;
    html = replaceComments(html, (inside, whole) => {
      const [, id] = /^wp:block\s+\{[^}]*"ref"\s*:\s*(\d+)/.exec(inside) ?? [];
      return (id === undefined ? undefined : reused.get(id)) ?? whole;
    });
    if (html === before || html.length > mostCharacters) break;
  }
  return replaceComments(html, (inside) => {
    const [, name, typed = ""] = /^wp:([\w/-]+)([\s\S]*)\/$/.exec(inside) ?? [];
    return name === undefined ? "\n\n" : putEmptyBlock(name, typed);
  });
}

/** Beyond this a post has put itself into itself. */
const mostCharacters = 10_000_000;

const classesOf = ({ properties }: Element) => [properties.className].flat().map(String);

const isAddress = (text: string) => /^\s*https?:\/\/[^\s<>"]+\s*$/.test(text);

const openLists = (list: Element) =>
  list.children.flatMap((item): ElementContent[] =>
    item.type === "element" && item.tagName === "li" ? item.children : [],
  );

/** Pages shown by their address, galleries that were lists, verse. Changes the tree it is given. */
function readFigures(tree: Root): void {
  visit(tree, "element", (node, index, parent) => {
    const classes = classesOf(node);
    if (classes.includes("wp-block-verse")) node.tagName = "p";
    if (parent === undefined || index === undefined) return;
    if (node.tagName === "ul" && classes.some((name) => /gallery/.test(name)))
      parent.children.splice(index, 1, ...openLists(node));
    else if (
      node.tagName === "figure" &&
      classes.some((name) => /^wp-block-embed/.test(name) && name !== "wp-block-embed__wrapper")
    )
      parent.children.splice(
        index,
        1,
        ...node.children.map((child) => (child.type === "element" ? { ...child, tagName: "p" } : child)),
      );
  });
  visit(tree, "element", (node) => {
    const text = node.tagName === "p" ? toText(node).trim() : "";
    if (isAddress(text) && node.children.every(({ type }) => type === "text"))
      node.children = [h("a", { href: text }, text)];
  });
}

export function readBody(content: string, library: Library): string {
  const text = content.replace(/\r\n?/g, "\n");
  const hasBlocks = /<!--\s*wp:/.test(text);
  return editHtml(putShortcodes(putBlocks(text, library.reused), library), (tree) => {
    const verses: Element[] = [];
    visit(tree, "element", (node) => {
      if (classesOf(node).includes("wp-block-verse")) verses.push(node);
    });
    makeParagraphs(tree, !hasBlocks);
    readFigures(tree);
    for (const verse of verses) makeParagraphs(verse, true);
  });
}

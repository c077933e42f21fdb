/**
 * Pages of the built site as one document for paper: each begins a sheet, all styles that any of them needs are in it, and no
 * script. What one page calls a place never leads into another.
 */
import type { Element, ElementContent, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import { editElements, findElement } from "../tree-edits.ts";

export interface PrintedPages {
  readonly title: string;
  readonly lang: string;
  /** HTML of the pages, in the order of reading. */
  readonly pages: readonly string[];
}

/** Names of places get the number of their page; pictures that wait for a reader to come near would be missing on paper. */
const preparePart = (part: Element, at: number): ElementContent[] =>
  editElements([part], (element) => {
    if (element.tagName === "script") return [];
    const { loading: _, ...properties } = element.properties;
    const { id, href } = properties;
    if (typeof id === "string") properties.id = `s${at}-${id}`;
    if (typeof href === "string" && href.startsWith("#")) properties.href = `#s${at}-${href.slice(1)}`;
    return { ...element, properties };
  });

const breakBefore = "@media print{main+header{break-before:page}}";

function isStyle({ tagName, properties: { rel } }: Element): boolean {
  return tagName === "style" || (tagName === "link" && [rel].flat().includes("stylesheet"));
}

/** Sheets that are linked and styles that stand in the page, in their order, each once. */
function listStyles(trees: readonly Root[]): Element[] {
  const all = trees.flatMap((tree) =>
    (findElement(tree, "head")?.children ?? []).filter((node) => node.type === "element" && isStyle(node)),
  );
  return [...new Map(all.map((element) => [toHtml(element), element as Element])).values()];
}

/** The page's own head with the name of the paper, then its story; nothing when there is none. */
function listParts(tree: Root, at: number): ElementContent[] | undefined {
  const body = findElement(tree, "body");
  const head = body?.children.find((node) => node.type === "element" && node.tagName === "header");
  const article = findElement(tree, "article");
  if (head?.type !== "element" || article === undefined) return undefined;
  return [...preparePart(head, at), h("main", preparePart(article, at))];
}

/** Nothing when one of the pages has no story in it. */
export function joinPages({ title, lang, pages }: PrintedPages): string | undefined {
  const trees = pages.map((page) => fromHtml(page));
  const parts = trees.map((tree, at) => listParts(tree, at + 1));
  const found = parts.filter((part) => part !== undefined);
  if (found.length < parts.length) return undefined;
  const styles = listStyles(trees);
  const document = h("html", { lang }, [
    h("head", [h("meta", { charSet: "utf-8" }), h("title", title), ...styles, h("style", breakBefore)]),
    h("body", found.flat()),
  ]);
  return `<!doctype html>\n${toHtml(document)}`;
}

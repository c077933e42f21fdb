/** The HTML of a post changed as a tree. What is nested too deep to be walked stays as it is: the import refuses that one post. */
import type { Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { toString as toText } from "hast-util-to-string";

export function editHtml(html: string, edit: (tree: Root) => void): string {
  try {
    const tree = fromHtml(html, { fragment: true });
    edit(tree);
    return toHtml(tree);
  } catch (error) {
    if (error instanceof RangeError) return html;
    throw error;
  }
}

/** What a reader would see of a short text that may hold markup: a title, an excerpt. */
export function readPlain(html: string | undefined): string | undefined {
  if (html === undefined) return undefined;
  let text = html;
  editHtml(html, (tree) => {
    text = toText(tree);
  });
  const plain = text.replace(/\s+/gu, " ").trim();
  return plain === "" ? undefined : plain;
}

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (mark) => escapes[mark] ?? mark);

/** A call of the old system that has no counterpart: readers are not shown it, the import names it. */
export const setApart = (text: string): string => `<kept-comment data-text="${escapeHtml(text)}"></kept-comment>`;

/**
 * Links to a story that gets another address, changed in the text of a body and nowhere else: the parser says where links
 * are, so that the same letters in prose or in code stay.
 */

import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";

/** `before` stands before the slug in a link: `../` from a story, `../stories/` from a page. */
export function mendLinks(body: string, before: string, from: string, to: string): string {
  const tree = unified().use(remarkParse).use(remarkGfm).parse(body);
  const target = new RegExp(`((?<![\\w./])${RegExp.escape(before)})${RegExp.escape(from)}(?=[/#)\\s"'>]|$)`, "g");
  const pieces: { start: number; end: number }[] = [];
  visit(tree, ["link", "definition", "html"], (node) => {
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    if (start === undefined || end === undefined) return;
    // The words of a link may be links' addresses too; what stands behind them is the address.
    const words = "children" in node ? (node.children.at(-1)?.position?.end.offset ?? start) : start;
    pieces.push({ start: words, end });
  });
  return pieces
    .sort((a, b) => b.start - a.start)
    .reduce(
      (text, { start, end }) =>
        text.slice(0, start) + text.slice(start, end).replace(target, `$1${to}`) + text.slice(end),
      body,
    );
}

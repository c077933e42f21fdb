/**
 * A chapter in another variant: prose is converted by the site's own converter, whatever is typed or printed (code, addresses)
 * stays or is converted in its own way. The text is changed in place, letter by letter, so that the Markdown keeps its form.
 */
import type { Nodes } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { convertParts } from "../variants/convert-parts.ts";
import type { Converter } from "../variants/converter.ts";

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The texts below a node that are read in one go, in order. */
function listTexts(node: Nodes): Nodes[] {
  if (node.type === "text") return [node];
  return "children" in node ? node.children.flatMap(listTexts) : [];
}

export interface Conversion {
  readonly convert: Converter;
  /** What is typed or printed, line by line; stays when it is absent. */
  readonly code?: (line: string) => string;
  /** Where a path leads from the place of the converted chapter; stays when it is absent. */
  readonly move?: (path: string) => string;
}

/** A place in a chapter: a heading's text, converted as the heading is. */
function moveAddress(url: string, { convert, move = (path) => path }: Conversion): string {
  if (/^[a-z]+:/.test(url)) return url;
  const [path = "", fragment] = decodeURI(url).split("#");
  const moved = path === "" ? path : move(path);
  return fragment === undefined ? moved : `${moved}#${convert(fragment)}`;
}

export function convertChapter(markdown: string, conversion: Conversion): string {
  const { convert, code } = conversion;
  const tree = unified().use(remarkParse).use(remarkGfm).parse(markdown);
  const edits: Edit[] = [];
  const source = (start: number, end: number) => markdown.slice(start, end);
  const change = (start: number, end: number, text: string) => edits.push({ start, end, text });
  const offsets = ({ position }: Nodes) => [position?.start.offset ?? 0, position?.end.offset ?? 0] as const;

  const walk = (node: Nodes): void => {
    const [start, end] = offsets(node);
    if (node.type === "link" || node.type === "image") {
      const whole = source(start, end);
      const inside = whole.slice(0, whole.lastIndexOf("](") + 2);
      change(start + inside.length, end - 1, moveAddress(whole.slice(inside.length, -1), conversion));
      if (node.type === "image") change(start + 2, start + inside.length - 2, convert(inside.slice(2, -2)));
    }
    if (["paragraph", "heading", "tableCell"].includes(node.type)) {
      const texts = listTexts(node).map(offsets);
      const converted = convertParts(
        convert,
        texts.map(([from, to]) => source(from, to)),
      );
      for (const [at, [from, to]] of texts.entries()) change(from, to, converted[at] ?? "");
    }
    if (code !== undefined && (node.type === "code" || node.type === "inlineCode"))
      change(start, end, source(start, end).split("\n").map(code).join("\n"));
    if ("children" in node) for (const child of node.children) walk(child);
  };
  walk(tree);
  const last = edits.sort((a, b) => b.start - a.start);
  return last.reduce((text, { start, end, text: piece }) => text.slice(0, start) + piece + text.slice(end), markdown);
}

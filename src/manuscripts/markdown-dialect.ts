/** Markdown, read and written: the one place that knows the dialect of the house. Called by readers, stages and the writer. */
import type { PhrasingContent, Root, RootContent } from "mdast";
import remarkCjkFriendly from "remark-cjk-friendly";
import remarkDirective from "remark-directive";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { SKIP, visit } from "unist-util-visit";
import type { Block } from "./manuscript.ts";

const dialect = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .use(remarkDirective)
  .use(remarkStringify, { bullet: "-", emphasis: "*", rule: "-" })
  .freeze();

/** 地點:碼頭, 12:30: what only looks like a mark of the house is text. */
function restoreProse(tree: Root): Root {
  visit(tree, "textDirective", (node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    if (node.children.length > 0 || Object.keys(node.attributes ?? {}).length > 0) return undefined;
    const siblings = parent.children as PhrasingContent[];
    const [before, after] = [siblings[index - 1], siblings[index + 1]];
    const value = [
      before?.type === "text" ? before.value : "",
      `:${node.name}`,
      after?.type === "text" ? after.value : "",
    ];
    const from = before?.type === "text" ? index - 1 : index;
    const count = 1 + (from < index ? 1 : 0) + (after?.type === "text" ? 1 : 0);
    siblings.splice(from, count, { type: "text", value: value.join("") });
    return [SKIP, from];
  });
  return tree;
}

/** Blocks with their source; `firstLine` is the line of the file on which `text` starts. */
export function parseBlocks(text: string, firstLine: number): Block[] {
  const lines = text.split("\n");
  return restoreProse(dialect.parse(text)).children.map((node) => {
    const { start, end } = node.position ?? { start: { line: 1 }, end: { line: 1 } };
    return { at: firstLine + start.line - 1, node, source: lines.slice(start.line - 1, end.line).join("\n") };
  });
}

/**
 * One block as Markdown. The writer escapes more than the house's parser needs; what a person would not have typed goes:
 * times, ranges, addresses, a colon before a Latin word that names no mark.
 */
export function formatNode(node: RootContent): string {
  const root: Root = { type: "root", children: [node] };
  return dialect
    .stringify(root)
    .trimEnd()
    .replace(/(?<!:)\\:(?!\w+[[{])/g, ":")
    .replace(/(?<!~)\\~(?!\\?~)/g, "~")
    .replace(/\bwww\\\./g, "www.")
    .replace(/(?<=\w)\\@(?=\w)/g, "@");
}

export const formatBlock = ({ node, source }: Block): string => source ?? formatNode(node);

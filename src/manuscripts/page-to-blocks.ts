/** A cleaned tree of HTML to blocks of Markdown. Nothing but prose passes: neither scripts nor styles nor forms. Shared by saved pages and Word files. */
import type { Element, Root } from "hast";
import { type Schema, sanitize } from "hast-util-sanitize";
import type { Root as MarkdownRoot, Paragraph, PhrasingContent, RootContent } from "mdast";
import rehypeRemark from "rehype-remark";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { findFootnotes } from "./find-footnotes.ts";
import { type Block, readText } from "./manuscript.ts";
import { foldFigures, freeLinkedImages, readLateSources } from "./page-images.ts";

const schema: Schema = {
  tagNames:
    "p br hr em i strong b del s sup sub ruby rt rp code pre blockquote q a h1 h2 h3 h4 h5 h6 ul ol li dl dt dd div section article main header footer figure figcaption img table caption thead tbody tfoot tr th td span u".split(
      " ",
    ),
  attributes: {
    "*": ["id"],
    a: ["href", "name"],
    img: ["src", "alt", "title"],
    ol: ["start"],
    td: ["align", "colSpan", "rowSpan"],
    th: ["align", "colSpan", "rowSpan"],
  },
  protocols: { href: ["http", "https", "mailto", "tel"], src: ["http", "https", "data"] },
  strip: ["script", "style"],
  clobber: [],
};

/** Markdown's tables have a head; the first row is it when none is marked. */
function markTableHeads(tree: Root): void {
  visit(tree, "element", (table) => {
    if (table.tagName !== "table") return;
    let [first, marked]: [Element | undefined, boolean] = [undefined, false];
    visit(table, "element", (node) => {
      if (node.tagName === "tr") first ??= node;
      if (node.tagName === "th") marked = true;
    });
    const row = first as Element | undefined;
    for (const cell of marked ? [] : (row?.children ?? []))
      if (cell.type === "element" && cell.tagName === "td") cell.tagName = "th";
  });
}

const label = (node: Element) => String(node.properties.dataLabel);

/** Markup that Markdown has no sign for and the house allows. */
const raw = ["sup", "sub", "ruby", "rt", "rp"];

const toMarkdown = unified().use(rehypeRemark, {
  handlers: {
    "footnote-reference": (_state, node: Element) => ({
      type: "footnoteReference" as const,
      identifier: label(node),
      label: label(node),
    }),
    "footnote-definition": (state, node: Element) => ({
      type: "footnoteDefinition" as const,
      identifier: label(node),
      label: label(node),
      children: state.toFlow(state.all(node)) as never,
    }),
    ...Object.fromEntries(
      raw.map((name) => [
        name,
        (state: { all: (node: Element) => RootContent[] }, node: Element) => [
          { type: "html" as const, value: `<${name}>` },
          ...(state.all(node) as PhrasingContent[]),
          { type: "html" as const, value: `</${name}>` },
        ],
      ]),
    ),
  },
});

/** Pages that know no paragraphs break lines instead: two breaks, or one before an indent, begin a new one. */
function splitParagraph(node: Paragraph): Paragraph[] {
  const parts: PhrasingContent[][] = [[]];
  for (const [at, child] of node.children.entries()) {
    const next = node.children[at + 1];
    const last = node.children[at - 1];
    const indented = next?.type === "text" && /^\s*　/u.test(next.value);
    if (
      child.type === "break" &&
      (next?.type === "break" || last?.type === "break" || indented || next === undefined)
    ) {
      if (parts.at(-1)?.length !== 0) parts.push([]);
    } else parts.at(-1)?.push(child);
  }
  const filled = parts.filter((children) => children.length > 0);
  return filled.length === 1 && filled[0]?.length === node.children.length
    ? [node]
    : filled.map((children) => ({ type: "paragraph", children }));
}

export function pageToBlocks(tree: Element | Root): Block[] {
  const root: Root = { type: "root", children: tree.type === "root" ? tree.children : [tree] };
  readLateSources(root);
  const clean = sanitize(root, schema) as Root;
  freeLinkedImages(clean);
  foldFigures(clean);
  markTableHeads(clean);
  findFootnotes(clean);
  const markdown = toMarkdown.runSync(clean) as MarkdownRoot;
  const nodes = markdown.children
    .flatMap((node): RootContent[] => (node.type === "paragraph" ? splitParagraph(node) : [node]))
    .filter(
      (node) =>
        node.type !== "paragraph" || node.children.some(({ type }) => type === "image") || readText(node).trim() !== "",
    );
  return nodes.map((node, at) => ({ at: at + 1, node }));
}

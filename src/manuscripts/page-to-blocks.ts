/** A cleaned tree of HTML to blocks of Markdown. Nothing but prose passes: neither scripts nor styles nor forms. Shared by saved pages and Word files. */
import type { Element, Root } from "hast";
import { type Schema, sanitize } from "hast-util-sanitize";
import type { Root as MarkdownRoot, Paragraph, PhrasingContent, RootContent } from "mdast";
import rehypeRemark from "rehype-remark";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { findFootnotes } from "./find-footnotes.ts";
import { formatComment } from "./foreign-marks.ts";
import { type Block, readText } from "./manuscript.ts";
import { foldFigures, readLateSources, trimTitles } from "./page-images.ts";

const schema: Schema = {
  tagNames:
    "cell-break kept-comment p br hr em i strong b del s sup sub ruby rt rp code pre blockquote q a h1 h2 h3 h4 h5 h6 ul ol li dl dt dd div section article main header footer figure figcaption img table caption thead tbody tfoot tr th td span u center font".split(
      " ",
    ),
  attributes: {
    "*": ["id"],
    "kept-comment": ["dataText"],
    a: ["href", "name"],
    img: ["src", "alt", "title"],
    ol: ["start"],
    code: [["className", /^language-[\w+#-]+$/]],
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
    "cell-break": () => ({ type: "html" as const, value: "<br>" }),
    "kept-comment": (_state, node: Element) => ({
      type: "html" as const,
      value: formatComment(String(node.properties.dataText)),
    }),
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

const isFilled = (children: readonly PhrasingContent[]) =>
  children.some((child) => readText(child).trim() !== "" || holdsImage(child));

function holdsImage(node: RootContent): boolean {
  let found = false;
  visit(node, "image", () => {
    found = true;
  });
  return found;
}

const sentence = /[。！？…：][”’」』）)】]*\s*$/u;
/** A line so long is no line of verse. */
const leastParagraphCharacters = 30;

/** Whether lines that single breaks end are paragraphs: sentences each, or long; verse, addresses and lists of names are not. */
function areParagraphs(lines: readonly (readonly PhrasingContent[])[]): boolean {
  const texts = lines
    .map((line) =>
      line
        .map((child) => readText(child))
        .join("")
        .trim(),
    )
    .filter((text) => text !== "");
  const whole = texts.filter((text) => sentence.test(text) && [...text].length >= 10).length;
  const long = texts.filter((text) => [...text].length >= leastParagraphCharacters).length;
  return texts.length > 1 && (long * 2 >= texts.length || (whole === texts.length && long > 0));
}

/** Pages that know no paragraphs break lines instead: two breaks, one before an indent, or one after each sentence. */
function splitParagraph(node: Paragraph): Paragraph[] {
  const lines: PhrasingContent[][] = [[]];
  for (const child of node.children) {
    if (child.type === "break") lines.push([]);
    else lines.at(-1)?.push(child);
  }
  if (lines.length < 2) return [node];
  const each = areParagraphs(lines);
  const parts: PhrasingContent[][] = [[]];
  let empty = true;
  for (const line of lines) {
    const indented = line[0]?.type === "text" && /^\s*　/u.test(line[0].value);
    const pictured = line.some(holdsImage) || parts.at(-1)?.some(holdsImage) === true;
    if (!isFilled(line)) {
      empty = true;
      continue;
    }
    if (empty || each || indented || pictured) parts.push(line);
    else parts.at(-1)?.push({ type: "break" }, ...line);
    empty = false;
  }
  return parts.filter(isFilled).map((children) => ({ type: "paragraph", children }));
}

/** `tree` is mended (mend-page.ts). */
export function pageToBlocks(tree: Element | Root): Block[] {
  const root: Root = { type: "root", children: tree.type === "root" ? tree.children : [tree] };
  readLateSources(root);
  trimTitles(root);
  const clean = sanitize(root, schema) as Root;
  foldFigures(clean);
  markTableHeads(clean);
  findFootnotes(clean);
  const markdown = toMarkdown.runSync(clean) as MarkdownRoot;
  const nodes = markdown.children
    .flatMap((node): RootContent[] => (node.type === "paragraph" ? splitParagraph(node) : [node]))
    .filter((node) => node.type !== "paragraph" || isFilled(node.children));
  return nodes.map((node, at) => ({ at: at + 1, node }));
}

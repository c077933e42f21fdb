/**
 * What stands in a public account's text, and how it looks there. The platform keeps few elements and of their attributes little
 * but `style`; it knows no sheet, sets paragraphs back to black, and drops every style that places, transforms or moves.
 */
import type { Element, ElementContent, Properties } from "hast";
import { colours } from "../../site/looks.ts";
import { editElements, listClasses } from "../tree-edits.ts";

const { ink, soft, edge, hair, accent } = colours;

interface Row {
  /** What it becomes. */
  readonly tag: string;
  readonly style: string;
}

const line = "line-height:1.9;letter-spacing:0.02em";
const text = `margin:0 0 1.4em;font-size:16px;${line};color:${ink.light};text-align:justify`;
const small = `font-size:14px;line-height:1.7;color:${soft.light}`;
const box = `margin:0 0 1.6em;padding:12px 14px;border:1px solid ${hair.light}`;
const cell = `padding:6px 8px;border:1px solid ${hair.light};font-size:14px;line-height:1.6;color:${ink.light}`;

/** THE dress: by class, and where no class has a row, by element. What has neither is left to its text. */
export const dressRows: Readonly<Record<string, Row>> = {
  ".kicker": { tag: "p", style: `margin:0 0 0.6em;font-size:14px;color:${accent.light}` },
  ".standfirst": { tag: "p", style: `margin:0 0 1.2em;font-size:17px;${line};color:${soft.light}` },
  ".byline": { tag: "p", style: `margin:0 0 0.4em;${small}` },
  ".cap": { tag: "p", style: `margin:0 0 0.6em;font-size:15px;font-weight:bold;line-height:1.7;color:${ink.light}` },
  ".sub": { tag: "p", style: `margin:0;${small}` },
  ".pull": {
    tag: "section",
    style: `margin:0 0 1.6em;padding:10px 0;border-top:2px solid ${accent.light};border-bottom:1px solid ${hair.light}`,
  },
  ".block": { tag: "section", style: box },
  ".lead": { tag: "section", style: "margin:0 0 1.6em" },
  ".table": { tag: "section", style: "margin:0 0 1.6em" },
  ".note-mark": { tag: "sup", style: `font-size:12px;line-height:1;color:${accent.light}` },
  ".note-line": { tag: "p", style: `margin:0 0 0.5em;${small}` },
  ".end-line": { tag: "p", style: `margin:0 0 0.5em;${small}` },
  p: { tag: "p", style: text },
  h2: { tag: "h2", style: `margin:1.8em 0 0.9em;font-size:20px;font-weight:bold;line-height:1.5;color:${ink.light}` },
  h3: { tag: "h3", style: `margin:1.5em 0 0.8em;font-size:17px;font-weight:bold;line-height:1.5;color:${ink.light}` },
  h4: { tag: "h4", style: `margin:1.2em 0 0.6em;font-size:16px;font-weight:bold;line-height:1.5;color:${ink.light}` },
  strong: { tag: "strong", style: "font-weight:bold" },
  b: { tag: "strong", style: "font-weight:bold" },
  dfn: { tag: "strong", style: "font-weight:bold" },
  em: { tag: "em", style: `font-style:normal;border-bottom:2px dotted ${accent.light}` },
  del: { tag: "span", style: "text-decoration:line-through" },
  s: { tag: "span", style: "text-decoration:line-through" },
  small: { tag: "span", style: "font-size:13px" },
  span: { tag: "span", style: "" },
  a: { tag: "a", style: `color:${accent.light}` },
  sup: { tag: "sup", style: "font-size:12px;line-height:1" },
  sub: { tag: "sub", style: "font-size:12px;line-height:1" },
  blockquote: { tag: "blockquote", style: `margin:0 0 1.4em;padding:0 0 0 14px;border-left:3px solid ${edge.light}` },
  figure: { tag: "section", style: "margin:0 0 1.6em" },
  figcaption: { tag: "p", style: `margin:0.5em 0 0;${small};text-align:center` },
  aside: { tag: "section", style: box },
  section: { tag: "section", style: "margin:0 0 1.4em" },
  ul: { tag: "ul", style: `margin:0 0 1.4em;padding:0 0 0 1.4em;font-size:16px;${line};color:${ink.light}` },
  ol: { tag: "ol", style: `margin:0 0 1.4em;padding:0 0 0 1.4em;font-size:16px;${line};color:${ink.light}` },
  li: { tag: "li", style: `margin:0 0 0.4em;color:${ink.light}` },
  dl: { tag: "section", style: "" },
  dt: { tag: "p", style: `margin:0;${small}` },
  dd: { tag: "p", style: `margin:0 0 0.8em;font-size:18px;font-weight:bold;line-height:1.5;color:${ink.light}` },
  table: { tag: "table", style: "width:100%;border-collapse:collapse" },
  thead: { tag: "thead", style: "" },
  tbody: { tag: "tbody", style: "" },
  tr: { tag: "tr", style: "" },
  th: { tag: "th", style: `${cell};font-weight:bold` },
  td: { tag: "td", style: cell },
  pre: { tag: "pre", style: `margin:0 0 1.4em;${small};white-space:pre-wrap` },
  code: { tag: "code", style: "font-family:monospace;font-size:14px" },
  hr: { tag: "hr", style: `margin:1.8em 0;border:0;border-top:1px solid ${hair.light}` },
  br: { tag: "br", style: "" },
  img: { tag: "img", style: "max-width:100%;height:auto;display:block;margin:0 auto" },
};

/** What an element keeps besides its style. */
const kept: Readonly<Record<string, readonly string[]>> = {
  a: ["href"],
  img: ["src", "alt"],
  td: ["colSpan", "rowSpan"],
  th: ["colSpan", "rowSpan"],
  ol: ["start"],
};

function findRow(element: Element): Row | undefined {
  const classes = listClasses(element);
  const name = Object.keys(dressRows).find((row) => row.startsWith(".") && classes.includes(row.slice(1)));
  return dressRows[name ?? element.tagName];
}

const blocks = /^(?:p|h[2-4]|section|blockquote|ul|ol|li|table|thead|tbody|tr|th|td|hr|pre)$/;
const isBlock = (node: ElementContent | undefined) => node?.type === "element" && blocks.test(node.tagName);

/** Elements the platform keeps, each with its own style and no other attribute. */
export const dressElements = (nodes: readonly ElementContent[]): ElementContent[] =>
  editElements(nodes, (element) => {
    const row = findRow(element);
    if (row === undefined) return element.children;
    const properties: Properties = Object.fromEntries(
      (kept[row.tag] ?? []).flatMap((name) => {
        const value = element.properties[name];
        return value === undefined ? [] : [[name, value]];
      }),
    );
    if (row.style !== "") properties.style = row.style;
    // A paragraph holds no other.
    const tagName = row.tag === "p" && element.children.some(isBlock) ? "section" : row.tag;
    return { type: "element", tagName, properties, children: element.children };
  });

/** Space between blocks would become empty lines; a list's paragraphs are its lines. */
export function tightenBlocks(nodes: readonly ElementContent[]): ElementContent[] {
  const tight = (list: readonly ElementContent[]): ElementContent[] =>
    list.filter((node, at) => {
      const blank = node.type === "text" && node.value.trim() === "";
      return !blank || !(isBlock(list[at - 1]) || isBlock(list[at + 1]));
    });
  const edited = editElements(nodes, (element) => {
    if (element.tagName === "pre") return element;
    const [only, ...others] = tight(element.children);
    const isLine = element.tagName === "li" || element.tagName === "td" || element.tagName === "th";
    if (isLine && only?.type === "element" && only.tagName === "p" && others.length === 0)
      return { ...element, children: only.children };
    return { ...element, children: only === undefined ? [] : [only, ...others] };
  });
  return tight(edited);
}

/** What no HTML of ours may hold, whatever was typed. Asked of the parsed tree, as a browser would read it. */
import type { Element, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { visit } from "unist-util-visit";

const never =
  /^(?:script|style|iframe|object|embed|form|input|base|meta|link|portal|template|noscript|textarea|math|foreignobject|animate|set)$/i;
const fetched = [
  "src",
  "srcSet",
  "href",
  "xLinkHref",
  "poster",
  "data",
  "action",
  "formAction",
  "background",
  "fill",
  "stroke",
  "filter",
  "mask",
  "clipPath",
];
const ways = new Set(["a", "area"]);

function judgeAttribute({ tagName }: Element, name: string, value: string): string | undefined {
  if (/^on/i.test(name)) return `a handler ${name}`;
  if (name === "style" || name === "srcDoc") return `an attribute ${name}`;
  if (!fetched.includes(name)) return undefined;
  // As browsers read an address: without controls and spaces.
  const address = [...value].filter((character) => character > " ").join("");
  if (/^(?:javascript|vbscript|data):/i.test(address)) return `an address ${address.slice(0, 40)}`;
  const leaves = /^(?:https?:)?\/\//i.test(address) || /url\(["']?(?:https?:)?\/\//i.test(address);
  return leaves && !ways.has(tagName) ? `${tagName} asks ${address.slice(0, 40)}` : undefined;
}

/** Sentences; none for HTML that is harmless. */
export function judgeHtml(html: string): string[] {
  const tree: Root = fromHtml(html, { fragment: true });
  const said: string[] = [];
  visit(tree, "element", (node) => {
    if (never.test(node.tagName)) said.push(`an element ${node.tagName}`);
    for (const [name, value] of Object.entries(node.properties)) {
      const wrong = judgeAttribute(node, name, String(value));
      if (wrong !== undefined) said.push(wrong);
    }
  });
  return said;
}

/** Whether a parser reads it as it is written: what is nested wrongly comes out otherwise the second time. */
export function isSettled(html: string): boolean {
  const read = (text: string) => toHtml(fromHtml(text, { fragment: true }));
  const once = read(html);
  return read(once) === once;
}

export const listIds = (html: string): string[] => {
  const ids: string[] = [];
  visit(fromHtml(html, { fragment: true }), "element", ({ properties }) => {
    if (properties.id !== undefined) ids.push(String(properties.id));
  });
  return ids;
};

/** What XML 1.0 cannot carry: such a feed is not read at all. */
export function isXml(text: string): boolean {
  if (!text.isWellFormed()) return false;
  return [...text].every((character) => {
    const code = character.codePointAt(0) ?? 0;
    return code >= 0x20 ? code !== 0xfffe && code !== 0xffff : code === 9 || code === 10 || code === 13;
  });
}

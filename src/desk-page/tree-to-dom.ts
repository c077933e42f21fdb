/**
 * A tree of the worker to elements of a document, one by one: no text is read as markup on the way. What the pipeline lets through
 * is what is made here; an address that could run something has no place among it.
 */
import type { Element, ElementContent } from "hast";
import { find, html, svg } from "property-information";

const namespace = { html: "http://www.w3.org/1999/xhtml", svg: "http://www.w3.org/2000/svg" } as const;

const formatProperty = (value: unknown): string => (Array.isArray(value) ? value.join(" ") : String(value));

/** `address` gives where the bytes of a picture's name are. */
export function buildDom(
  document: Document,
  node: Element,
  address: (name: string) => string | undefined,
): globalThis.Element {
  const build = (content: ElementContent, space: keyof typeof namespace): Node | undefined => {
    if (content.type === "text") return document.createTextNode(content.value);
    if (content.type !== "element") return undefined;
    const own = content.tagName === "svg" ? "svg" : space;
    const element = document.createElementNS(namespace[own], content.tagName);
    for (const [name, value] of Object.entries(content.properties)) {
      if (value === undefined || value === null || value === false) continue;
      const { attribute } = find(own === "svg" ? svg : html, name);
      if (/^on|^style$/i.test(attribute)) continue;
      const text = value === true ? "" : formatProperty(value);
      const source = attribute === "src" ? (address(text) ?? "") : text;
      if (attribute === "href" && !/^(?:https?:|#|mailto:|\.|\/)/.test(source)) continue;
      element.setAttribute(attribute, source);
    }
    for (const child of content.children) {
      const built = build(child, own);
      if (built !== undefined) element.append(built);
    }
    return element;
  };
  return build(node, "html") as globalThis.Element;
}

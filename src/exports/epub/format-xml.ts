/** Trees of HTML as XML: books take nothing else. Every attribute has a value, every element an end. */
import type { Element, ElementContent } from "hast";
import { find, html, type Schema, svg } from "property-information";

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (mark) => entities[mark] ?? mark);

const escapeWords = (text: string) => text.replace(/[&<>]/g, (mark) => entities[mark] ?? mark);

function formatAttributes({ properties }: Element, schema: Schema): string {
  return Object.entries(properties)
    .flatMap(([name, value]) => {
      if (value === undefined || value === null || value === false) return [];
      const { attribute, commaSeparated } = find(schema, name);
      const text = value === true ? attribute : [value].flat().join(commaSeparated ? ", " : " ");
      return [` ${attribute}="${escapeXml(text)}"`];
    })
    .join("");
}

function formatElement(element: Element, schema: Schema): string {
  const { tagName, children } = element;
  const begins = schema === html && tagName === "svg";
  const inner = begins ? svg : schema;
  const attributes = `${begins ? ' xmlns="http://www.w3.org/2000/svg"' : ""}${formatAttributes(element, inner)}`;
  const content = formatXml(children, inner);
  return content === "" ? `<${tagName}${attributes}/>` : `<${tagName}${attributes}>${content}</${tagName}>`;
}

/** An element without content closes itself: give none that a browser would keep open. */
export function formatXml(nodes: readonly ElementContent[], schema: Schema = html): string {
  return nodes
    .map((node) => {
      if (node.type === "text") return escapeWords(node.value);
      return node.type === "element" ? formatElement(node, schema) : "";
    })
    .join("");
}

export interface XmlPage {
  readonly title: string;
  readonly lang: string;
  /** Address of the sheet, from the page. */
  readonly sheet: string;
  readonly className: string;
  readonly nodes: readonly ElementContent[];
}

/** A page of a book. */
export const formatPage = ({ title, lang, sheet, className, nodes }: XmlPage): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    "<!DOCTYPE html>",
    `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${lang}" xml:lang="${lang}">`,
    `<head><title>${escapeXml(title)}</title><link rel="stylesheet" type="text/css" href="${sheet}"/></head>`,
    `<body class="${className}">${formatXml(nodes)}</body>`,
    "</html>",
    "",
  ].join("\n");

/**
 * Conversion of an HTML tree between variants. Words run on across inline marks, so the text of a whole block is converted
 * at once and handed back to its nodes by position; the shape of the tree never changes. Kept text, code and passages in
 * other languages stay byte for byte.
 */
import type { Element, Root, Text } from "hast";
import { convertParts } from "../variants/convert-parts.ts";
import type { Converter } from "../variants/create-converter.ts";
import { convertedProperties, gap, inlineElements, isVerbatim } from "../variants/text-runs.ts";

/** Blocks of somebody else's words. */
function isQuotation({ tagName, properties: { className } }: Element): boolean {
  return tagName === "blockquote" || (Array.isArray(className) && className.includes("pull"));
}

/** A converted copy of `tree`; the original is left as it is. */
export function convertTree(tree: Root, convert: Converter): Root {
  const copy = structuredClone(tree);
  let run: (Text | typeof gap)[] = [];

  let convertNow = convert;

  const flush = () => {
    const converted = convertParts(
      convertNow,
      run.map((piece) => (piece === gap ? gap : piece.value)),
    );
    for (const [at, piece] of run.entries()) if (piece !== gap) piece.value = converted[at] ?? "";
    run = [];
  };

  const walk = (node: Root | Element) => {
    for (const child of node.children) {
      if (child.type === "text") run.push(child);
      if (child.type !== "element") continue;
      if (isVerbatim(child)) {
        run.push(gap);
        continue;
      }
      for (const name of convertedProperties) {
        const value = child.properties[name];
        if (typeof value === "string") child.properties[name] = convertNow(value);
      }
      const breaks = !inlineElements.has(child.tagName);
      if (breaks) flush();
      const outside = convertNow;
      if (isQuotation(child)) convertNow = convert.quoted ?? convert;
      walk(child);
      if (breaks) flush();
      convertNow = outside;
      if (child.tagName === "br" || child.tagName === "img") run.push(gap);
    }
  };

  walk(copy);
  flush();
  return copy;
}

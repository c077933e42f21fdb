/**
 * Conversion of an HTML tree between variants. Words run on across inline marks, so the text of a whole block is converted
 * at once and handed back to its nodes by position; the shape of the tree never changes. Kept text, code and passages in
 * other languages stay byte for byte.
 */
import type { Element, Root, Text } from "hast";
import type { Converter } from "../variants/create-converter.ts";

const inline = new Set(
  "a abbr b bdi br cite code del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr tspan img".split(
    " ",
  ),
);
const verbatim = new Set(["code", "pre", "kbd", "samp", "var", "script", "style"]);
const attributes = ["alt", "title", "ariaLabel"] as const;

/** Stands in a run for what is not converted, so that no word is read across it. */
const gap = "\uFFFC";

function isVerbatim(node: Element): boolean {
  const { translate, lang } = node.properties;
  return verbatim.has(node.tagName) || translate === "no" || (typeof lang === "string" && !/^zh\b/i.test(lang));
}

/** A converted copy of `tree`; the original is left as it is. */
export function convertTree(tree: Root, convert: Converter): Root {
  const copy = structuredClone(tree);
  let run: (Text | typeof gap)[] = [];

  const flush = () => {
    const source = run.map((piece) => (piece === gap ? gap : piece.value)).join("");
    // By character, not by UTF-16 unit: 鿏 and its traditional form differ in units, the words around them must not shift.
    const converted = [...convert(source)];
    const aligned = converted.length === [...source].length;
    let at = 0;
    for (const piece of run) {
      if (piece === gap) {
        at += gap.length;
        continue;
      }
      const { length } = [...piece.value];
      piece.value = aligned ? converted.slice(at, at + length).join("") : convert(piece.value);
      at += length;
    }
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
      for (const name of attributes) {
        const value = child.properties[name];
        if (typeof value === "string") child.properties[name] = convert(value);
      }
      const breaks = !inline.has(child.tagName);
      if (breaks) flush();
      walk(child);
      if (breaks) flush();
      if (child.tagName === "br" || child.tagName === "img") run.push(gap);
    }
  };

  walk(copy);
  flush();
  return copy;
}

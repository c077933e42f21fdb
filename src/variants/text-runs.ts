/**
 * Which text of an HTML tree is converted, and how far a run of it reaches: the law that the conversion of a tree and the
 * check of copy share.
 */
import type { Element } from "hast";

/** Elements inside which a run goes on; any other begins a new one. */
export const inlineElements: ReadonlySet<string> = new Set(
  "a abbr b bdi br button cite code del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr tspan img".split(
    " ",
  ),
);

/** Properties whose text is converted. */
export const convertedProperties = ["alt", "title", "ariaLabel"] as const;

/** Stands in a run for what is not converted, so that no word is read across it. */
export const gap = "\uFFFC";

const verbatim = new Set(["code", "pre", "kbd", "samp", "var", "script", "style"]);

/** Kept text, code and passages in other languages. */
export function isVerbatim(node: Element): boolean {
  const { translate, lang } = node.properties;
  return verbatim.has(node.tagName) || translate === "no" || (typeof lang === "string" && !/^zh\b/i.test(lang));
}

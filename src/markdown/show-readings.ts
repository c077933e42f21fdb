/**
 * Readings above or beside their characters, in the script the edition shows them in; in brackets for whoever cannot set them
 * there. Runs when a body is shown, behind the conversion and behind what is read off the text.
 */
import type { Element, ElementContent, Root } from "hast";
import { toString as toText } from "hast-util-to-string";
import { h } from "hastscript";
import { visit } from "unist-util-visit";
import { alignReadings } from "../variants/align-readings.ts";
import { coloured, formatReading, type ReadingScript } from "../variants/readings.ts";

function buildRuby(base: readonly ElementContent[], reading: string, className: string): Element {
  return h("ruby", { className: [className] }, [...base, h("rp", "（"), h("rt", reading), h("rp", "）")]);
}

function show({ children, properties: { dataReading } }: Element, script: ReadingScript): ElementContent[] {
  const typed = String(dataReading);
  const [text] = children;
  const parts = text?.type === "text" && children.length === 1 ? alignReadings(text.value, typed) : undefined;
  // A word of another language, or one reading of several characters, stands as it was typed.
  if (parts === undefined) return [buildRuby(children, typed, "reading")];
  const build = (base: string, reading: string) => buildRuby([{ type: "text", value: base }], reading, script);
  return parts.flatMap(({ base, reading }): ElementContent[] => {
    if (reading === undefined) return [{ type: "text", value: base }];
    const [first = "", second] = base.match(/\P{M}\p{M}*/gu) ?? [];
    // Signs stand beside each character; a word of pinyin stands above both.
    return script === "pinyin" || second === undefined
      ? [build(base, formatReading(reading, script))]
      : [build(first, formatReading({ ...reading, isColoured: undefined }, script)), build(second, coloured)];
  });
}

/** Changes `tree`. */
export function showReadings(tree: Root, script: ReadingScript): void {
  visit(tree, "element", (node, index, parent) => {
    if (node.tagName !== "ruby" || parent === undefined || index === undefined) return undefined;
    if (node.properties.dataReading === undefined || toText(node) === "") return undefined;
    const rubies = show(node, script);
    parent.children.splice(index, 1, ...rubies);
    return index + rubies.length;
  });
}

/**
 * Readings above or beside their characters, in the script the edition shows them in; in brackets for whoever cannot set them
 * there. Runs when a body is shown, behind the conversion and behind what is read off the text.
 */
import type { Element, ElementContent, Root } from "hast";
import { toString as toText } from "hast-util-to-string";
import { h } from "hastscript";
import { visit } from "unist-util-visit";
import { formatReading, parseReading, type ReadingScript } from "../variants/readings.ts";

function buildRuby(base: readonly ElementContent[], reading: string, className: string): Element {
  return h("ruby", { className: [className] }, [...base, h("rp", "（"), h("rt", reading), h("rp", "）")]);
}

function show({ children, properties: { dataReading } }: Element, script: ReadingScript): Element[] {
  const typed = String(dataReading).split(" ");
  const readings = typed.map(parseReading);
  const known = readings.filter((reading) => reading !== undefined);
  const [text] = children;
  const letters = text?.type === "text" && children.length === 1 ? [...text.value] : [];
  // A word of another language, or one reading of several characters, stands as it was typed.
  if (known.length < typed.length || letters.length !== known.length)
    return [buildRuby(children, typed.join(" "), "reading")];
  return known.map((reading, at) =>
    buildRuby([{ type: "text", value: letters[at] ?? "" }], formatReading(reading, script), script),
  );
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

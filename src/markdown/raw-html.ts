/**
 * Raw HTML becomes elements like all others, but for ids: those of notes, sections and paragraphs are ours, and one typed by hand
 * would lead a link to the wrong place. Which elements were typed is known by their place in the source: raw HTML and what the
 * other stages make never overlap.
 */
import type { Element, Root } from "hast";
import rehypeRaw from "rehype-raw";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { isMarker } from "./held-elements.ts";
import { report } from "./source.ts";

const parseRaw = rehypeRaw();

/** For each unit of the source, whether it is raw HTML. */
function markRaw(tree: Root, length: number): Uint8Array {
  const marks = new Uint8Array(length);
  visit(tree, "raw", ({ position }) => {
    marks.fill(1, position?.start.offset ?? 0, position?.end.offset ?? 0);
  });
  return marks;
}

function takeOurs(node: Element, file: VFile): void {
  const { id, className } = node.properties;
  if (Array.isArray(className)) node.properties.className = className.filter((name) => !isMarker(String(name)));
  if (id === undefined) return;
  report(file, node, "hand-made-id", String(id));
  delete node.properties.id;
}

export function rehypeRawHtml() {
  return (tree: Root, file: VFile): Root => {
    const typed = markRaw(tree, String(file.value).length);
    const parsed = parseRaw(tree, file) as Root;
    visit(parsed, (node) => {
      // What the parser moved out of a table has a place that begins nowhere.
      if ((node.position?.start as unknown) === undefined) delete node.position;
    });
    visit(parsed, "element", (node) => {
      if (typed[node.position?.start.offset ?? -1] === 1) takeOurs(node, file);
    });
    return parsed;
  };
}

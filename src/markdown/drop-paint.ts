/**
 * The paint of a drawing that the page's style gives anyway. An SVG file names its colours and faces to be seen alone; in the
 * page its classes take those of the theme (styles/drawing.css), and what they override is weight and nothing else.
 */
import type { Element, Root } from "hast";
import { visit } from "unist-util-visit";

const font = ["fontFamily", "fontSize", "fontWeight"];

/** Properties each class of styles/drawing.css sets, by their names in the tree. */
export const painted: Readonly<Record<string, readonly string[]>> = {
  grid: ["stroke", "strokeWidth", "strokeOpacity", "fill"],
  rim: ["stroke", "strokeWidth", "fill"],
  black: ["fill", "stroke"],
  white: ["fill", "stroke"],
  star: ["fill"],
  seal: ["fill"],
  "red-line": ["fill", "stroke", "strokeWidth"],
  name: [...font, "fill", "textAnchor", "stroke", "strokeWidth"],
  deg: [...font, "fill", "textAnchor"],
  cut: ["fill", ...font, "textAnchor"],
  "cut-black": ["fill", ...font, "textAnchor"],
  "cut-white": ["fill", ...font, "textAnchor"],
};

/** Changes `tree`. */
export function dropPaint(tree: Root | Element): void {
  visit(tree, "element", ({ properties }) => {
    const { className } = properties;
    const names = Array.isArray(className) ? className : [];
    for (const property of names.flatMap((name) => painted[name] ?? [])) delete properties[property];
  });
}

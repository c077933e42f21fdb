/**
 * A drawing: SVG made by the publication. Parsed and reduced to shapes and text, so that it can stand in the page under the
 * content policy; its labels are converted with the rest of the text. So it follows theme and variant; the price is that a
 * browser cannot cache it apart from the page.
 */
import type { Element } from "hast";
import { fromHtml } from "hast-util-from-html";
import { type Schema, sanitize } from "hast-util-sanitize";
import type { Converter } from "../variants/converter.ts";
import { convertTree } from "./convert-tree.ts";
import { dropPaint } from "./drop-paint.ts";

const geometry =
  "className viewBox preserveAspectRatio x y x1 y1 x2 y2 cx cy r rx ry d points width height transform dx dy".split(
    " ",
  );
const paint =
  "fill fillRule stroke strokeWidth strokeDashArray strokeLineCap strokeLineJoin strokeOpacity fillOpacity opacity textAnchor fontFamily fontSize fontWeight letterSpacing".split(
    " ",
  );

const schema: Schema = {
  tagNames: "svg g path circle ellipse rect line polyline polygon text tspan title desc".split(" "),
  attributes: { "*": [...geometry, ...paint, "lang", "translate", "role", "ariaLabel", "ariaHidden"] },
  strip: ["script", "style", "foreignObject"],
  clobber: [],
};

/** The `svg` element of a file, or `undefined` when there is none. */
export function parseDrawing(source: string, convert: Converter): Element | undefined {
  const tree = sanitize(fromHtml(source, { fragment: true, space: "svg" }), schema);
  if (tree.type !== "root") return undefined;
  dropPaint(tree);
  const svg = convertTree(tree, convert).children.find((node) => node.type === "element" && node.tagName === "svg");
  return svg?.type === "element" ? svg : undefined;
}

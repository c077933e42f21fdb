/**
 * A drawing: SVG made by the publication. Parsed and reduced to shapes and text, so that it can stand in the page under the
 * content policy; its labels are converted with the rest of the text. So it follows theme and variant; the price is that a
 * browser cannot cache it apart from the page.
 */
import type { Element, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { type Schema, sanitize } from "hast-util-sanitize";
import { visit } from "unist-util-visit";
import type { Converter } from "../variants/converter.ts";
import { convertTree } from "./convert-tree.ts";
import { dropPaint } from "./drop-paint.ts";
import { dropFromTree } from "./drop-unprintable.ts";

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

/** Words: what stands in them is never fetched. */
const words = new Set(["className", "lang", "translate", "role", "ariaLabel", "ariaHidden"]);

/** THE functions that a value of geometry or paint may call: none of them names a place. */
const functions =
  /^(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|matrix|translate[XY]?|scale[XY]?|rotate|skew[XY]|var|calc)$/i;

/**
 * Whether a value names a place to fetch or to refer to: `url(…)`, however it is spelled, is a function like `image-set(…)`; what
 * is not known to be harmless counts as one, and so does what could hide one.
 */
function namesPlace(value: string): boolean {
  if (/[\\:@;]|\/[/*]/.test(value)) return true;
  return [...value.matchAll(/([^\s(),]*)\s*\(/g)].some(([, name = ""]) => !functions.test(name));
}

/** Takes them out of `tree`; returns them as they were written. */
function takePlaces(tree: Root): string[] {
  const places: string[] = [];
  visit(tree, "element", ({ properties }) => {
    for (const [name, value] of Object.entries(properties)) {
      const text = [value].flat().join(" ");
      if (words.has(name) || !namesPlace(text)) continue;
      places.push(text);
      delete properties[name];
    }
  });
  return places;
}

/** What a drawing refers to and does not get: places in the paint of its shapes, files it shows or links to. */
export function listPlaces(source: string): string[] {
  const tree = fromHtml(source, { fragment: true, space: "svg" });
  const links: string[] = [];
  visit(tree, "element", ({ properties: { href, xLinkHref } }) => {
    for (const address of [href, xLinkHref]) if (typeof address === "string" && address !== "") links.push(address);
  });
  const kept = sanitize(tree, schema);
  return [...links, ...(kept.type === "root" ? takePlaces(kept) : [])];
}

/** The `svg` element of a file, or `undefined` when there is none. */
export function parseDrawing(source: string, convert: Converter): Element | undefined {
  const tree = sanitize(fromHtml(source, { fragment: true, space: "svg" }), schema);
  if (tree.type !== "root") return undefined;
  takePlaces(tree);
  dropFromTree(tree);
  dropPaint(tree);
  const svg = convertTree(tree, convert).children.find((node) => node.type === "element" && node.tagName === "svg");
  return svg?.type === "element" ? svg : undefined;
}

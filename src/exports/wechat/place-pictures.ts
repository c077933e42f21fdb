/** Pictures that lie in the text itself: photographs as JPEG, drawings and charts as PNG. So the paste needs no address to fetch. */
import type { Element, ElementContent } from "hast";
import { toString as toText } from "hast-util-to-string";
import { h } from "hastscript";
import { editElements, findElement, listElements } from "../tree-edits.ts";

/** Makes them, one after the other, and gives the address each stands under in the text. */
export interface PictureMaker {
  /** A drawing, as PNG. */
  readonly draw: (svg: Element) => string | Promise<string>;
  /** A photograph by the name of its file, as JPEG; nothing when there is none. */
  readonly develop: (name: string) => string | undefined | Promise<string | undefined>;
}

export interface PlacedPictures {
  readonly nodes: readonly ElementContent[];
  readonly drawings: number;
}

/** Pixels across a photograph at most: a phone's column three times. */
export const mostWidth = 1080;

/** What it shows, in words: an editor's has a label, one that a block draws a title. */
function nameDrawing(svg: Element): string {
  const { ariaLabel } = svg.properties;
  if (typeof ariaLabel === "string") return ariaLabel;
  const title = findElement(svg, "title");
  return title === undefined ? "" : toText(title);
}

export async function placePictures(
  nodes: readonly ElementContent[],
  { draw, develop }: PictureMaker,
): Promise<PlacedPictures> {
  const placed = new Map<string, Element>();
  let drawings = 0;
  for (const element of listElements(nodes, "svg", "img")) {
    const { tagName, properties } = element;
    if (tagName === "svg") {
      drawings += 1;
      placed.set(JSON.stringify(element), h("img", { src: await draw(element), alt: nameDrawing(element) }));
      continue;
    }
    const src = await develop(String(properties.src));
    if (src !== undefined) placed.set(JSON.stringify(properties), h("img", { src, alt: String(properties.alt ?? "") }));
  }
  return {
    nodes: editElements(nodes, (element) => {
      const { tagName, properties } = element;
      if (tagName === "svg") return placed.get(JSON.stringify(element)) ?? [];
      return tagName === "img" ? (placed.get(JSON.stringify(properties)) ?? []) : element;
    }),
    drawings,
  };
}

/** Pictures that lie in the text itself: photographs as JPEG, drawings and charts as PNG. So the paste needs no address to fetch. */
import type { Element, ElementContent } from "hast";
import { toString as toText } from "hast-util-to-string";
import { h } from "hastscript";
import { findElement } from "../tree-edits.ts";

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
  let drawings = 0;
  async function place(node: ElementContent): Promise<ElementContent | undefined> {
    if (node.type !== "element") return node;
    const { tagName, properties, children } = node;
    if (tagName === "svg") {
      drawings += 1;
      return h("img", { src: await draw(node), alt: nameDrawing(node) });
    }
    if (tagName !== "img") return { ...node, children: await placeAll(children) };
    const src = await develop(String(properties.src));
    return src === undefined ? undefined : h("img", { src, alt: String(properties.alt ?? "") });
  }
  async function placeAll(all: readonly ElementContent[]): Promise<ElementContent[]> {
    const placed: ElementContent[] = [];
    for (const node of all) {
      const own = await place(node);
      if (own !== undefined) placed.push(own);
    }
    return placed;
  }
  return { nodes: await placeAll(nodes), drawings };
}

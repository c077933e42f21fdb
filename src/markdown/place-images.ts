/**
 * Puts the files behind image names into the tree. A photograph becomes an `img` with its sizes; a drawing (SVG) joins the
 * page itself, so that it takes the theme's colours and its labels were converted like any text.
 */
import type { Element, Root } from "hast";
import { h } from "hastscript";
import { visit } from "unist-util-visit";

export interface Photograph {
  readonly kind: "photograph";
  readonly src: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly srcset?: string | undefined;
}

export interface Drawing {
  readonly kind: "drawing";
  /** The `svg` element, checked and converted. */
  readonly svg: Element;
}

/** A film, a sound, or the captions of one. */
export interface Recording {
  readonly kind: "recording";
  readonly src: string;
  /** What captions are written in. */
  readonly lang?: string;
}

/** From a file name beside the story to what the page shows; `undefined` leaves the name (feeds, tests). */
export type ImageResolver = (name: string) => Photograph | Drawing | Recording | undefined;

const players = new Set(["video", "audio", "track"]);

/** The markup of one image. `alt` is the alternative text of this edition. */
export function buildImage(image: Photograph | Drawing, alt: string): Element {
  if (image.kind === "drawing") {
    return { ...image.svg, properties: { ...image.svg.properties, role: "img", ariaLabel: alt } };
  }
  const { src, width, height, srcset } = image;
  return h("img", {
    src,
    width,
    height,
    alt,
    loading: "lazy",
    decoding: "async",
    ...(srcset === undefined ? {} : { srcset, sizes: "(min-width: 64rem) 45rem, 100vw" }),
  });
}

export function placeImages(tree: Root, resolve: ImageResolver): Root {
  visit(tree, "element", (node, index, parent) => {
    if (players.has(node.tagName)) {
      const recording = resolve(String(node.properties.src ?? ""));
      if (recording?.kind !== "recording") return;
      node.properties.src = recording.src;
      if (recording.lang !== undefined) node.properties.srcLang = recording.lang;
    }
    if (node.tagName !== "img" || parent === undefined || index === undefined) return;
    const image = resolve(String(node.properties.src ?? ""));
    if (image !== undefined && image.kind !== "recording")
      parent.children[index] = buildImage(image, String(node.properties.alt ?? ""));
  });
  return tree;
}

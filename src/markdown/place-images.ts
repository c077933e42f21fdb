/**
 * Puts the files behind image names into the tree. A photograph becomes a `picture` with its sizes; a drawing (SVG) joins the
 * page itself, so that it takes the theme's colours and its labels were converted like any text.
 */
import type { Element, Root } from "hast";
import { h } from "hastscript";
import { SKIP, visit } from "unist-util-visit";

export interface Photograph {
  readonly kind: "photograph";
  /** For those who know no other sizes: feed readers. */
  readonly src: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Its sizes as `srcset`, in two formats; without them `src` is all there is. */
  readonly avif?: string | undefined;
  readonly webp?: string | undefined;
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

/** How wide a picture is shown, for browsers to choose a file by before they know the style. Widths of tokens.css. */
const shownWidths = {
  /** The text's column. */
  column: "(min-width:48rem) 45rem,90vw",
  /** A standing one in it. */
  tall: "(min-width:48rem) 32rem,90vw",
  /** Two side by side in it. */
  half: "(min-width:48rem) 22rem,90vw",
  /** The lead figure, out to the edge of the page. */
  lead: "(min-width:90rem) 40rem,(min-width:48rem) 45vw,95vw",
  /** The story that comes next, at the end of one. */
  next: "(min-width:64rem) 36rem,100vw",
  /** Beside a headline in a list. */
  row: "(min-width:64rem) 15rem,90vw",
} as const;

export type ImagePlace = keyof typeof shownWidths;

/** Pixels across that fill the column; what has fewer is not stretched. */
const columnWidth = 720;

/** What the style has to know of a shape: standing pictures do not fill the column, small ones are not stretched. */
function nameShape({ width, height }: Photograph): "tall" | "small" | undefined {
  if (width < columnWidth) return "small";
  return height > width ? "tall" : undefined;
}

function buildPhotograph(photograph: Photograph, alt: string, place: ImagePlace): Element {
  const { src, width, height, avif, webp } = photograph;
  // The lead is what a reader sees first; everything else waits until it is near.
  const loading = place === "lead" ? { fetchpriority: "high" } : { loading: "lazy", decoding: "async" };
  const shape = place === "column" ? nameShape(photograph) : undefined;
  const properties = { src, width, height, alt, ...loading, ...(shape === undefined ? {} : { className: [shape] }) };
  if (avif === undefined) return h("img", properties);
  const sizes = shownWidths[shape === "tall" ? shape : place];
  return h("picture", [
    h("source", { type: "image/avif", srcset: avif, sizes }),
    h("img", { ...properties, srcset: webp, sizes }),
  ]);
}

/** The markup of one image. `alt` is the alternative text of this edition. */
export function buildImage(image: Photograph | Drawing, alt: string, place: ImagePlace): Element {
  if (image.kind === "photograph") return buildPhotograph(image, alt, place);
  // Without words it only goes with those beside it.
  const named = alt === "" ? { ariaHidden: "true" } : { role: "img", ariaLabel: alt };
  return { ...image.svg, properties: { ...image.svg.properties, ...named } };
}

/** Images of galleries that stand side by side: all but an odd first one. */
function listHalves(tree: Root): ReadonlySet<Element> {
  const halves = new Set<Element>();
  visit(tree, "element", (node) => {
    if (!(node.properties.className as readonly unknown[] | undefined)?.includes("gallery")) return;
    const images: Element[] = [];
    visit(node, "element", (child) => {
      if (child.tagName === "img") images.push(child);
    });
    for (const image of images.slice(images.length % 2)) halves.add(image);
  });
  return halves;
}

export function placeImages(tree: Root, resolve: ImageResolver): Root {
  const halves = listHalves(tree);
  visit(tree, "element", (node, index, parent) => {
    if (players.has(node.tagName)) {
      const recording = resolve(String(node.properties.src ?? ""));
      if (recording?.kind !== "recording") return;
      node.properties.src = recording.src;
      if (recording.lang !== undefined) node.properties.srcLang = recording.lang;
    }
    if (node.tagName !== "img" || parent === undefined || index === undefined) return;
    const image = resolve(String(node.properties.src ?? ""));
    if (image === undefined || image.kind === "recording") return;
    const place = halves.has(node) ? "half" : "column";
    parent.children[index] = buildImage(image, String(node.properties.alt ?? ""), place);
    // What was put in has an image of its own.
    return SKIP;
  });
  return tree;
}

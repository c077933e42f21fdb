/**
 * Puts the files behind image names into the tree. A photograph becomes a `picture` with its sizes; a drawing (SVG) joins the
 * page itself, so that it takes the theme's colours and its labels were converted like any text.
 */
import type { Element, Root } from "hast";
import { h } from "hastscript";
import { SKIP, visit } from "unist-util-visit";
import { layGalleries, type RowShare } from "./lay-galleries.ts";
import { formatRowSizes, type ImagePlace, pictureSizes } from "./picture-sizes.ts";

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
  /** Address of its largest size; absent where that is no larger than what is shown. */
  readonly largest?: string | undefined;
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

/** Pixels across that fill the column; what has fewer is not stretched. */
const columnWidth = 720;

/** What the style has to know of a shape: standing pictures do not fill the column, small ones are not stretched. */
function nameShape({ width, height }: Photograph): "tall" | "small" | undefined {
  if (width < columnWidth) return "small";
  return height > width ? "tall" : undefined;
}

function buildPhotograph(photograph: Photograph, alt: string, place: ImagePlace, share?: RowShare): Element {
  const { src, width, height, avif, webp } = photograph;
  // The lead is what a reader sees first; everything else waits until it is near.
  const loading = place.startsWith("lead") ? { fetchpriority: "high" } : { loading: "lazy", decoding: "async" };
  const shape = share === undefined && (place === "column" || place === "wide") ? nameShape(photograph) : undefined;
  const properties = { src, width, height, alt, ...loading, ...(shape === undefined ? {} : { className: [shape] }) };
  if (avif === undefined) return h("img", properties);
  const chosen = place === "column" && shape === "tall" ? shape : place;
  const sizes = share === undefined ? pictureSizes[chosen](width / height) : formatRowSizes(share);
  return h("picture", [
    h("source", { type: "image/avif", srcset: avif, sizes }),
    h("img", { ...properties, srcset: webp, sizes }),
  ]);
}

/** The markup of one image. `alt` is the alternative text of this edition, `share` its part of a gallery's row. */
export function buildImage(image: Photograph | Drawing, alt: string, place: ImagePlace, share?: RowShare): Element {
  if (image.kind === "photograph") return buildPhotograph(image, alt, place, share);
  // Without words it only goes with those beside it.
  const named = alt === "" ? { ariaHidden: "true" } : { role: "img", ariaLabel: alt };
  return { ...image.svg, properties: { ...image.svg.properties, ...named } };
}

/** A picture that can be looked at larger leads there: by itself, and to what enlarges it in its place (client/enlarge.ts). */
export function linkLargest(image: Element, { largest }: Pick<Photograph, "largest">): Element {
  return largest === undefined ? image : h("a", { href: largest }, image);
}

function findRatio(image: ReturnType<ImageResolver>): number | undefined {
  if (image?.kind === "photograph") return image.width / image.height;
  const box = image?.kind === "drawing" ? String(image.svg.properties.viewBox ?? "").split(/[\s,]+/) : [];
  const [, , width, height] = box.map(Number);
  return width && height ? width / height : undefined;
}

/** THE places a figure's class means. */
const places = [
  ["full", "full"],
  ["bleed", "wide"],
  ["hang", "beside"],
] as const;

function findPlace(parent: Root | Element): ImagePlace {
  const { className } = parent.type === "element" ? parent.properties : {};
  const names: readonly unknown[] = Array.isArray(className) ? className : [];
  return places.find(([name]) => names.includes(name))?.[1] ?? "column";
}

export function placeImages(tree: Root, resolve: ImageResolver): Root {
  const shares = layGalleries(tree, (name) => findRatio(resolve(name)));
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
    const built = buildImage(image, String(node.properties.alt ?? ""), findPlace(parent), shares.get(node));
    const inFigure = parent.type === "element" && parent.tagName === "figure";
    parent.children[index] = inFigure && image.kind === "photograph" ? linkLargest(built, image) : built;
    // What was put in has an image of its own.
    return SKIP;
  });
  return tree;
}

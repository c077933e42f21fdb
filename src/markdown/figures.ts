/**
 * An image alone in its paragraph becomes a figure; the Markdown title is its caption, the braces behind it say how wide it is.
 * Every image must be a file beside the story and have alternative text.
 */
import type { Element, Root } from "hast";
import { h } from "hastscript";
import { SKIP, visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { buildFigcaption } from "../blocks/figcaption.ts";
import { formatFocusClass } from "../photographs/focus.ts";
import { standards } from "../variants/table.ts";
import { listPictures, type TypedPicture } from "./list-pictures.ts";
import { isCropped, type PictureMark, parsePictureMark, pictureWidths } from "./picture-marks.ts";
import { report, type StorySource } from "./source.ts";

export const imageEndings = [".svg", ".jpg", ".jpeg", ".png", ".webp", ".avif"] as const;

export function isSupportedImage(name: string): boolean {
  return imageEndings.some((ending) => name.toLowerCase().endsWith(ending));
}

/** What the style knows of a width; the two that leave the column share the way out of it. */
const classes = {
  column: [],
  wide: ["bleed"],
  full: ["bleed", "full"],
  pair: ["pair"],
  beside: ["hang"],
} as const satisfies Record<PictureMark["width"], readonly string[]>;

function readMark({ image, typed }: TypedPicture, file: VFile): PictureMark {
  const { mark, faults } = parsePictureMark(typed ?? "");
  for (const fault of faults) {
    if (fault.code === "bad-focus") report(file, image, "bad-focus", "focus", fault.typed);
    else report(file, image, "unknown-width", fault.typed, pictureWidths);
  }
  if (mark.focus !== undefined && !isCropped(mark.width)) report(file, image, "idle-focus", mark.width);
  return mark;
}

export function rehypeFigures(source: StorySource) {
  const { script } = standards[source.written];
  const build = (picture: TypedPicture, paragraph: Element, file: VFile): Element => {
    const { title, ...properties } = picture.image.properties;
    const { width, focus } = readMark(picture, file);
    const caption = typeof title === "string" ? [buildFigcaption(title, script, properties.src)] : [];
    const shape = focus !== undefined && isCropped(width) ? [formatFocusClass(focus)] : [];
    const figure = h("figure", { className: ["photo", ...classes[width], ...shape] }, [
      { ...picture.image, properties },
      ...caption,
    ]);
    const { position = paragraph.position } = picture.image;
    if (position !== undefined) figure.position = position;
    return figure;
  };
  return (tree: Root, file: VFile): void => {
    visit(tree, "element", (node) => {
      if (node.tagName === "img") checkImage(node, file, source);
    });
    visit(tree, "element", (node, index, parent) => {
      if (node.tagName !== "p" || parent === undefined || index === undefined) return;
      const figures = listPictures(node)?.map((picture) => build(picture, node, file));
      if (figures === undefined) return;
      parent.children.splice(index, 1, ...figures);
      return [SKIP, index + figures.length];
    });
  };
}

function checkImage(node: Element, file: VFile, source: StorySource): void {
  const name = decodeName(String(node.properties.src ?? ""));
  node.properties.src = name;
  if (name === "") {
    report(file, node, "no-image-name");
    return;
  }
  if (/^(https?:)?\/\//.test(name)) report(file, node, "remote-image", name);
  else if (!isSupportedImage(name)) report(file, node, "unsupported-image", name);
  else if (!source.files.includes(name))
    report(file, node, "missing-image", name, source.files.filter(isSupportedImage));
  if (String(node.properties.alt ?? "").trim() === "") report(file, node, "missing-alt", name);
}

/** The file's name behind an address: Markdown percent-encodes Chinese names, and `./` means the same folder. */
function decodeName(address: string): string {
  try {
    return decodeURIComponent(address).replace(/^\.\//, "");
  } catch {
    return address;
  }
}

/** The images of a saved page, in the form the house writes them. Each function changes the tree it is given. */
import type { Element, Root } from "hast";
import { h } from "hastscript";
import { visit } from "unist-util-visit";

/** Where a script would have put the picture's address once a reader came near. */
const lateSources = ["dataSrc", "dataOriginal", "dataLazySrc"];

export function readLateSources(tree: Root): void {
  visit(tree, "element", ({ tagName, properties }) => {
    const late = lateSources
      .map((name) => properties[name])
      .find((value): value is string => typeof value === "string" && value !== "");
    const { src } = properties;
    const empty = typeof src !== "string" || src === "" || /^data:image\/(?:svg|gif)/.test(src);
    if (tagName === "img" && empty && late !== undefined) properties.src = late;
  });
}

/** A figure is one image, its caption the image's title: that is how the house writes it. What else stands in it stays below. */
export function foldFigures(tree: Root): void {
  visit(tree, "element", (node, index, parent) => {
    if (node.tagName !== "figure" || parent === undefined || index === undefined) return;
    const images: Element[] = [];
    const captions: Element[] = [];
    visit(node, "element", (child) => {
      if (child.tagName === "img") images.push(child);
      if (child.tagName === "figcaption") captions.push(child);
    });
    if (images.length === 0) return;
    const caption = captions.map(readCaption).join("　");
    const rest = dropFrom(node, new Set([...images, ...captions]));
    const figures = images.map((image, at) => {
      const title = caption !== "" && at === images.length - 1 ? { title: caption } : {};
      return h("p", [{ ...image, properties: { ...image.properties, ...title } }]);
    });
    parent.children.splice(index, 1, ...figures, ...(readCaption(rest) === "" ? [] : [{ ...rest, tagName: "div" }]));
  });
}

function dropFrom(node: Element, out: ReadonlySet<Element>): Element {
  const kept = node.children.filter((child) => child.type !== "element" || !out.has(child));
  return { ...node, children: kept.map((child) => (child.type === "element" ? dropFrom(child, out) : child)) };
}

function readCaption(node: Element): string {
  let text = "";
  visit(node, "text", ({ value }) => {
    text += value;
  });
  return joinWords(text);
}

/** Words on one line; between Chinese a break of the line was no space. */
export const joinWords = (text: string): string =>
  text
    .replace(/(?<=\p{Script=Han})\s*\n\s*(?=[\p{Script=Han}「『（])|(?<=[，。；：、！？」』）])\s*\n\s*/gu, "")
    .replace(/\s+/gu, " ")
    .trim();

/** A name of a file, a number of a camera: nobody wrote it for a reader. */
export const isFileName = (text: string): boolean =>
  /^(?:[\w%.()（）-]*\.(?:jpe?g|png|gif|webp|bmp|svg|avif|heic|tiff?)|(?:IMG|DSC|DSCN|DSCF|PIC|MVIMG|WechatIMG|mmexport|image|img|photo|picture|pic|screenshot|圖片|图片|圖像|图像|截[圖图屏]|未[標标][題题])[\s_-]*\d*|\d{4,}[\w-]*|[\da-f]{8,})$/iu.test(
    text.trim(),
  );

/** What a page shows when a pointer rests on a picture is its caption only where it says something of its own. */
export function trimTitles(tree: Root): void {
  visit(tree, "element", ({ tagName, properties }) => {
    if (tagName !== "img") return;
    for (const name of ["alt", "title"] as const)
      if (typeof properties[name] === "string") properties[name] = joinWords(properties[name]);
    if (properties.title === properties.alt || isFileName(String(properties.title ?? ""))) delete properties.title;
  });
}

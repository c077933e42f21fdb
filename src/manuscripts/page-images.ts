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

/** A figure is one image, its caption the image's title: that is how the house writes it. */
export function foldFigures(tree: Root): void {
  visit(tree, "element", (node, index, parent) => {
    if (node.tagName !== "figure" || parent === undefined || index === undefined) return;
    const images: Element[] = [];
    let caption = "";
    visit(node, "element", (child) => {
      if (child.tagName === "img") images.push(child);
      if (child.tagName === "figcaption") caption = readCaption(child);
    });
    if (images.length === 0) return;
    const figures = images.map((image, at) =>
      h("p", [
        {
          ...image,
          properties: {
            ...image.properties,
            ...(caption !== "" && at === images.length - 1 ? { title: caption } : {}),
          },
        },
      ]),
    );
    parent.children.splice(index, 1, ...figures);
  });
}

function readCaption(node: Element): string {
  let text = "";
  visit(node, "text", ({ value }) => {
    text += value;
  });
  return text.replace(/\s+/gu, " ").trim();
}

/** An image that leads to itself, larger. */
export function freeLinkedImages(tree: Root): void {
  visit(tree, "element", (node) => {
    const [only] = node.children.filter((child) => child.type !== "text" || child.value.trim() !== "");
    if (node.tagName === "a" && only?.type === "element" && only.tagName === "img") {
      node.tagName = "span";
      node.properties = {};
    }
  });
}

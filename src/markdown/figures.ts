/**
 * An image alone in its paragraph becomes a figure; the Markdown title is its caption. Every image must be a file beside the
 * story and have alternative text.
 */
import type { Element, Root } from "hast";
import { h } from "hastscript";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { buildFigcaption } from "../blocks/figcaption.ts";
import { standards } from "../variants/table.ts";
import { report, type StorySource } from "./source.ts";

export const imageEndings = [".svg", ".jpg", ".jpeg", ".png", ".webp", ".avif"] as const;

export function isSupportedImage(name: string): boolean {
  return imageEndings.some((ending) => name.toLowerCase().endsWith(ending));
}

function loneImage(node: Element): Element | undefined {
  const content = node.children.filter((child) => !(child.type === "text" && child.value.trim() === ""));
  const [only] = content;
  return content.length === 1 && only?.type === "element" && only.tagName === "img" ? only : undefined;
}

export function rehypeFigures(source: StorySource) {
  return (tree: Root, file: VFile): void => {
    visit(tree, "element", (node) => {
      if (node.tagName === "img") checkImage(node, file, source);
    });
    visit(tree, "element", (node, index, parent) => {
      if (node.tagName !== "p" || parent === undefined || index === undefined) return;
      const image = loneImage(node);
      if (image === undefined) return;
      const { title, ...properties } = image.properties;
      const caption =
        typeof title === "string" ? [buildFigcaption(title, standards[source.written].script, properties.src)] : [];
      const figure = h("figure.photo", [{ ...image, properties }, ...caption]);
      if (node.position !== undefined) figure.position = node.position;
      parent.children[index] = figure;
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

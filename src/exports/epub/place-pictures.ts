/** The pictures of a book: photographs in two sizes, of which a reader takes the one that fits; drawings stand in the text. */
import type { ElementContent } from "hast";
import { h } from "hastscript";
import type { Edition } from "../../editions/edition.ts";
import { takePlainSizes } from "../plain-sizes.ts";
import { editElements, listElements } from "../tree-edits.ts";
import type { BookFile } from "./book-file.ts";

/** Pixels: a page of a small device, and of a large one. */
const widths = [800, 1600] as const;

export interface BookPictures {
  readonly nodes: readonly ElementContent[];
  readonly files: readonly BookFile[];
}

/** `root` is the project folder. */
export async function placePictures(
  root: string,
  edition: Edition,
  nodes: readonly ElementContent[],
): Promise<BookPictures> {
  const files = new Map<string, BookFile>();
  const placed = new Map<string, ElementContent>();
  for (const { properties } of listElements(nodes, "img")) {
    const sizes = await takePlainSizes(root, edition, String(properties.src), widths);
    const [plain] = sizes;
    if (plain === undefined) continue;
    const path = (name: string) => `pictures/${name}`;
    for (const { name, bytes } of sizes) files.set(name, { path: path(name), type: "image/jpeg", bytes });
    const srcset = sizes.map(({ name, width }) => `${path(name)} ${width}w`).join(", ");
    const { width, height } = sizes.at(-1) ?? plain;
    const alt = String(properties.alt ?? "");
    const several = sizes.length > 1 ? { srcSet: srcset, sizes: "100vw" } : {};
    placed.set(JSON.stringify(properties), h("img", { src: path(plain.name), ...several, width, height, alt }));
  }
  return {
    nodes: editElements(nodes, (element) =>
      element.tagName === "img" ? (placed.get(JSON.stringify(element.properties)) ?? []) : element,
    ),
    files: [...files.values()],
  };
}

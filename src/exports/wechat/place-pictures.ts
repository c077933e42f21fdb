/** Pictures that lie in the text itself: photographs as JPEG, drawings and charts as PNG. So the paste needs no address to fetch. */
import type { Element, ElementContent } from "hast";
import { toString as toText } from "hast-util-to-string";
import { h } from "hastscript";
import type { Edition } from "../../editions/edition.ts";
import { standards } from "../../variants/table.ts";
import { drawPicture } from "../draw-picture.ts";
import type { ExportedFile } from "../exporter.ts";
import { takePlainSizes } from "../plain-sizes.ts";
import { editElements, findElement, listElements } from "../tree-edits.ts";

export interface PlacedPictures {
  readonly nodes: readonly ElementContent[];
  /** The same pictures as files, should the platform refuse one in the text. */
  readonly files: readonly ExportedFile[];
  readonly drawings: number;
}

/** Pixels: a phone's column three times. */
const width = 1080;

/** What it shows, in words: an editor's has a label, one that a block draws a title. */
function nameDrawing(svg: Element): string {
  const { ariaLabel } = svg.properties;
  if (typeof ariaLabel === "string") return ariaLabel;
  const title = findElement(svg, "title");
  return title === undefined ? "" : toText(title);
}

const formatData = (type: string, bytes: Uint8Array) => `data:${type};base64,${Buffer.from(bytes).toString("base64")}`;

/** `root` is the project folder; `prefix` begins the names of files. */
export async function placePictures(
  root: string,
  edition: Edition,
  nodes: readonly ElementContent[],
  prefix: string,
): Promise<PlacedPictures> {
  const { script } = standards[edition.tag];
  const files: ExportedFile[] = [];
  const placed = new Map<string, Element>();
  const add = (key: string, type: "jpeg" | "png", bytes: Uint8Array, alt: string) => {
    files.push({ name: `${prefix}-${files.length + 1}.${type === "png" ? "png" : "jpg"}`, bytes });
    placed.set(key, h("img", { src: formatData(`image/${type}`, bytes), alt }));
  };
  let drawings = 0;
  for (const element of listElements(nodes, "svg", "img")) {
    const { tagName, properties } = element;
    if (tagName === "svg") {
      drawings += 1;
      add(JSON.stringify(element), "png", (await drawPicture(root, element, script)).bytes, nameDrawing(element));
      continue;
    }
    const [picture] = await takePlainSizes(root, edition, String(properties.src), [width]);
    if (picture !== undefined) add(JSON.stringify(properties), "jpeg", picture.bytes, String(properties.alt ?? ""));
  }
  return {
    nodes: editElements(nodes, (element) => {
      const { tagName, properties } = element;
      if (tagName === "svg") return placed.get(JSON.stringify(element)) ?? [];
      return tagName === "img" ? (placed.get(JSON.stringify(properties)) ?? []) : element;
    }),
    files,
    drawings,
  };
}

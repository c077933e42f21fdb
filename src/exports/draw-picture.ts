/** A drawing or a chart as a PNG, for places that show no SVG. */
import type { Element } from "hast";
import { toHtml } from "hast-util-to-html";
import sharp from "sharp";
import { writeIndexedPng } from "../cards/indexed-png.ts";
import { viewPixels } from "../cards/pixels.ts";
import { openTypesetter } from "../cards/typesetters.ts";
import { colours } from "../site/looks.ts";
import type { Script } from "../variants/table.ts";
import { shapeRules } from "./drawing-dress.ts";
import { frameDrawing, listShapes } from "./frame-drawing.ts";
import { setWords } from "./set-words.ts";
import { editElements } from "./tree-edits.ts";

export interface DrawnPicture {
  /** PNG. */
  readonly bytes: Uint8Array;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** Colours: a drawing has a few, and those between them at its edges. */
const palette = 16;

/** The drawing as a document of its own, its words as outlines. `root` is the project folder. */
export function formatDrawing(root: string, svg: Element, script: Script): string {
  const typesetter = openTypesetter(root, script);
  const words: string[] = [];
  const shapes = editElements(listShapes(svg), (element) => {
    if (element.tagName !== "text") return element;
    words.push(setWords(element, typesetter));
    // Stands in its place: what is drawn later lies over it.
    return { type: "element", tagName: "g", properties: { className: [`words-${words.length - 1}`] }, children: [] };
  });
  const drawn = toHtml(shapes, { space: "svg" }).replace(
    /<g class="words-(\d+)"><\/g>/g,
    (_, at: string) => words[Number(at)] ?? "",
  );
  return frameDrawing(svg, drawn, shapeRules).svg;
}

/** A map of many colours needs a palette that somebody chooses well; that takes longer. */
const isColourful = (svg: Element) =>
  new Set(toHtml(svg, { space: "svg" }).match(/(?<=(?:fill|stroke)=")[^"]+/g)).size > palette / 2;

/** The same drawing gives the same bytes. */
export async function drawPicture(root: string, svg: Element, script: Script): Promise<DrawnPicture> {
  sharp.concurrency(1);
  const drawn = sharp(Buffer.from(formatDrawing(root, svg, script))).flatten({ background: colours.paper.light });
  if (isColourful(svg)) {
    const { data, info } = await drawn.png({ palette: true }).toBuffer({ resolveWithObject: true });
    return { bytes: new Uint8Array(data), width: info.width, height: info.height };
  }
  const { data, info } = await drawn.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const pixels = viewPixels(data as Uint8Array<ArrayBuffer>, info);
  return { bytes: writeIndexedPng(pixels, palette), width: info.width, height: info.height };
}

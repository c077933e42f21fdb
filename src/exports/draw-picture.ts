/** A drawing or a chart as a PNG, for places that show no SVG: on paper of the light ground, wide enough for a phone's screen twice. */
import type { Element } from "hast";
import { toHtml } from "hast-util-to-html";
import sharp from "sharp";
import { createFontFinder } from "../cards/find-font.ts";
import { writeIndexedPng } from "../cards/indexed-png.ts";
import { createTypesetter } from "../cards/typeset.ts";
import { once } from "../once.ts";
import { colours } from "../site/looks.ts";
import type { Script } from "../variants/table.ts";
import { shapeRules } from "./drawing-dress.ts";
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

/** Pixels across. */
const width = 1200;

const openTypesetter = once((key: string) => {
  const [script, root] = [key.slice(0, 4) as Script, key.slice(4)];
  return createTypesetter(createFontFinder(root, script));
});

/** What lies around the drawing, as a part of its width: chart labels reach to its edge. */
const margin = 0.03;

function findBox({ properties: { viewBox } }: Element): readonly [number, number, number, number] {
  const [x, y, across, down] = String(viewBox ?? "")
    .split(/[\s,]+/)
    .map(Number);
  return across && down ? [x ?? 0, y ?? 0, across, down] : [0, 0, 300, 150];
}

const isWords = ({ tagName }: Element) => tagName === "title" || tagName === "desc";

/** The drawing as a document of its own, its words as outlines. `root` is the project folder. */
export function formatDrawing(root: string, svg: Element, script: Script): string {
  const typesetter = openTypesetter(script + root);
  const [x, y, across, down] = findBox(svg);
  const rest = across * margin;
  const words: string[] = [];
  const shapes = editElements(svg.children, (element) => {
    if (isWords(element)) return [];
    if (element.tagName !== "text") return element;
    words.push(setWords(element, typesetter));
    // Stands in its place: what is drawn later lies over it.
    return { type: "element", tagName: "g", properties: { className: [`words-${words.length - 1}`] }, children: [] };
  });
  const drawn = toHtml(shapes, { space: "svg" }).replace(
    /<g class="words-(\d+)"><\/g>/g,
    (_, at: string) => words[Number(at)] ?? "",
  );
  const box = [x - rest, y - rest, across + 2 * rest, down + 2 * rest];
  const [left, top, wide, high] = box;
  const height = Math.round((width * (high ?? 1)) / (wide ?? 1));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${box.join(" ")}"><style>${shapeRules}</style><rect x="${left}" y="${top}" width="${wide}" height="${high}" fill="${colours.paper.light}"/>${drawn}</svg>`;
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
  const bytes = writeIndexedPng(data, info.width, info.height, palette);
  return { bytes, width: info.width, height: info.height };
}

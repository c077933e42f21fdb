/** A drawing or a chart as a document of its own, for places that show no SVG in a text: on paper of the light ground. */
import type { Element, ElementContent } from "hast";
import { toHtml } from "hast-util-to-html";
import { colours } from "../site/looks.ts";
import { listFamily, standards, type VariantTag } from "../variants/table.ts";
import { letterRules, plainLetters, shapeRules } from "./drawing-dress.ts";
import { editElements } from "./tree-edits.ts";

export interface FramedDrawing {
  readonly svg: string;
  /** Pixels: wide enough for a phone's screen twice. */
  readonly width: number;
  readonly height: number;
}

const width = 1200;

/** What lies around the drawing, as a part of its width: chart labels reach to its edge. */
const margin = 0.03;

function findBox({ properties: { viewBox } }: Element): readonly [number, number, number, number] {
  const [x, y, across, down] = String(viewBox ?? "")
    .split(/[\s,]+/)
    .map(Number);
  return across && down ? [x ?? 0, y ?? 0, across, down] : [0, 0, 300, 150];
}

const isWords = ({ tagName }: Element) => tagName === "title" || tagName === "desc";

/** What is seen of it, words as they are. */
export const listShapes = (svg: Element): ElementContent[] =>
  editElements(svg.children, (element) => (isWords(element) ? [] : element));

/** `drawn` is SVG of what is in `svg`; `rules` dress it. */
export function frameDrawing(svg: Element, drawn: string, rules: string, lang = ""): FramedDrawing {
  const [x, y, across, down] = findBox(svg);
  const rest = across * margin;
  const [left, top, wide, high] = [x - rest, y - rest, across + 2 * rest, down + 2 * rest];
  const height = Math.round((width * high) / wide);
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg"${lang} width="${width}" height="${height}" viewBox="${left} ${top} ${wide} ${high}"><style>${rules}</style><rect x="${left}" y="${top}" width="${wide}" height="${high}" fill="${colours.paper.light}"/>${drawn}</svg>`,
    width,
    height,
  };
}

const listFaces = (tag: VariantTag): string =>
  [
    ...(listFamily(tag).flatMap((member) => standards[member].fonts ?? [])[0]?.serif ?? []).map((name) => `'${name}'`),
    "serif",
  ].join();

/** For whoever has faces of their own: its words are set by what draws it, in the headline's faces of the edition. */
export function frameWithWords(svg: Element, tag: VariantTag): FramedDrawing {
  const { size, fill } = plainLetters;
  const plain = `text{font-family:${listFaces(tag)};font-size:${size}px;font-weight:700;fill:${fill}}`;
  const drawn = toHtml(listShapes(svg), { space: "svg" });
  return frameDrawing(svg, drawn, `${shapeRules}\n${plain}\n${letterRules}`, ` lang="${tag}"`);
}

/** A card as SVG: paper, words as outlines, the mark, and a drawing where it has one. A photograph is laid in afterwards. */
import { colours, icon } from "../site/looks.ts";
import type { Card } from "./card.ts";
import { dressDrawing } from "./dress-drawing.ts";
import { layHeadline } from "./lay-headline.ts";
import { type ShapeRow, shapes } from "./shapes.ts";
import type { Typesetter } from "./typeset.ts";

const kickerSize = 28;
const kickerHeight = 36;
const name = { size: 44, mark: 56, gap: 14, spacing: 0.04 };
const noteSize = 24;
/** From the top of a line's box to where its characters stand, by their size: these faces' own. */
const rise = 0.88;
/** Between the headline and the name. */
const rest = 40;
/** From so many ems on a headline is long. */
const longHeadline = 27;

const isHex = /^#[0-9a-f]{3,8}$/i;
/** Colours stand in attributes; what is no plain colour there is left to the reader of the file. */
const paint = (colour: string) => (isHex.test(colour) ? colour : colour.replace(/["<>&]/g, ""));

/** A drawing in its own document, so that names in it mean nothing outside. */
const place = (svg: string, { left, top, width, height }: ShapeRow["art"], fit: string): string =>
  `<image x="${left}" y="${top}" width="${width}" height="${height}" preserveAspectRatio="${fit}" href="data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}"/>`;

/** The box of the card's art. */
export function findArt(card: Card, typesetter: Typesetter): ShapeRow["art"] {
  const row = shapes[card.shape];
  return typesetter.measure(card.headline.join("")) >= longHeadline ? row.narrowArt : row.art;
}

export function composeCard(card: Card, typesetter: Typesetter): string {
  const { width, height, words, headlineSizes, gap } = shapes[card.shape];
  const { paper, ink, soft, accent } = colours;
  const art = findArt(card, typesetter);
  const right = (art.left > 0 ? art.left : width) - words.right;
  const nameTop = height - words.bottom - name.mark;
  const headlineTop = words.top + (card.kicker === "" ? 0 : kickerHeight + gap);
  const box = { width: right - words.left, height: nameTop - rest - headlineTop, sizes: headlineSizes };
  const laid = layHeadline(card.headline, box, typesetter.measure);
  const parts = [
    `<path fill="${paint(paper.light)}" d="M0 0h${width}v${height}H0z"/>`,
    drawArt(card, art, typesetter),
    drawText(typesetter, card.kicker, {
      x: words.left,
      y: words.top + kickerSize,
      size: kickerSize,
      fill: accent.light,
    }),
    ...laid.lines.map((line, at) =>
      drawText(typesetter, line, {
        x: words.left,
        y: headlineTop + at * laid.lineHeight + (laid.lineHeight - laid.size) / 2 + laid.size * rise,
        size: laid.size,
        fill: ink.light,
      }),
    ),
    place(icon, { left: words.left, top: nameTop, width: name.mark, height: name.mark }, "xMidYMid meet"),
    ...drawName(card, typesetter, words.left + name.mark + name.gap, nameTop + name.mark / 2, [ink.light, soft.light]),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${parts.join("")}</svg>`;
}

interface Text {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly fill: string;
  readonly spacing?: number;
}

const drawText = (typesetter: Typesetter, text: string, { fill, ...place }: Text): string =>
  typesetter.draw(text, { ...place, fill: paint(fill) });

/** A drawing fills its box, unless too little of it would be seen. */
const leastSeen = 0.6;
/** Pixels. */
const edgeOfDrawing = 72;

function drawArt({ art }: Card, box: ShapeRow["art"], typesetter: Typesetter): string {
  if (art.kind === "photograph") return "";
  if (art.kind === "drawn") {
    const align = /preserveAspectRatio="([^"]*)"/.exec(art.svg)?.[1] ?? "xMidYMid slice";
    return place(dressDrawing(art, typesetter), standOff(box, align), align);
  }
  const svg = art.kind === "drawing" ? art.svg : icon;
  const [, width = "1", height = "1"] = /viewBox="[\d.-]+[\s,]+[\d.-]+[\s,]+([\d.]+)[\s,]+([\d.]+)"/.exec(svg) ?? [];
  const ratio = (Number(width) * box.height) / (Number(height) * box.width);
  return place(svg, box, `xMidYMid ${Math.min(ratio, 1 / ratio) < leastSeen ? "meet" : "slice"}`);
}

/** Where a drawing ends at a side, its end is seen: it does not lie on the edge of the card. */
function standOff({ left, top, width, height }: ShapeRow["art"], align: string): ShapeRow["art"] {
  if (align.includes("YMid")) return { left, top, width, height };
  const atLeft = align.includes("xMin") && left === 0 ? edgeOfDrawing : 0;
  const atRight = align.includes("xMax") ? edgeOfDrawing : 0;
  return {
    left: left + atLeft,
    top: top + (align.includes("YMin") ? edgeOfDrawing : 0),
    width: width - atLeft - atRight,
    height: height - edgeOfDrawing,
  };
}

function drawName(
  card: Card,
  typesetter: Typesetter,
  x: number,
  middle: number,
  [ink, soft]: readonly [string, string],
): string[] {
  const { size, spacing } = name;
  const width = (typesetter.measure(card.name) + [...card.name].length * spacing) * size;
  return [
    drawText(typesetter, card.name, { x, y: middle + size * 0.38, size, fill: ink, spacing }),
    drawText(typesetter, card.note, { x: x + width + 22, y: middle + noteSize * 0.38, size: noteSize, fill: soft }),
  ];
}

/** What lies where on a card: words, the mark, and a drawing where it has one. A photograph is laid in afterwards. */
import { splitHeadline } from "../editions/headline.ts";
import { colours, icon } from "../site/looks.ts";
import type { Card } from "./card.ts";
import { dressDrawing } from "./dress-drawing.ts";
import { layHeadline } from "./lay-headline.ts";
import { type ShapeRow, shapes } from "./shapes.ts";
import type { TextPlace, Typesetter } from "./typeset.ts";

/** A picture in its box, scaled as SVG's `preserveAspectRatio` says. */
export interface LaidPicture {
  readonly svg: string;
  readonly box: ShapeRow["art"];
  readonly fit: string;
}

/** A line of words. */
export interface LaidText extends TextPlace {
  readonly text: string;
  readonly colour: string;
}

/** Pixels; whatever comes later in a list lies above, and words above pictures. */
export interface ComposedCard {
  readonly width: number;
  readonly height: number;
  readonly paper: string;
  readonly pictures: readonly LaidPicture[];
  readonly texts: readonly LaidText[];
}

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

/** The box of the card's art. */
export function findArt(card: Card, typesetter: Typesetter): ShapeRow["art"] {
  const row = shapes[card.shape];
  return typesetter.measure(card.headline) >= longHeadline ? row.narrowArt : row.art;
}

export function composeCard(card: Card, typesetter: Typesetter): ComposedCard {
  const { width, height, words, headlineSizes, gap } = shapes[card.shape];
  const { paper, ink, accent } = colours;
  const art = findArt(card, typesetter);
  const right = (art.left > 0 ? art.left : width) - words.right;
  const nameTop = height - words.bottom - name.mark;
  const headlineTop = words.top + (card.kicker === "" ? 0 : kickerHeight + gap);
  const box = { width: right - words.left, height: nameTop - rest - headlineTop, sizes: headlineSizes };
  const laid = layHeadline(splitHeadline(card.headline), box, typesetter.measure);
  const { left, top } = words;
  const mark: LaidPicture = {
    svg: icon,
    box: { left, top: nameTop, width: name.mark, height: name.mark },
    fit: "xMidYMid meet",
  };
  return {
    width,
    height,
    paper: paper.light,
    pictures: [...layArt(card, art, typesetter), mark],
    texts: [
      { text: card.kicker, x: left, y: top + kickerSize, size: kickerSize, colour: accent.light },
      ...laid.lines.map((text, at) => ({
        text,
        x: left,
        y: headlineTop + at * laid.lineHeight + (laid.lineHeight - laid.size) / 2 + laid.size * rise,
        size: laid.size,
        colour: ink.light,
      })),
      ...layName(card, typesetter, left + name.mark + name.gap, nameTop + name.mark / 2),
    ],
  };
}

/** A drawing fills its box, unless too little of it would be seen. */
const leastSeen = 0.6;
/** Pixels. */
const edgeOfDrawing = 72;

function layArt({ art }: Card, box: ShapeRow["art"], typesetter: Typesetter): LaidPicture[] {
  if (art.kind === "photograph") return [];
  if (art.kind === "drawn") {
    const align = /preserveAspectRatio="([^"]*)"/.exec(art.svg)?.[1] ?? "xMidYMid slice";
    return [{ svg: dressDrawing(art, typesetter), box: standOff(box, align), fit: align }];
  }
  const svg = art.kind === "drawing" ? art.svg : icon;
  const [, width = "1", height = "1"] = /viewBox="[\d.-]+[\s,]+[\d.-]+[\s,]+([\d.]+)[\s,]+([\d.]+)"/.exec(svg) ?? [];
  const ratio = (Number(width) * box.height) / (Number(height) * box.width);
  return [{ svg, box, fit: `xMidYMid ${Math.min(ratio, 1 / ratio) < leastSeen ? "meet" : "slice"}` }];
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

function layName(card: Card, typesetter: Typesetter, x: number, middle: number): LaidText[] {
  const { size, spacing } = name;
  const width = (typesetter.measure(card.name) + [...card.name].length * spacing) * size;
  const { ink, soft } = colours;
  return [
    { text: card.name, x, y: middle + size * 0.38, size, spacing, colour: ink.light },
    { text: card.note, x: x + width + 22, y: middle + noteSize * 0.38, size: noteSize, colour: soft.light },
  ];
}

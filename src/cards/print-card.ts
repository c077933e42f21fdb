/** A composed card as pixels: pictures are rasterised by sharp, words are printed from sorts that are cast once. */
import sharp from "sharp";
import { once } from "../once.ts";
import type { ComposedCard, LaidPicture, LaidText } from "./compose-card.ts";
import { type Pixels, viewPixels } from "./pixels.ts";
import { printSort } from "./print-sort.ts";
import { keepRuns, laySprite, type Sprite } from "./runs.ts";
import { castSorts } from "./sorts.ts";
import type { Typesetter } from "./typeset.ts";

/** The editions of a story show one drawing, and every card the mark. */
const mostPictures = 16;

const open = (width: number, height: number, inner: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${inner}</svg>`;

/** Colours stand in attributes: nothing may end one. */
const fill = (colour: string) => `<path fill="${colour.replace(/["<>&]/g, "")}" d="M0 0h9999v9999H0z"/>`;

async function rasterise(svg: string): Promise<Sprite> {
  const { data, info } = await sharp(Buffer.from(svg)).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const sprite = keepRuns(viewPixels(data as Uint8Array<ArrayBuffer>, info).data, info.width);
  // Given back now: megabytes that wait for the collector make it go through the dictionaries every few cards.
  (data.buffer as ArrayBuffer).transfer(0);
  return sprite;
}

/** Whatever way a colour is written, its pixel. */
const findPixel = once(async (colour: string) => (await rasterise(open(1, 1, fill(colour)))).runs.colours[0] ?? 0);

const rasteriseKept = once(rasterise, mostPictures);

/** A drawing in its own document, so that names in it mean nothing outside, on the card's paper. */
const drawPicture = ({ svg, box: { width, height }, fit }: LaidPicture, paper: string): Promise<Sprite> =>
  rasteriseKept(
    open(
      width,
      height,
      `${fill(paper)}<image width="${width}" height="${height}" preserveAspectRatio="${fit}" href="data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}"/>`,
    ),
  );

/** All that a card needs, and what prints it: on a room of its measures, whatever was in it before. */
export async function prepareCard(card: ComposedCard, typesetter: Typesetter): Promise<(room: Pixels) => Pixels> {
  const { paper, pictures, texts } = card;
  const ground = await findPixel(paper);
  const drawn = await Promise.all(
    pictures.map(async (picture) => ({ sprite: await drawPicture(picture, paper), box: picture.box })),
  );
  const printLines = await prepareLines(texts, typesetter);
  return (room) => {
    room.data.fill(ground);
    for (const { sprite, box } of drawn) laySprite(room, sprite, box.left, box.top);
    printLines(room);
    return room;
  };
}

/** All outlines at once: most of what a few sorts cost to cast is the casting. */
async function prepareLines(texts: readonly LaidText[], typesetter: Typesetter): Promise<(room: Pixels) => void> {
  const outlines = texts.flatMap((line) =>
    typesetter.place(line.text, line).map((placed) => ({ ...placed, colour: line.colour })),
  );
  const sorts = await castSorts(outlines);
  const inks = new Map<string, number>();
  for (const { colour } of texts) inks.set(colour, await findPixel(colour));
  return (room) => {
    for (const [at, { x, y, colour }] of outlines.entries()) {
      const sort = sorts[at];
      if (sort !== undefined) printSort(room, sort, Math.round(x), Math.round(y), inks.get(colour) ?? 0);
    }
  };
}

/** Draws a card, or takes the one drawn before: cards are kept by name, and the same card always gives the same bytes. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp, { type JpegOptions } from "sharp";
import { once } from "../once.ts";
import type { Card } from "./card.ts";
import { composeCard, findArt } from "./compose-card.ts";
import { writeIndexedPng } from "./indexed-png.ts";
import type { Pixels } from "./pixels.ts";
import { prepareCard } from "./print-card.ts";
import { type CardShape, shapes } from "./shapes.ts";
import type { Typesetter } from "./typeset.ts";
import { openTypesetter } from "./typesetters.ts";

/** What messengers show without asking: larger pictures are left out on a slow line. */
export const mostBytes = 25_000;
type Levels<Level> = readonly [Level, ...Level[]];

/** Colours of a drawn card, the best first. */
const palettes: Levels<number> = [16, 10, 6];
/** JPEG of a photograph, the best first. What is grain all over takes the encoder that looks longer: the last one keeps any to its bytes. */
const qualities: Levels<JpegOptions> = [
  { quality: 74 },
  { quality: 60 },
  { quality: 48 },
  { quality: 36 },
  { quality: 26 },
  { quality: 26, mozjpeg: true },
  { quality: 18, mozjpeg: true },
  { quality: 10, mozjpeg: true },
];

/** `root` is the project folder. */
export async function drawCard(root: string, card: Card): Promise<Uint8Array<ArrayBuffer>> {
  const folder = join(root, "node_modules/.cache/luozi/cards");
  const file = join(folder, card.file);
  if (existsSync(file)) return new Uint8Array(readFileSync(file));
  const drawn = await draw(root, card, openTypesetter(root, card.script));
  mkdirSync(folder, { recursive: true });
  // By way of another name: two builds may draw the same card at once.
  writeFileSync(`${file}.${process.pid}`, drawn);
  renameSync(`${file}.${process.pid}`, file);
  return drawn;
}

/** One for all cards of a shape: three megabytes a card that wait for the collector make it go through the dictionaries every few cards. */
const openRoom = once((shape: CardShape): Pixels => {
  const { width, height } = shapes[shape];
  return { width, height, data: new Uint32Array(width * height) };
});

async function draw(root: string, card: Card, typesetter: Typesetter): Promise<Uint8Array<ArrayBuffer>> {
  sharp.concurrency(1);
  const { art } = card;
  const print = await prepareCard(composeCard(card, typesetter), typesetter);
  const room = openRoom(card.shape);
  // Nothing waits between printing and reading what was printed: a card that is drawn at the same time has the same room.
  if (art.kind !== "photograph") return encodeSmall(palettes, (colours) => writeIndexedPng(print(room), colours));
  const printed = new Uint8Array(print(room).data.slice().buffer);
  const box = findArt(card, typesetter);
  const input = await sharp(readFileSync(join(root, art.file)))
    .autoOrient()
    .flatten({ background: "#fff" })
    .toColourspace("srgb")
    .resize(box.width, box.height, { fit: "cover", position: "attention" })
    .png({ compressionLevel: 0 })
    .toBuffer();
  const { width, height } = room;
  const drawn = await sharp(printed, { raw: { width, height, channels: 4 } })
    .composite([{ input, left: box.left, top: box.top }])
    .removeAlpha()
    .raw()
    .toBuffer();
  const raw = { width, height, channels: 3 as const };
  return new Uint8Array(await encodeSmall(qualities, (level) => sharp(drawn, { raw }).jpeg(level).toBuffer()));
}

/** The first that is small enough, or the last. */
async function encodeSmall<Level, Bytes extends Uint8Array>(
  [level, next, ...others]: Levels<Level>,
  encode: (level: Level) => Bytes | Promise<Bytes>,
): Promise<Bytes> {
  const encoded = await encode(level);
  return encoded.length <= mostBytes || next === undefined ? encoded : encodeSmall([next, ...others], encode);
}

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
import type { Typesetter } from "./typeset.ts";
import { openTypesetter } from "./typesetters.ts";

/** What messengers show without asking: larger pictures are left out on a slow line. */
export const mostBytes = 25_000;

/** Colours of a drawn card, the best first. */
const palettes = [16, 10, 6];
/** JPEG of a photograph, the best first. What is grain all over takes the encoder that looks longer: the last one keeps any to its bytes. */
const qualities: readonly JpegOptions[] = [
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

/** One for all cards of a size: three megabytes a card that wait for the collector make it go through the dictionaries every few cards. */
const room = once((size: string): Pixels => {
  const [width = 0, height = 0] = size.split("x").map(Number);
  return openRoom({ width, height });
});

const openRoom = ({ width, height }: { width: number; height: number }): Pixels => ({
  width,
  height,
  data: new Uint32Array(width * height),
});

async function draw(root: string, card: Card, typesetter: Typesetter): Promise<Uint8Array<ArrayBuffer>> {
  sharp.concurrency(1);
  const { art } = card;
  const composed = composeCard(card, typesetter);
  if (art.kind !== "photograph") {
    const print = await prepareCard(composed, typesetter);
    // Nothing waits between printing and writing: a card that is drawn at the same time has the same room.
    const pixels = print(room(`${composed.width}x${composed.height}`));
    let encoded = new Uint8Array();
    for (const colours of palettes) {
      encoded = writeIndexedPng(pixels, colours);
      if (encoded.length <= mostBytes) break;
    }
    return encoded;
  }
  const { width, height, data } = (await prepareCard(composed, typesetter))(openRoom(composed));
  const box = findArt(card, typesetter);
  const input = await sharp(readFileSync(join(root, art.file)))
    .autoOrient()
    .flatten({ background: "#fff" })
    .toColourspace("srgb")
    .resize(box.width, box.height, { fit: "cover", position: "attention" })
    .png({ compressionLevel: 0 })
    .toBuffer();
  const drawn = await sharp(new Uint8Array(data.buffer), { raw: { width, height, channels: 4 } })
    .composite([{ input, left: box.left, top: box.top }])
    .removeAlpha()
    .raw()
    .toBuffer();
  const raw = { width, height, channels: 3 as const };
  let encoded = new Uint8Array();
  for (const level of qualities) {
    encoded = new Uint8Array(await sharp(drawn, { raw }).jpeg(level).toBuffer());
    if (encoded.length <= mostBytes) break;
  }
  return encoded;
}

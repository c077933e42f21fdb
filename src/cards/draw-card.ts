/** Draws a card, or takes the one drawn before: cards are kept by name, and the same card always gives the same bytes. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp, { type JpegOptions } from "sharp";
import type { Card } from "./card.ts";
import { composeCard, findArt } from "./compose-card.ts";
import { writeIndexedPng } from "./indexed-png.ts";
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

async function draw(root: string, card: Card, typesetter: Typesetter): Promise<Uint8Array<ArrayBuffer>> {
  sharp.concurrency(1);
  const { art } = card;
  const drawn = sharp(Buffer.from(composeCard(card, typesetter)));
  if (art.kind !== "photograph") {
    const { data, info } = await drawn.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    const encoded = await encodeSmall(palettes, (colours) => writeIndexedPng(data, info.width, info.height, colours));
    // Given back now: three megabytes a card that wait for the collector make it go through the dictionaries every few cards.
    (data.buffer as ArrayBuffer).transfer(0);
    return encoded;
  }
  const { left, top, width, height } = findArt(card, typesetter);
  const input = await sharp(readFileSync(join(root, art.file)))
    .autoOrient()
    .flatten({ background: "#fff" })
    .toColourspace("srgb")
    .resize(width, height, { fit: "cover", position: "attention" })
    .png({ compressionLevel: 0 })
    .toBuffer();
  const { data, info } = await drawn
    .composite([{ input, left, top }])
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: 3 as const };
  return new Uint8Array(await encodeSmall(qualities, (level) => sharp(data, { raw }).jpeg(level).toBuffer()));
}

/** The first that is small enough, or the last. */
async function encodeSmall<Level, Bytes extends Uint8Array>(
  [level, next, ...others]: Levels<Level>,
  encode: (level: Level) => Bytes | Promise<Bytes>,
): Promise<Bytes> {
  const encoded = await encode(level);
  return encoded.length <= mostBytes || next === undefined ? encoded : encodeSmall([next, ...others], encode);
}

/**
 * Photographs made by code, so that no test carries megabytes: clouds of several sizes over each other and the grain of a
 * sensor, about as much detail as a camera finds. Equal for equal seeds.
 */
import sharp, { type Sharp } from "sharp";
import { createRandom } from "../unit/seeded.ts";

/** Clouds across the picture, and how far they change it. */
const clouds = [
  [4, 90],
  [16, 50],
  [64, 30],
  [256, 18],
  [1024, 10],
] as const;
const grain = 8;
const middle = 128;

/** Ready to be written in any format. */
export async function makePhotograph(width: number, height: number, seed: number): Promise<Sharp> {
  const random = createRandom(seed);
  const light = new Int16Array(width * height * 3).fill(middle);
  for (const [across, strength] of clouds) {
    const down = Math.max(2, Math.round((across * height) / width));
    const small = Buffer.from(
      Array.from({ length: across * down * 3 }, () => middle - strength + random(2 * strength + 1)),
    );
    const raw = { width: across, height: down, channels: 3 } as const;
    const cloud = await sharp(small, { raw }).resize(width, height, { fit: "fill", kernel: "cubic" }).raw().toBuffer();
    for (let at = 0; at < light.length; at += 1) light[at] = (light[at] ?? 0) + (cloud[at] ?? middle) - middle;
  }
  const pixels = Buffer.from(Uint8ClampedArray.from(light, (value) => value + random(grain) - grain / 2));
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

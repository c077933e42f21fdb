/**
 * Encodes a photograph: decoded once, turned as the camera says, its colours brought to sRGB, everything else a camera wrote
 * into it left behind (where it was taken, among other things).
 */

import { type Photograph, type Rendition, settings, widths } from "./photograph.ts";
import { mostPixels } from "./picture-limits.ts";

/** What stands in the way of every rendition of a photograph: its data is broken. */
export class BrokenPhotograph extends Error {}

type Sharp = typeof import("sharp")["default"];

async function loadSharp(): Promise<Sharp> {
  const { default: sharp } = await import("sharp");
  // One thread each: how many photographs are encoded at once is decided by who asks.
  sharp.concurrency(1);
  return sharp;
}

/** The pixels at the largest width that is published. */
async function decode(sharp: Sharp, bytes: Uint8Array, { width }: Photograph) {
  try {
    return await sharp(bytes, { limitInputPixels: mostPixels, failOn: "warning" })
      .autoOrient()
      .flatten({ background: settings.ground })
      .toColourspace("srgb")
      .resize({ width: Math.min(width, widths.at(-1) ?? width) })
      .raw()
      .toBuffer({ resolveWithObject: true });
  } catch (error) {
    throw new BrokenPhotograph(error instanceof Error ? error.message : String(error));
  }
}

/** Throws `BrokenPhotograph` when `encode` would. As large as there: a decoder asked for a small picture reads past much. */
export async function tryDecoding(bytes: Uint8Array, photograph: Photograph): Promise<void> {
  await decode(await loadSharp(), bytes, photograph);
}

/** Bytes of each rendition, in the order asked for. */
export async function encode(
  bytes: Uint8Array,
  photograph: Photograph,
  renditions: readonly Rendition[],
): Promise<Uint8Array<ArrayBuffer>[]> {
  const sharp = await loadSharp();
  const { data, info } = await decode(sharp, bytes, photograph);
  // PNG are drawings and screens: their edges suffer when colour is stored at half the resolution.
  const chromaSubsampling = photograph.format === "png" ? "4:4:4" : "4:2:0";
  const made: Uint8Array<ArrayBuffer>[] = [];
  for (const { format, width, height } of renditions) {
    const picture = sharp(data, { raw: info }).resize(width, height, { fit: "cover", position: "attention" });
    const encoded = {
      avif: () => picture.avif({ ...settings.avif, chromaSubsampling }),
      webp: () => picture.webp(settings.webp),
      jpeg: () => picture.jpeg(settings.jpeg),
    }[format]();
    made.push(new Uint8Array(await encoded.toBuffer()));
  }
  return made;
}

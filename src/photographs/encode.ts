/**
 * Encodes a photograph: decoded once, turned as the camera says, its colours brought to sRGB, everything else a camera wrote
 * into it left behind (where it was taken, among other things).
 */

import type { OutputInfo } from "sharp";
import { createProblem } from "../problems/catalog.ts";
import type { Problem, Result } from "../problems/problem.ts";
import type { Crop, Size } from "./focus.ts";
import { largeWidth, type Photograph, type Rendition, settings, widths } from "./photograph.ts";
import { mostPixels } from "./picture-limits.ts";

type Sharp = typeof import("sharp")["default"];

async function loadSharp(): Promise<Sharp> {
  const { default: sharp } = await import("sharp");
  // One thread each: how many photographs are encoded at once is decided by who asks.
  sharp.concurrency(1);
  return sharp;
}

interface Pixels {
  readonly data: Buffer;
  readonly info: OutputInfo;
}

/** The pixels at the largest width that is published; none when the data is broken. */
async function decode(sharp: Sharp, bytes: Uint8Array, { file, width, large }: Photograph): Promise<Result<Pixels>> {
  try {
    const value = await sharp(bytes, { limitInputPixels: mostPixels, failOn: "warning" })
      .autoOrient()
      .flatten({ background: settings.ground })
      .toColourspace("srgb")
      .resize({ width: Math.min(width, (large ? largeWidth : widths.at(-1)) ?? width) })
      .raw()
      .toBuffer({ resolveWithObject: true });
    return { value, problems: [] };
  } catch {
    return { value: undefined, problems: [createProblem("broken-photograph", { file })] };
  }
}

/** What `encode` would find. As large as there: a decoder asked for a small picture reads past much. */
export async function checkData(bytes: Uint8Array, photograph: Photograph): Promise<readonly Problem[]> {
  return (await decode(await loadSharp(), bytes, photograph)).problems;
}

/** The same part of the picture as it was decoded, which may be smaller than the original. */
function scaleCrop({ left, top, width, height }: Crop, original: Size, decoded: Size): Crop {
  const by = decoded.width / original.width;
  const [x, y] = [
    Math.min(decoded.width - 1, Math.round(left * by)),
    Math.min(decoded.height - 1, Math.round(top * by)),
  ];
  return {
    left: x,
    top: y,
    width: Math.max(1, Math.min(decoded.width - x, Math.round(width * by))),
    height: Math.max(1, Math.min(decoded.height - y, Math.round(height * by))),
  };
}

/** Bytes of each rendition, in the order asked for. */
export async function encode(
  bytes: Uint8Array,
  photograph: Photograph,
  renditions: readonly Rendition[],
): Promise<Result<Uint8Array<ArrayBuffer>[]>> {
  const sharp = await loadSharp();
  const { value: pixels, problems } = await decode(sharp, bytes, photograph);
  if (pixels === undefined) return { value: undefined, problems };
  const { data, info } = pixels;
  // PNG are drawings and screens: their edges suffer when colour is stored at half the resolution.
  const chromaSubsampling = photograph.format === "png" ? "4:4:4" : "4:2:0";
  const made: Uint8Array<ArrayBuffer>[] = [];
  for (const { format, width, height, part } of renditions) {
    const whole = sharp(data, { raw: info });
    const shown = part === undefined ? whole : whole.extract(scaleCrop(part, photograph, info));
    const picture = shown.resize(width, height, { fit: "cover", position: "attention" });
    const encoded = {
      avif: () => picture.avif({ ...settings.avif, chromaSubsampling }),
      webp: () => picture.webp(settings.webp),
      jpeg: () => picture.jpeg(settings.jpeg),
    }[format]();
    made.push(new Uint8Array(await encoded.toBuffer()));
  }
  return { value: made, problems };
}

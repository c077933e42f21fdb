/**
 * A photograph without what its camera wrote beside it: place, device, owner, small pictures, comments. Colours and which way is
 * up stay; not a pixel is touched. AVIF keeps these in places that cannot be cut out so: it is only looked through.
 */
import { cleanJpeg } from "./clean-jpeg.ts";
import { cleanPng } from "./clean-png.ts";
import { cleanWebp } from "./clean-webp.ts";
import type { PictureFormat } from "./parse-picture.ts";
import { createView, readText } from "./read-bytes.ts";

/** Of a picture that can be parsed. `undefined`: what is in it cannot be taken out. */
export function cleanPicture(bytes: Uint8Array, format: PictureFormat): Uint8Array | undefined {
  if (format === "jpeg") return cleanJpeg(bytes);
  if (format === "png") return cleanPng(bytes);
  if (format === "webp") return cleanWebp(bytes);
  return holdsDetails(bytes) ? undefined : bytes;
}

/** Items of an AVIF are named in its first kilobytes. */
const head = 16_384;

const holdsDetails = (bytes: Uint8Array): boolean =>
  /infe.{8}(?:Exif|mime)/s.test(readText(bytes, 0, Math.min(head, createView(bytes).byteLength)));

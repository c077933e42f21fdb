/** WebP without what stands beside the picture: XMP, Exif data but for which way is up, and all behind its end. */
import { joinBytes, toBytes } from "./join-bytes.ts";
import { buildExif, readOrientation, upright } from "./parse-orientation.ts";
import { createView, readText } from "./read-bytes.ts";

const firstChunk = 12;
const exifFlag = 0b1000;
const xmpFlag = 0b100;

function buildChunk(name: string, content: Uint8Array): Uint8Array {
  const chunk = joinBytes([toBytes(name), new Uint8Array(4), content, new Uint8Array(content.length % 2)]);
  createView(chunk).setUint32(4, content.length, true);
  return chunk;
}

/** Of bytes that `parseWebp` can read. */
export function cleanWebp(bytes: Uint8Array): Uint8Array {
  const view = createView(bytes);
  const end = view.getUint32(4, true) + 8;
  const pieces: Uint8Array[] = [];
  let orientation = upright;
  for (let at = firstChunk; at + 8 <= end; ) {
    const length = view.getUint32(at + 4, true);
    const next = Math.min(end, at + 8 + length + (length % 2));
    const name = readText(bytes, at, 4);
    if (name === "EXIF") {
      const content = bytes.subarray(at + 8, at + 8 + length);
      orientation = readOrientation(readText(content, 0, 6) === "Exif\0\0" ? content.subarray(6) : content);
    } else if (name !== "XMP ") pieces.push(bytes.subarray(at, next));
    at = next;
  }
  const turned = orientation === upright ? [] : [buildChunk("EXIF", buildExif(orientation))];
  const cleaned = joinBytes([bytes.subarray(0, firstChunk), ...pieces, ...turned]);
  const written = createView(cleaned);
  written.setUint32(4, cleaned.length - 8, true);
  if (readText(cleaned, firstChunk, 4) === "VP8X") {
    const flags = written.getUint8(firstChunk + 8) & ~(exifFlag | xmpFlag);
    written.setUint8(firstChunk + 8, flags | (turned.length > 0 ? exifFlag : 0));
  }
  return cleaned;
}

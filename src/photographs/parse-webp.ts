/** WebP: a RIFF file of chunks; the first one has the size in one of three ways. */

import type { Measures } from "./measures.ts";
import { isTurned, turn } from "./parse-orientation.ts";
import { createView, readText } from "./read-bytes.ts";

const firstChunk = 12;
const animated = 0b10;

/** Of 14 bits each, or of 24 bits less one. */
function readSize(view: DataView, name: string, content: number): { width: number; height: number } | undefined {
  if (name === "VP8 ")
    return { width: view.getUint16(content + 6, true) & 0x3fff, height: view.getUint16(content + 8, true) & 0x3fff };
  if (name === "VP8L") {
    const bits = view.getUint32(content + 1, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (name !== "VP8X") return undefined;
  // Both reach back one byte, which is shifted away: there is no number of 24 bits to read.
  return {
    width: (view.getUint32(content + 3, true) >>> 8) + 1,
    height: (view.getUint32(content + 6, true) >>> 8) + 1,
  };
}

export function parseWebp(bytes: Uint8Array): Measures | undefined {
  const view = createView(bytes);
  const end = view.getUint32(4, true) + 8;
  const name = readText(bytes, firstChunk, 4);
  const size = readSize(view, name, firstChunk + 8);
  if (size === undefined || end > bytes.length) return undefined;
  let turned = false;
  for (let at = firstChunk; at + 8 <= end; ) {
    const length = view.getUint32(at + 4, true);
    const content = bytes.subarray(at + 8, at + 8 + length);
    // Some programs write the name of JPEG's segment in front.
    if (readText(bytes, at, 4) === "EXIF")
      turned = isTurned(readText(content, 0, 6) === "Exif\0\0" ? content.subarray(6) : content);
    at += 8 + length + (length % 2);
  }
  const moving = name === "VP8X" && (view.getUint8(firstChunk + 8) & animated) !== 0;
  return { ...turn(turned, size.width, size.height), moving };
}

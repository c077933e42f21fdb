/** JPEG: segments up to the end mark. What cameras hang behind it (a film, a depth map) is no part of the picture. */

import type { Measures } from "./measures.ts";
import { isTurned, turn } from "./parse-orientation.ts";
import { createView, readText } from "./read-bytes.ts";

export const endOfImage = 0xd9;
const startOfScan = 0xda;
export const exifSegment = 0xe1;

/** Marks without a length: TEM, RST0 to RST7, SOI. */
const standsAlone = (mark: number) => mark === 0x01 || (mark >= 0xd0 && mark <= 0xd8);

/** SOF0 to SOF15 without the three of that range that are tables. */
const startsFrame = (mark: number) => mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark);

/** Place of the next mark's second byte, over data and fill bytes; -1 when there is none. */
export function findMark(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next !== undefined && next !== 0x00 && next !== 0xff && !standsAlone(next)) return at + 1;
  }
  return -1;
}

export function parseJpeg(bytes: Uint8Array): Measures | undefined {
  const view = createView(bytes);
  let turned = false;
  let frame: { width: number; height: number } | undefined;
  let scanned = false;
  for (let at = findMark(bytes, 2); at >= 0; ) {
    const mark = view.getUint8(at);
    if (mark === endOfImage) break;
    const length = view.getUint16(at + 1);
    const content = at + 3;
    if (mark === exifSegment && readText(bytes, content, 6) === "Exif\0\0")
      turned ||= isTurned(bytes.subarray(content + 6, at + 1 + length));
    if (startsFrame(mark)) frame ??= { height: view.getUint16(content + 1), width: view.getUint16(content + 3) };
    scanned ||= mark === startOfScan;
    at = findMark(bytes, at + 1 + length);
    // Without the end mark the last scan breaks off.
    if (at < 0) return undefined;
  }
  return frame === undefined || !scanned ? undefined : { ...turn(turned, frame.width, frame.height), moving: false };
}

/** PNG: chunks up to IEND; `acTL` is what makes one move. */

import type { Measures } from "./measures.ts";
import { isTurned, turn } from "./parse-orientation.ts";
import { createView, readText } from "./read-bytes.ts";

/** Length, name and checksum around what a chunk holds. */
const frame = 12;

export function parsePng(bytes: Uint8Array): Measures | undefined {
  const view = createView(bytes);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  let turned = false;
  let moving = false;
  for (let at = 8; ; ) {
    const length = view.getUint32(at);
    const name = readText(bytes, at + 4, 4);
    if (at + frame + length > bytes.length) return undefined;
    if (name === "IEND") return { ...turn(turned, width, height), moving };
    moving ||= name === "acTL";
    if (name === "eXIf") turned = isTurned(bytes.subarray(at + 8, at + 8 + length));
    at += frame + length;
  }
}

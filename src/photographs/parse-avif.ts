/**
 * AVIF: boxes within boxes. The largest `ispe` is the picture, smaller ones are tiles and thumbnails; `irot` turns it. The
 * boxes that matter stand in `meta`, near the start.
 */

import type { Measures } from "./measures.ts";
import { turn } from "./parse-orientation.ts";
import { createView, readText } from "./read-bytes.ts";

/** Bytes in which `meta` has to end. */
const mostMetaBytes = 65_536;

/** Where what a box holds begins, for every box of that name. */
function findBoxes(head: string, name: string): number[] {
  const places: number[] = [];
  for (let at = head.indexOf(name); at >= 0; at = head.indexOf(name, at + 4)) places.push(at + 4);
  return places;
}

export function parseAvif(bytes: Uint8Array): Measures | undefined {
  const view = createView(bytes);
  const head = readText(bytes, 0, Math.min(bytes.length, mostMetaBytes));
  const sizes = findBoxes(head, "ispe").map((at) => ({
    width: view.getUint32(at + 4),
    height: view.getUint32(at + 8),
  }));
  const [largest] = sizes.sort((a, b) => b.width * b.height - a.width * a.height);
  if (largest === undefined) return undefined;
  const turned = findBoxes(head, "irot").some((at) => view.getUint8(at) % 2 === 1);
  return { ...turn(turned, largest.width, largest.height), moving: readText(bytes, 8, 4) === "avis" };
}

/**
 * A font as cards use it: which characters it has, how wide they are, what they look like. Cards are drawn as outlines, so that what
 * they look like depends on no font of the machine, and that no character is drawn as an empty box: one that is in no font of
 * the list is known before.
 */
import { once } from "../once.ts";
import { type Outlines, readOutline } from "./read-outline.ts";
import { openTables } from "./read-tables.ts";

export interface Font {
  /** Units of an em. */
  readonly em: number;
  readonly has: (character: string) => boolean;
  /** Of a character it has, in its units. */
  readonly measure: (character: string) => number;
  readonly draw: (character: string) => string;
}

export function openFont(woff: Uint8Array): Font {
  const table = openTables(woff);
  const find = readCharacters(table("cmap"));
  const [head, hhea, hmtx] = [table("head"), table("hhea"), table("hmtx")];
  const lastMetric = hhea.getUint16(34) - 1;
  const openOutlines = once((): Outlines => {
    const [glyf, loca] = [table("glyf"), table("loca")];
    const isLong = head.getInt16(50) === 1;
    const at = (glyph: number) => (isLong ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2);
    return { glyf, locate: (glyph) => [at(glyph), at(glyph + 1)] };
  });
  return {
    em: head.getUint16(18),
    has: (character) => find(character) !== 0,
    measure: (character) => hmtx.getUint16(Math.min(find(character), lastMetric) * 4),
    // The publication's name stands on every card, and headlines share most of their characters.
    draw: once((character: string) => readOutline(openOutlines(), find(character))),
  };
}

/** From a character to its glyph; 0 where there is none. */
function readCharacters(cmap: DataView): (character: string) => number {
  const tables = Array.from({ length: cmap.getUint16(2) }, (_, at) => cmap.getUint32(4 + at * 8 + 4));
  const whole = tables.find((at) => cmap.getUint16(at) === 12);
  const basic = tables.find((at) => cmap.getUint16(at) === 4);
  return (character) => {
    const point = character.codePointAt(0) ?? 0;
    if (whole !== undefined) return findInGroups(cmap, whole, point);
    return basic === undefined || point > 0xffff ? 0 : findInSegments(cmap, basic, point);
  };
}

/** Format 12: groups of points in a row. */
function findInGroups(cmap: DataView, table: number, point: number): number {
  let [low, high] = [0, cmap.getUint32(table + 12) - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const group = table + 16 + middle * 12;
    if (point < cmap.getUint32(group)) high = middle - 1;
    else if (point > cmap.getUint32(group + 4)) low = middle + 1;
    else return cmap.getUint32(group + 8) + point - cmap.getUint32(group);
  }
  return 0;
}

/** Format 4: segments of the basic plane, in four columns; the last one ends them. */
function findInSegments(cmap: DataView, table: number, point: number): number {
  const double = cmap.getUint16(table + 6);
  let [low, high] = [0, double / 2 - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cmap.getUint16(table + 14 + middle * 2) < point) low = middle + 1;
    else high = middle;
  }
  const start = table + 16 + double + low * 2;
  if (cmap.getUint16(start) > point) return 0;
  const delta = cmap.getInt16(start + double);
  const offset = cmap.getUint16(start + 2 * double);
  if (offset === 0) return (point + delta) & 0xffff;
  const glyph = cmap.getUint16(start + 2 * double + offset + (point - cmap.getUint16(start)) * 2);
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
}

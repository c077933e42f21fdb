/** Boxes of an MP4 file: a size, a name, and what they hold. Whoever reads a box that leads out of the file gets a RangeError. */
import { createView, readText } from "../photographs/read-bytes.ts";

export interface Box {
  readonly type: string;
  /** Offsets in the file: of its size, of what it holds, and behind it. */
  readonly start: number;
  readonly body: number;
  readonly end: number;
}

function readBox(bytes: Uint8Array, start: number, limit: number): Box {
  const view = createView(bytes);
  const short = view.getUint32(start);
  // 1: the size stands behind the name, in eight bytes. 0: up to the end of the file.
  const size = short === 1 ? Number(view.getBigUint64(start + 8)) : short === 0 ? limit - start : short;
  const body = start + (short === 1 ? 16 : 8);
  if (start + size > limit || start + size < body) throw new RangeError("a box leads out of the file");
  return { type: readText(bytes, start + 4, 4), start, body, end: start + size };
}

export function listBoxes(bytes: Uint8Array, start: number, end: number): Box[] {
  const boxes: Box[] = [];
  // QuickTime ends some lists with four zeros.
  for (let at = start; end - at >= 8; ) {
    const box = readBox(bytes, at, end);
    boxes.push(box);
    at = box.end;
  }
  return boxes;
}

export const readBody = (bytes: Uint8Array, { body, end }: Box): Box[] => listBoxes(bytes, body, end);

/** Makes it a box that means nothing and holds nothing, as large as it was. */
export function blank(bytes: Uint8Array, { start, body, end }: Box): void {
  for (const [at, character] of [..."free"].entries()) bytes[start + 4 + at] = character.charCodeAt(0);
  bytes.fill(0, body, end);
}

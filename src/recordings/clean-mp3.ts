/** MP3: frames of sound, and before and behind them tags of four kinds (ID3 in two versions, APE, Lyrics3). Only the frames stay. */
import { createView, readText } from "../photographs/read-bytes.ts";

/** Seven bits a byte. */
const readSize = (bytes: Uint8Array, at: number): number =>
  [0, 1, 2, 3].reduce((sum, place) => (sum << 7) | ((bytes[at + place] ?? 0) & 0x7f), 0);

const hasFooter = (flags: number) => (flags & 0x10) !== 0;

const apeLength = 32;

/** Bytes of the tag that begins at `at`; 0 when none does. */
function measureFront(bytes: Uint8Array, at: number): number {
  if (readText(bytes, at, 3) === "ID3") {
    const frame = hasFooter(bytes[at + 5] ?? 0) ? 20 : 10;
    return frame + readSize(bytes, at + 6);
  }
  // The size of an APE tag counts all but its header.
  if (readText(bytes, at, 8) === "APETAGEX") return apeLength + createView(bytes).getUint32(at + 12, true);
  // Room that a tag has left.
  return bytes[at] === 0 ? 1 : 0;
}

/** Bytes of an APE tag whose footer ends at `end`. */
function measureApe(bytes: Uint8Array, end: number): number {
  const view = createView(bytes);
  const footer = end - apeLength;
  const hasHeader = view.getUint32(footer + 20, true) >= 0x8000_0000;
  return view.getUint32(footer + 12, true) + (hasHeader ? apeLength : 0);
}

/** Where the last such mark before `end` begins; -1 where there is none. */
function findLast(bytes: Uint8Array, mark: string, end: number): number {
  let at = end - mark.length;
  while (at >= 0 && readText(bytes, at, mark.length) !== mark) at -= 1;
  return Math.max(at, -1);
}

/** Bytes of the tag that ends at `end`; 0 when none does. */
function measureBack(bytes: Uint8Array, end: number): number {
  const ends = (mark: string, back: number) => end >= back && readText(bytes, end - back, mark.length) === mark;
  if (ends("TAG", 128)) return ends("TAG+", 355) ? 355 : 128;
  if (ends("APETAGEX", apeLength)) return measureApe(bytes, end);
  if (ends("LYRICS200", 9)) return 15 + Number(readText(bytes, end - 15, 6));
  if (ends("LYRICSEND", 9)) return end - findLast(bytes, "LYRICSBEGIN", end);
  if (ends("3DI", 10)) return 20 + readSize(bytes, end - 4);
  return 0;
}

export function cleanMp3(bytes: Uint8Array): Uint8Array | undefined {
  let start = 0;
  for (let length = measureFront(bytes, 0); length > 0 && start < bytes.length; length = measureFront(bytes, start))
    start += length;
  let end = bytes.length;
  for (let length = measureBack(bytes, end); length > 0; length = measureBack(bytes, end)) end -= length;
  const isFrame = bytes[start] === 0xff && ((bytes[start + 1] ?? 0) & 0xe0) === 0xe0;
  return isFrame && end > start ? bytes.subarray(start, end) : undefined;
}

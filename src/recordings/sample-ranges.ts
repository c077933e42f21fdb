/** Where the samples of a track lie in an MP4 file: chunks by their places, samples by chunk, bytes by sample. */

import { createView } from "../photographs/read-bytes.ts";
import { type Box, readBody } from "./boxes.ts";

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Sizes of samples, in order; `undefined` for a table nobody writes any more (stz2). */
function createSizes(bytes: Uint8Array, box: Box | undefined): ((sample: number) => number) | undefined {
  if (box?.type !== "stsz") return undefined;
  const view = createView(bytes);
  const equal = view.getUint32(box.body + 4);
  return equal > 0 ? () => equal : (sample) => view.getUint32(box.body + 12 + sample * 4);
}

/** `table` is the track's `stbl`. */
export function listSampleRanges(bytes: Uint8Array, table: Box): Range[] {
  const boxes = readBody(bytes, table);
  const view = createView(bytes);
  const find = (...types: string[]) => boxes.find(({ type }) => types.includes(type));
  const [sizes, runs, places] = [createSizes(bytes, find("stsz", "stz2")), find("stsc"), find("stco", "co64")];
  if (sizes === undefined || runs === undefined || places === undefined) throw new RangeError("no table of samples");
  const chunks = view.getUint32(places.body + 4);
  const runCount = view.getUint32(runs.body + 4);
  const ranges: Range[] = [];
  let sample = 0;
  let run = 0;
  for (let chunk = 0; chunk < chunks; chunk += 1) {
    const at = places.body + 8 + chunk * (places.type === "co64" ? 8 : 4);
    const start = places.type === "co64" ? Number(view.getBigUint64(at)) : view.getUint32(at);
    // Each run counts from its first chunk, which is numbered from 1, up to that of the next.
    while (run + 1 < runCount && view.getUint32(runs.body + 8 + (run + 1) * 12) <= chunk + 1) run += 1;
    const inChunk = view.getUint32(runs.body + 8 + run * 12 + 4);
    let end = start;
    for (let left = inChunk; left > 0; left -= 1) end += sizes(sample++);
    ranges.push({ start, end });
  }
  return ranges;
}

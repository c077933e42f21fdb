/**
 * A film or a sound as readers get it: without what its recorder and the programs after it wrote in, the place, the device, the
 * day, names. Nothing is encoded anew: what has to stay in its place is blanked there, so that every address in the file still
 * holds, and the rest is cut off. Photographs leave the same behind when they are encoded.
 */

import { readText } from "../photographs/read-bytes.ts";
import { cleanMp3 } from "./clean-mp3.ts";
import { cleanMp4 } from "./clean-mp4.ts";
import { cleanOgg } from "./clean-ogg.ts";
import { cleanWebm } from "./clean-webm.ts";

/** Changes the bytes it is given and returns what is left of them; `undefined` when they cannot be followed to their end. */
type Clean = (bytes: Uint8Array) => Uint8Array | undefined;

/** THE list of formats, by their first bytes as Latin-1, whatever the file's name says. */
const formats: readonly (readonly [pattern: RegExp, clean: Clean])[] = [
  [/^.{4}(?:ftyp|moov|mdat|wide|free|skip)/s, cleanMp4],
  [/^.Eß£/, cleanWebm],
  [/^OggS/, cleanOgg],
  [/^(?:ID3|APETAGEX|ÿ[à-ÿ])/, cleanMp3],
];

/** `undefined` for a file that is no recording, or one that breaks off: what is in it nobody can tell. Changes `bytes`. */
export function cleanRecording(bytes: Uint8Array): Uint8Array | undefined {
  const start = readText(bytes, 0, 12);
  const clean = formats.find(([pattern]) => pattern.test(start))?.[1];
  try {
    return clean?.(bytes);
  } catch (error) {
    // A length that leads out of the file.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

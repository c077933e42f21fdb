/**
 * Bytes to text: UTF-8 or a problem with its place. A byte order mark and CRLF line ends are accepted without a word. What no page
 * can carry is left out of prose, with one; fields are refused that hold it (parse-yaml.ts).
 */
import { createProblem } from "../problems/catalog.ts";
import type { Result } from "../problems/problem.ts";
import { checkUnprintable, dropUnprintable } from "../problems/unprintable.ts";

/** Made once: making one takes as long as decoding a story. */
const strict = new TextDecoder("utf-8", { fatal: true });

export function decodeText(bytes: Uint8Array, file: string): Result<string> {
  try {
    return { value: strict.decode(bytes).replace(/\r\n?/g, "\n"), problems: [] };
  } catch {
    const offset = findInvalidByte(bytes);
    const line = bytes.subarray(0, offset).reduce((count, byte) => count + (byte === 10 ? 1 : 0), 1);
    return { value: undefined, problems: [createProblem("not-utf8", { file, line }, offset + 1)] };
  }
}

/** `line` is where the text begins. */
export const cleanProse = (text: string, file: string, line = 1): Result<string, never> => ({
  value: dropUnprintable(text),
  problems: checkUnprintable(text, { file, line }),
});

export function decodeProse(bytes: Uint8Array, file: string): Result<string> {
  const { value: text, problems } = decodeText(bytes, file);
  return text === undefined ? { value: undefined, problems } : cleanProse(text, file);
}

/** Offset of the first byte that is no UTF-8, by halving: O(n log n) reads, only on a broken file. */
function findInvalidByte(bytes: Uint8Array): number {
  const valid = (length: number) => {
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (valid(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

/**
 * Data beside a story to text. Spreadsheets save CSV in the code of their country, Big5 or GBK, which other programs cannot read
 * again: a table of numbers is read as it is, with a word, where everything else is asked for in UTF-8.
 */
import { cleanProse, decodeProse } from "../fields/decode.ts";
import { decodeAny } from "../manuscripts/decode-any.ts";
import { createProblem } from "../problems/catalog.ts";
import type { Result } from "../problems/problem.ts";

export function decodeData(bytes: Uint8Array, file: string): Result<string> {
  const read = decodeProse(bytes, file);
  if (read.value !== undefined || !/\.csv$/i.test(file)) return read;
  const { value: guessed } = decodeAny(bytes);
  if (guessed === undefined) return read;
  const { value, problems } = cleanProse(guessed.text.replace(/\r\n?/g, "\n"), file);
  return { value, problems: [...problems, createProblem("data-encoding", { file }, guessed.encoding)] };
}

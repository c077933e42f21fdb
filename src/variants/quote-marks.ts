/**
 * Quotation marks by script: “‘’” in Hans, 「『』」 in Hant. Source: W3C clreq, "Quotation marks". Conversion is by stack, so
 * that nesting is kept, a Latin apostrophe is left alone, and a mark without a partner is reported instead of guessed.
 */
import type { Script } from "./table.ts";

const marks = {
  Hans: { open: "“‘", close: "”’" },
  Hant: { open: "「『", close: "」』" },
} as const satisfies Record<Script, { open: string; close: string }>;

export interface QuoteResult {
  /** Same length as the input, in UTF-16 units. */
  readonly text: string;
  /** Offsets of marks without a partner; they are converted by shape all the same. */
  readonly unpaired: readonly number[];
}

const isLetter = (character: string | undefined) => character !== undefined && /\p{Script=Latin}/u.test(character);
const isLatin = (character: string | undefined) =>
  character !== undefined && /[\p{Script=Latin}\p{Nd}]/u.test(character);

/** Turns every quotation mark of `from` into its counterpart in `to`. `text` is one block: a paragraph, a caption, a cell. */
export function convertQuotes(text: string, from: Script, to: Script): QuoteResult {
  const source = marks[from];
  const target = marks[to];
  const output = text.split("");
  const open: { level: number; at: number }[] = [];
  const unpaired: number[] = [];
  for (const [at, character] of output.entries()) {
    const opens = source.open.indexOf(character);
    const closes = source.close.indexOf(character);
    if (opens >= 0) {
      open.push({ level: opens, at });
      output[at] = target.open.charAt(opens);
    } else if (character === "’" && isLetter(text[at - 1]) && isLetter(text[at + 1])) {
    } else if (closes >= 0) {
      const last = open.at(-1);
      if (last?.level === closes) {
        open.pop();
      } else if (character === "’" && isLatin(text[at - 1])) {
        continue;
      } else {
        unpaired.push(at);
      }
      output[at] = target.close.charAt(closes);
    }
  }
  for (const left of open) unpaired.push(left.at);
  return { text: output.join(""), unpaired: unpaired.sort((a, b) => a - b) };
}

/**
 * Quotation marks by script: “‘’” in Hans, 「『』」 in Hant. Source: W3C clreq, "Quotation marks". Conversion is by stack, so
 * that nesting is kept, a Latin apostrophe is left alone, and a mark without a partner is reported instead of guessed.
 */
import type { Script } from "./table.ts";

const marks = {
  Hans: { open: "“‘", close: "”’", all: /[“‘”’]/g },
  Hant: { open: "「『", close: "」』", all: /[「『」』]/g },
} as const satisfies Record<Script, { open: string; close: string; all: RegExp }>;

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
  const open: { level: number; at: number }[] = [];
  const unpaired: number[] = [];
  let output = "";
  let copied = 0;
  const put = (at: number, mark: string) => {
    output += text.slice(copied, at) + mark;
    copied = at + 1;
  };
  for (const { index: at, 0: character } of text.matchAll(source.all)) {
    const opens = source.open.indexOf(character);
    const closes = source.close.indexOf(character);
    if (opens >= 0) {
      open.push({ level: opens, at });
      put(at, target.open.charAt(opens));
      continue;
    }
    const apostrophe = character === "’" && isLatin(text[at - 1]);
    // don’t: an apostrophe even where a quotation is open.
    if (apostrophe && isLetter(text[at - 1]) && isLetter(text[at + 1])) continue;
    if (open.at(-1)?.level === closes) open.pop();
    else if (apostrophe) continue;
    else unpaired.push(at);
    put(at, target.close.charAt(closes));
  }
  for (const left of open) unpaired.push(left.at);
  return { text: output + text.slice(copied), unpaired: unpaired.sort((a, b) => a - b) };
}

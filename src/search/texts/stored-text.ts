/**
 * A text in all editions, as stored: the text of the edition it was written in, and what each other has that is unusual. Editions
 * of a text differ in little beyond the usual forms, so one file serves readers of all of them at the price of one.
 */
import { applyForms, type Forms } from "./forms.ts";

/** Places and what stands there instead: `[at, "字", at, "詞語"]`. */
export type Changes = readonly (number | string)[];

/** An edition beside the written one: `0` as usual, `-1` it has no such text, a whole text, or changes of the usual one. */
export type Other = 0 | -1 | string | Changes;

/** The written text (`-1`: there is none), then the other editions, in the order of the table's tags. Alone when all are as usual. */
export type StoredText = string | readonly [written: string | -1, ...others: Other[]];

/** `other`: which of the editions beside the written one, -1 for that one itself; `forms` lead to it. */
export function readText(stored: StoredText, other: number, forms: Forms): string | undefined {
  const [written, ...others] = typeof stored === "string" ? [stored] : stored;
  if (other < 0) return written === -1 ? undefined : written;
  const found = others[other] ?? 0;
  if (found === -1) return undefined;
  if (typeof found === "string") return found;
  const usual = applyForms(written === -1 ? "" : written, forms);
  return found === 0 ? usual : change(usual, found);
}

function change(usual: string, changes: Changes): string {
  let text = "";
  let end = 0;
  for (let pair = 0; pair < changes.length; pair += 2) {
    const at = Number(changes[pair]);
    const instead = String(changes[pair + 1]);
    text += usual.slice(end, at) + instead;
    end = at + instead.length;
  }
  return text + usual.slice(end);
}

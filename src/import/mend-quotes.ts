/**
 * Quotation marks that face the wrong way, or came in two scripts, by the balance of the sentence: where every other mark of a
 * paragraph must open and the next one close, each is turned as its place says. A paragraph in which that does not come out
 * even, or in which a mark would stand against what is around it, is left as it is.
 */
import { speak } from "../problems/speak.ts";
import { convertQuotes } from "../variants/quote-marks.ts";
import { type Script, standards, type VariantTag } from "../variants/table.ts";
import type { Repair } from "./track-edits.ts";

const marks: Readonly<Record<Script, string>> = { Hans: "“”", Hant: "「」" };
const outer = /[“”"「」]/gu;

const isApostrophe = (text: string, at: number) =>
  /\p{Script=Latin}/u.test(text.charAt(at - 1)) && /\p{Script=Latin}/u.test(text.charAt(at + 1));

/** What stands around a mark says which it is, or nothing. */
function readPlace(text: string, at: number): "open" | "close" | undefined {
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
  if (/[：:，、（(《]/u.test(before) && !/[，。！？；：、）)]/u.test(after) && after !== "") return "open";
  if (before === "" || before === "\n") return "open";
  if (after === "" || /[，。！？；：、）)\n]/u.test(after)) return "close";
  if (/[。！？…]/u.test(before)) return "close";
  return undefined;
}

const unpairedIn = (text: string, script: Script) =>
  convertQuotes(text, script, script === "Hans" ? "Hant" : "Hans").unpaired.length;

/** Nothing where the marks are in order, or where the order cannot be told. */
export function listQuoteRepairs(text: string, written: VariantTag): Repair[] {
  if (unpairedIn(text, "Hans") + unpairedIn(text, "Hant") === 0 && !hasMixed(text)) return [];
  const found = [...text.matchAll(outer)].filter(({ index }) => !isApostrophe(text, index));
  if (found.length < 2 || found.length % 2 !== 0) return [];
  const pair = marks[standards[written].script];
  const fits = found.every(({ index }, at) => {
    const place = readPlace(text, index);
    return place === undefined || (place === "open") === (at % 2 === 0);
  });
  const filled = found.every(({ index }, at) => at % 2 === 1 || (found[at + 1]?.index ?? 0) > index + 1);
  if (!fits || !filled) return [];
  return found.flatMap(({ 0: mark, index }, at): Repair[] => {
    const suggestion = pair.charAt(at % 2);
    const reason = speak`引號的方向按句子配成對`;
    return mark === suggestion
      ? []
      : [{ kind: "foreign-quote", offset: index, length: 1, found: mark, suggestion, reason }];
  });
}

/** “渡口」: an opening mark of one script, a closing one of the other. */
function hasMixed(text: string): boolean {
  const opened = (text.match(/[“「]/gu) ?? []).length;
  const closed = (text.match(/[”」]/gu) ?? []).length;
  return opened === closed && /[“”]/u.test(text) && /[「」]/u.test(text) && /“[^”」]*」|「[^”」]*”/u.test(text);
}

/**
 * Quotation marks: each with its partner, in the right order, in the marks of the script. A Latin apostrophe and marks
 * around Latin words are left alone.
 */
import { speak } from "../problems/speak.ts";
import { convertQuotes } from "../variants/quote-marks.ts";
import { standards, type VariantTag } from "../variants/table.ts";
import type { CopyFinding, CopyKind } from "./finding.ts";

const otherScript = { Hans: "Hant", Hant: "Hans" } as const;
const scriptMarks = { Hans: "“‘”’", Hant: "「『」』" } as const;
const opens = (mark: string) => "“‘「『".includes(mark);

const create = (
  kind: CopyKind,
  offset: number,
  found: string,
  suggestion: string | undefined,
  reason: string,
): CopyFinding => ({ kind, severity: "warning", offset, length: found.length, found, suggestion, reason });

/** A mark whose nearest neighbour, other marks aside, is Chinese; “so on” in Latin surroundings is none of ours. */
function isChinese(text: string, at: number): boolean {
  const [before = ""] = /[^“‘”’「『」』]?[“‘”’「『」』]*$/u.exec(text.slice(0, at)) ?? [];
  const [after = ""] = /^[“‘”’「『」』]*[^“‘”’「『」』]?/u.exec(text.slice(at + 1)) ?? [];
  return /[\p{Script=Han}，。；：？！、…]/u.test(before + after);
}

/** Long speech opens every paragraph and closes only the last: no fault when the next block opens with the same mark. */
const continues = (text: string, at: number, next: string | undefined) =>
  at === 0 && next !== undefined && next.startsWith(text.charAt(0));

function listUnpaired(text: string, next: string | undefined, script: "Hans" | "Hant"): CopyFinding[] {
  const unpaired = convertQuotes(text, script, otherScript[script]).unpaired.filter((at) => !continues(text, at, next));
  const [first = -1, second = -1] = unpaired;
  const [early, late] = [text.charAt(first), text.charAt(second)];
  const level = (mark: string) => scriptMarks[script].indexOf(mark) % 2;
  if (unpaired.length === 2 && !opens(early) && opens(late) && level(early) === level(late)) {
    const reason = speak`一對引號的方向反了`;
    return [
      create("unpaired-quote", first, early, late, reason),
      create("unpaired-quote", second, late, early, reason),
    ];
  }
  return unpaired.map((at) => {
    const reason = opens(text.charAt(at)) ? speak`後面沒有和它成對的引號` : speak`前面沒有和它成對的引號`;
    return create("unpaired-quote", at, text.charAt(at), undefined, reason);
  });
}

function listForeign(text: string, script: "Hans" | "Hant"): CopyFinding[] {
  const { text: converted, unpaired } = convertQuotes(text, otherScript[script], script);
  const reason = script === "Hant" ? speak`繁體的引號是${"「」"}和${"『』"}` : speak`簡體的引號是${"“”"}和${"‘’"}`;
  return text.split("").flatMap((mark, at) => {
    const replacement = converted.charAt(at);
    if (mark === replacement || !scriptMarks[otherScript[script]].includes(mark) || !isChinese(text, at)) return [];
    const suggestion = unpaired.length === 0 ? replacement : undefined;
    return [create("foreign-quote", at, mark, suggestion, reason)];
  });
}

/** Straight marks around Chinese: typed on purpose where a text quotes a machine, so they are only noted. */
function listStraight(text: string, script: "Hans" | "Hant"): CopyFinding[] {
  return [...text.matchAll(/"([^"\n]*)"/g)].flatMap(({ 0: whole, 1: inner = "", index }) => {
    if (!/\p{Script=Han}/u.test(inner)) return [];
    const reason = speak`中文不用直引號`;
    return [
      create("foreign-quote", index, '"', scriptMarks[script].charAt(0), reason),
      create("foreign-quote", index + whole.length - 1, '"', scriptMarks[script].charAt(2), reason),
    ].map((finding) => ({ ...finding, severity: "note" as const }));
  });
}

/** `next` is the text of the block that follows. */
export function checkQuotes(text: string, next: string | undefined, written: VariantTag): CopyFinding[] {
  const { script } = standards[written];
  return [...listUnpaired(text, next, script), ...listForeign(text, script), ...listStraight(text, script)];
}

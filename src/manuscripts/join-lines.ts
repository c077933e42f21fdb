/**
 * Lines that a mail program broke at a fixed width, put together again. Nothing marks such a break; it shows in the shape of
 * the whole: many lines equally long that do not end where a sentence ends.
 */
import { speak } from "../problems/speak.ts";
import type { Change } from "./manuscript.ts";

export interface Line {
  /** Line of the source. */
  readonly at: number;
  readonly text: string;
}

export interface JoinedLines {
  readonly lines: readonly Line[];
  readonly changes: readonly Change[];
}

/** Columns of a fixed-width screen. */
const measure = (text: string) =>
  [...text].reduce(
    (sum, character) =>
      sum +
      (/[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{20000}-\u{3FFFF}]/u.test(
        character,
      )
        ? 2
        : 1),
    0,
  );

const ends = /[。！？…；：!?;:.]["'”’」』）)】〕]*$/u;

/** Begins something of its own: an indent, a bullet, a number, a label, a quotation of mail. */
const begins = /^(?:[\s　]|[-*•●・▪◆■□○]|[（(]?[\d一二三四五六七八九十]{1,3}[)）.．、]|#|>|\p{Script=Han}{1,6}[:：])/u;

/** No mail program breaks lines further out, none further in. */
const [mostColumns, leastColumns] = [100, 40];

/** A wrapped line may fall short by a character that was not allowed to begin the next one, or by a Latin word. */
const slackColumns = 6;
const latinSlackColumns = 18;

/** The width at which lines were broken; `undefined` for a text whose lines are its paragraphs. */
function findWidth(lines: readonly Line[]): number | undefined {
  const widths = lines.map(({ text }) => measure(text.trimEnd())).filter((width) => width > 0);
  const width = Math.max(0, ...widths);
  if (width > mostColumns || width < leastColumns) return undefined;
  const full = lines.filter(({ text }) => measure(text.trimEnd()) >= width - slackColumns);
  const open = full.filter(({ text }) => !ends.test(text.trimEnd()));
  return open.length >= 3 && open.length * 2 > full.length ? width : undefined;
}

const isLatin = (character: string | undefined) => character !== undefined && /[\p{Script=Latin}\d]/u.test(character);

function join(first: string, second: string): string {
  const [before, after] = [first.trimEnd(), second.trimStart()];
  const spaced = isLatin([...before].at(-1)) && isLatin([...after][0]);
  return `${before}${spaced ? " " : ""}${after}`;
}

/** The eight characters on either side of a break. */
const showBreak = (first: string, second: string) =>
  `${[...first.trimEnd()].slice(-8).join("")}⏎${[...second.trimStart()].slice(0, 8).join("")}`;

export function joinLines(lines: readonly Line[]): JoinedLines {
  const width = findWidth(lines);
  if (width === undefined) return { lines, changes: [] };
  const joined: Line[] = [];
  const changes: Change[] = [];
  let last = "";
  for (const line of lines) {
    const open = joined.at(-1);
    const slackHere = /[\p{Script=Latin}]/u.test(line.text.slice(0, 20)) ? latinSlackColumns : slackColumns;
    const wrapped = last.trim() !== "" && measure(last.trimEnd()) >= width - slackHere;
    if (open !== undefined && wrapped && line.text.trim() !== "" && !begins.test(line.text)) {
      const text = join(open.text, line.text);
      joined[joined.length - 1] = { at: open.at, text };
      const after = showBreak(open.text, line.text).replace("⏎", text.includes(`${open.text.trimEnd()} `) ? " " : "");
      changes.push({
        kind: "structure",
        at: line.at,
        before: showBreak(open.text, line.text),
        after,
        why: speak`郵件折的行接回同一段`,
      });
    } else joined.push(line);
    last = line.text;
  }
  return { lines: joined, changes };
}

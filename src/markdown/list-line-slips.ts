/**
 * Slips that only the lines of a paragraph tell: a table with full-width lines between its cells, a list whose marks are none and
 * whose items would run on in one line, a paragraph that begins with spaces. Called with the others (list-slips.ts).
 */
import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import { narrow, type Slip } from "./slip-rows.ts";

interface Line {
  readonly offset: number;
  readonly text: string;
}

function splitLines(source: string, start: number, end: number): Line[] {
  const lines: Line[] = [];
  let offset = start;
  for (const text of source.slice(start, end).split("\n")) {
    lines.push({ offset, text });
    offset += text.length + 1;
  }
  return lines;
}

const mark = (line: Line, found: string, suggestion: string): Slip[] =>
  found === suggestion ? [] : [{ code: "mark-slip", offset: line.offset, found, suggestion }];

/** The line below the head of a table, however its lines were typed. */
const rule =
  /^[ \t　]*[|｜]?(?:[ \t　]*[:：]?[-－—–─]+[:：]?[ \t　]*[|｜])+(?:[ \t　]*[:：]?[-－—–─]+[:：]?)?[ \t　]*$/u;

const narrowRule = (text: string) => narrow(text.replaceAll("｜", "|").replace(/[-－—–─]+/gu, "---"));

/** A paragraph that was meant for a table. */
function listTableSlips(lines: readonly Line[]): Slip[] {
  const at = lines.findIndex(
    ({ text }, place) => place > 0 && rule.test(text) && /[|｜]/u.test(lines[place - 1]?.text ?? ""),
  );
  if (at < 0) return [];
  return lines
    .slice(at - 1)
    .flatMap((line, place) =>
      mark(line, line.text, place === 1 ? narrowRule(line.text) : line.text.replaceAll("｜", "|")),
    );
}

const numbered = /^[ \t　]*([\d０-９]{1,2})([.。．、)）])[ \t　]*(?=[^\d０-９\s])/u;
const bulleted = /^[ \t　]*([－•・·●○◆■▪＊–-])[ \t　]*(?=[^\s\d])(?!\1)/u;

const readNumber = (digits = "") => Number(digits.normalize("NFKC"));

/** Lines in a row that count on, or begin alike: a list. One line may begin as it likes, but for `1。`. */
function listItemSlips(lines: readonly Line[]): Slip[] {
  const number = lines.map(({ text }) => numbered.exec(text));
  const bullet = lines.map(({ text }) => bulleted.exec(text));
  const counts = (at: number) =>
    number[at] && number[at - 1] && readNumber(number[at]?.[1]) === readNumber(number[at - 1]?.[1]) + 1;
  const repeats = (at: number) => bullet[at] && bullet[at]?.[1] === bullet[at - 1]?.[1];
  return lines.flatMap((line, at) => {
    const [item = "", digits, stop] = number[at] ?? [];
    if (item !== "" && (stop === "。" || counts(at) || counts(at + 1)))
      return mark(line, item, `${readNumber(digits)}. `);
    const [point = ""] = bullet[at] ?? [];
    return point !== "" && (repeats(at) || repeats(at + 1)) ? mark(line, point, "- ") : [];
  });
}

/** Spaces in front of the words of a line. */
const listIndents = (lines: readonly Line[]): Slip[] =>
  lines.flatMap(({ offset, text }) => {
    const [found = ""] = /^[ \t　]+/u.exec(text) ?? [];
    return found === "" ? [] : [{ code: "typed-indent", offset, found, suggestion: "" }];
  });

/** What begins with spaces and is more than words: its row says so. */
const isMark = /^[ \t　]*(?:[:：]{3}|[＞＊#＃])/u;

/** `** 重要 **`: what is left of marks in the text. */
const loose = /(?<![\\*])\*\*[ \t　]*([^*\n]*[^*\s　])[ \t　]*\*\*(?!\*)/gu;

/** `tree` is what was parsed of `source`. */
export function listLineSlips(source: string, tree: Root): Slip[] {
  const slips: Slip[] = [];
  visit(tree, (node) => {
    const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
    if (node.type === "paragraph") {
      const lines = splitLines(source, start, end);
      const found = [...listTableSlips(lines), ...listItemSlips(lines)];
      const begins = lines.filter(({ text, offset }, at) => {
        const isFirst = at === 0 || /^ {0,3}:{3}/.test(lines[at - 1]?.text ?? "");
        return isFirst && !isMark.test(text) && !found.some((slip) => slip.offset === offset);
      });
      slips.push(...found, ...listIndents(begins));
    }
    if (node.type === "text")
      for (const { 0: found, 1: text, index } of source.slice(start, end).matchAll(loose))
        slips.push(...mark({ offset: start + index, text: found }, found, `**${text}**`));
    if (node.type === "table")
      for (const row of node.children.slice(1)) {
        const [line] = splitLines(source, row.position?.start.offset ?? 0, row.position?.end.offset ?? 0);
        if (line !== undefined && row.children.length < (node.children[0]?.children.length ?? 0))
          slips.push(...mark(line, line.text, line.text.replaceAll("｜", "|")));
      }
    // Four spaces make code of a paragraph; code that is meant stands between fences.
    const isTyped = node.type === "code" && !/^[`~]/u.test(source.slice(start, end).trimStart());
    if (isTyped && /\p{Script=Han}/u.test(node.value))
      slips.push(...listIndents(splitLines(source, source.lastIndexOf("\n", start - 1) + 1, end)));
  });
  return slips;
}

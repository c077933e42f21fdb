/** Decides a character by the words around it, where dictionary phrases and word boundaries cannot: 三只 and 只有, 一出戏, 冲咖啡. */
import type { Evidence, Row } from "./evidence/row.ts";
import { evidence } from "./evidence/table.ts";

/** What the evidence gives at a place; the first row that fits, by whether a phrase of the dictionary has decided already. */
export interface DecidedForm {
  /** Where a phrase has decided: only rows that are sure. */
  readonly sure: string | undefined;
  /** Where none has. */
  readonly alone: string | undefined;
}

interface Rule {
  /** One alternative a row, each with an empty group that tells which row it was. Sticky: it looks at one offset. */
  readonly pattern: RegExp;
  readonly forms: readonly string[];
}

/** One pattern for all rows of a character, so that nothing is cut out of the text to be looked at. */
function createRule(character: string, rows: readonly Row[]): Rule {
  const alternatives = rows.map(([, , before, after]) => {
    const behind = before === "" ? "" : `(?<=${before})`;
    const ahead = after === "" ? "" : `(?=${after})`;
    return `${behind}${character}${ahead}()`;
  });
  // Groups of the rows themselves must not count.
  const plain = alternatives.map((text) => text.replace(/\((?!\?|\))/g, "(?:"));
  return { pattern: new RegExp(plain.join("|"), "y"), forms: rows.map(([form]) => form) };
}

function match({ pattern, forms }: Rule, text: string, at: number): number {
  if (forms.length === 0) return -1;
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found === null ? -1 : found.findIndex((group, index) => index > 0 && group !== undefined) - 1;
}

const isSure = ([, reach]: Row) => reach === "sure";
const rules = new Map(
  Object.entries(evidence).map(([character, { rows }]: readonly [string, Evidence]) => [
    character,
    { rows, all: createRule(character, rows), sure: createRule(character, rows.filter(isSure)) },
  ]),
);

/** 1 for every UTF-16 unit that has rows. */
export const evidenceUnits = new Uint8Array(65_536);
for (const character of rules.keys()) evidenceUnits[character.charCodeAt(0)] = 1;

/** The form of the character at an offset of a Simplified text, when a row decides it. */
export function decideForm(text: string, at: number): DecidedForm | undefined {
  const rule = rules.get(text.charAt(at));
  if (rule === undefined) return undefined;
  const row = rule.rows[match(rule.all, text, at)];
  if (row === undefined) return undefined;
  const alone = row[0];
  return { alone, sure: isSure(row) ? alone : rule.sure.forms[match(rule.sure, text, at)] };
}

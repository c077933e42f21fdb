/** Decides a character by the words around it, where dictionary phrases and word boundaries cannot: 三只 and 只有, 一出戏, 冲咖啡. */
import type { Evidence } from "./evidence/row.ts";
import { evidence } from "./evidence/table.ts";

/** A form that evidence gives; `alone`: only where no phrase of the dictionary has decided. */
export interface DecidedForm {
  readonly form: string;
  readonly alone: boolean;
}

interface Rule {
  /** One alternative a row, each with an empty group that tells which row it was. Sticky: it looks at one offset. */
  readonly pattern: RegExp;
  readonly forms: readonly DecidedForm[];
}

/** One pattern for all rows of a character, so that nothing is cut out of the text to be looked at. */
function createRule([character, { rows }]: readonly [string, Evidence]): readonly [string, Rule] {
  const alternatives = rows.map(([, , before, after]) => {
    const behind = before === "" ? "" : `(?<=${before})`;
    const ahead = after === "" ? "" : `(?=${after})`;
    return `${behind}${character}${ahead}()`;
  });
  // Groups of the rows themselves must not count.
  const plain = alternatives.map((text) => text.replace(/\((?!\?|\))/g, "(?:"));
  const forms = rows.map(([form, reach]) => ({ form, alone: reach === "alone" }));
  return [character, { pattern: new RegExp(plain.join("|"), "y"), forms }];
}

const rules = new Map(Object.entries(evidence).map(createRule));

/** 1 for every UTF-16 unit that has rows. */
export const evidenceUnits = new Uint8Array(65_536);
for (const character of rules.keys()) evidenceUnits[character.charCodeAt(0)] = 1;

/** The form of the character at an offset of a Simplified text, when a row decides it. */
export function decideForm(text: string, at: number): DecidedForm | undefined {
  const rule = rules.get(text.charAt(at));
  if (rule === undefined) return undefined;
  rule.pattern.lastIndex = at;
  const match = rule.pattern.exec(text);
  return match === null
    ? undefined
    : rule.forms[match.findIndex((group, index) => index > 0 && group !== undefined) - 1];
}

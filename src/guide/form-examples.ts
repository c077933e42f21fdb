/** Examples of what the check of copy says of forms and quotation marks, for the guide: another for each script. */
import type { ProblemCode, ProblemValues } from "../problems/catalog.ts";
import { speak } from "../problems/speak.ts";
import type { Script } from "../variants/table.ts";

export type ProblemExamples = { readonly [Code in ProblemCode]?: ProblemValues<Code> };

export const sayMixed = (script: Script) =>
  speak`這裡大半是${script === "Hant" ? speak`簡體` : speak`繁體`}字，和寫定的那一種不同`;

/** Sentences about forms need a story in the script it is written in. */
export function listFormExamples(script: Script): ProblemExamples {
  const wrong = (right: string, typed: string) => speak`在這個詞裡應是「${right}」，「${typed}」多半是轉換時選錯的字`;
  const unpaired = speak`後面沒有和它成對的引號`;
  return script === "Hant"
    ? {
        "copy-other-script": ["守橋的人说，夜裡", "说", "說", speak`「${"说"}」只有簡體才用`],
        "copy-wrong-form": ["水聲很復雜，有", "復", "複", wrong("複", "復")],
        "copy-mixed-script": ["后来的事", "", undefined, sayMixed(script)],
        "copy-unpaired-quote": ["他說：「還要再等", "「", undefined, unpaired],
        "copy-foreign-quote": ["他說：“水聲變了", "“", "「", speak`繁體的引號是${"「」"}和${"『』"}`],
      }
    : {
        "copy-other-script": ["守桥的人說，夜里", "說", "说", speak`「${"說"}」只有繁體才用`],
        "copy-wrong-form": ["水面复盖着冰", "复", "覆", wrong("覆", "复")],
        "copy-mixed-script": ["後來的事", "", undefined, sayMixed(script)],
        "copy-unpaired-quote": ["他说：“还要再等", "“", undefined, unpaired],
        "copy-foreign-quote": ["他说：「水声变了", "「", "“", speak`簡體的引號是${"“”"}和${"‘’"}`],
      };
}

/**
 * Puts the forms a publication has chosen into a conversion, as its last step. It touches only what the converter chose, never
 * what somebody typed. A word counts where both its ends are word boundaries or where it lies inside one word: 計劃 in 人才計劃,
 * not in 設計劃分.
 */
import { chooseForm, type RegionalStyle, regionalStyles, type StyleRow } from "../regional-styles.ts";
import type { Variant } from "../table.ts";
import { isOfWords } from "./find-word.ts";

/** Where in `source` the character stands that is at `at` in `converted`. */
function findPlace(source: string, converted: string, at: number): number {
  if (source.length === converted.length) return at;
  const count = [...converted.slice(0, at)].length;
  return [...source].slice(0, count).join("").length;
}

/** Puts the chosen forms into a conversion; `undefined` when there are none between these variants. */
export function createRegionalStyle(
  from: Variant,
  to: Variant,
  style: RegionalStyle,
): ((source: string, converted: string) => string) | undefined {
  if (to.script === "Hans") return undefined;
  const all: readonly StyleRow[] = regionalStyles[to.dictionaries];
  const rows = all.filter((row) => chooseForm(row, style[to.dictionaries]) === row.styled);
  if (rows.length === 0) return undefined;
  const pattern = new RegExp(rows.map(({ plain }) => plain).join("|"), "gu");
  /** Of Simplified every form was chosen; of another region those that changed. */
  const chose = ({ of, plain }: StyleRow, source: string, at: number): boolean =>
    from.script === "Hans"
      ? source.startsWith(of, at) && (of.length === 1 || isOfWords(source, at, at + of.length))
      : !source.startsWith(plain, at);
  return (source, converted) => {
    // Without alignment there is no telling what was typed.
    if (source.length !== converted.length && [...source].length !== [...converted].length) return converted;
    return converted.replace(pattern, (plain, at: number) => {
      const row = rows.find((each) => each.plain === plain);
      return row !== undefined && chose(row, source, findPlace(source, converted, at)) ? row.styled : plain;
    });
  };
}

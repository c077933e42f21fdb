/**
 * The words of a story's record, for all editions at once: what folds alike stands there once, wording that differs stands beside
 * it. Marks between clauses are no words, so a phrase is found across them.
 */
import { type Fold, listPairs, listUnits } from "../search/units.ts";
import type { VariantTag } from "../variants/table.ts";
import { codeWord } from "./code-word.ts";

/** A text in the editions that have it. */
type Texts = Readonly<Partial<Record<VariantTag, string>>>;

export interface SearchedTexts {
  readonly headline: Texts;
  readonly head: readonly Texts[];
  readonly body: readonly { readonly texts: Texts }[];
}

export interface SearchWords {
  readonly headlineWords: string;
  /** Standfirst, kicker and topics. */
  readonly headWords: string;
  readonly bodyWords: string;
  /** Every character and word there is, once: for questions of a single one. */
  readonly units: string;
}

/** Stands between two texts, so that no phrase is found across them: no pair is written so. */
const gap = "0000";

export function buildSearchWords({ headline, head, body }: SearchedTexts, fold: Fold): SearchWords {
  const alone = new Set<string>();
  const write = (all: readonly Texts[]): string => {
    const rows = all.flatMap((texts) => {
      const different = new Set<string>();
      for (const text of new Set(Object.values(texts))) {
        const units = listUnits(text, fold).map((unit) => ({ ...unit, afterBreak: false }));
        for (const unit of units) alone.add(unit.text);
        if (units.length > 1) different.add(listPairs(units).map(codeWord).join(" "));
      }
      return [...different];
    });
    return rows.join(` ${gap} `);
  };
  const [headlineWords, headWords, bodyWords] = [write([headline]), write(head), write(body.map(({ texts }) => texts))];
  return { headlineWords, headWords, bodyWords, units: [...alone].map(codeWord).join(" ") };
}

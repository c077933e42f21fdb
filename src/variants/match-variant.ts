/**
 * Which variant the language of a browser or of a voice means. Every page carries this, so it knows no table: the rows come
 * written into the page, as `zh-Hans zh-hans zh-cn|zh-Hant-TW zh-hant zh-tw`.
 */
import type { Variant } from "./table.ts";

/** A variant and the languages that mean it. */
export type LanguageRow = Pick<Variant, "tag" | "prefers">;

/**
 * The row the languages prefer, by the longest matching prefix of the first language that matches; of two rows with the same
 * prefix, the first. `undefined` when none of them is a Chinese of these rows.
 */
export function matchVariant<Row extends LanguageRow>(
  languages: readonly string[],
  rows: readonly Row[],
): Row | undefined {
  for (const language of languages) {
    const wanted = language.toLowerCase();
    let best: { row: Row; length: number } | undefined;
    for (const row of rows) {
      for (const prefix of row.prefers) {
        const fits = wanted === prefix || wanted.startsWith(`${prefix}-`);
        if (fits && prefix.length > (best?.length ?? 0)) best = { row, length: prefix.length };
      }
    }
    if (best !== undefined) return best.row;
  }
  return undefined;
}

export function formatLanguages(rows: readonly LanguageRow[]): string {
  return rows.map(({ tag, prefers }) => [tag, ...prefers].join(" ")).join("|");
}

/** Rows as a page has them; none of nothing. */
export function parseLanguages(text = ""): LanguageRow[] {
  return text.split("|").map((row) => {
    const [tag, ...prefers] = row.split(" ") as [Variant["tag"], ...string[]];
    return { tag, prefers };
  });
}

/**
 * The variants readers get: rows of the table, in the order of the switch, as the publication's settings name them. Everyone who
 * makes or counts editions asks here; what a story may be written in is the whole table's business.
 */
import { settings } from "../publication/publication.ts";
import type { LanguageRow } from "../variants/match-variant.ts";
import { listFamily, pickVariants, standards, type Variant, type VariantTag } from "../variants/table.ts";
import type { Settings } from "./publication.ts";

/** Throws a sentence for whoever wrote the settings. */
export function pickServed({ served, default: usual }: Settings["variants"]): readonly Variant[] {
  if (new Set(served).size < served.length)
    throw new RangeError(`設定的 variants.served 裡，有一種中文寫了兩次：${served.join("、")}。每一種只寫一次。`);
  if (!served.includes(usual))
    throw new RangeError(
      `設定的 variants.default 是 ${usual}，variants.served 裡卻沒有它，「/」就沒有首頁可以顯示。把它加進 served，或者改成 ${served.join("、")}。`,
    );
  return pickVariants(served);
}

export const variants = pickServed(settings.variants);

/** The row of a served variant. Throws for a tag that is not served: a programming error, never an editor's. */
export function findVariant(tag: string): Variant {
  const row = variants.find((variant) => variant.tag === tag);
  if (row === undefined) throw new RangeError(`variant not served: ${tag}`);
  return row;
}

/** The rows by which a page knows voices that can read it, its own first: where it has none, the voice of its family will do. */
export function listVoices(tag: VariantTag): readonly LanguageRow[] {
  const own = { tag, prefers: listFamily(tag).flatMap((member) => standards[member].prefers) };
  return [own, ...variants.filter((variant) => variant.tag !== tag)];
}

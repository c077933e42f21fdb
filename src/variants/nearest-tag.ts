/** The tag somebody meant who typed another: `zh-TW` is Taiwan's, `zh-Hant-Tw` a slip. Called wherever an editor types tags. */
import { findNearest } from "../problems/nearest.ts";
import { matchVariant } from "./match-variant.ts";
import { pickVariants, tags, type VariantTag } from "./table.ts";

const rows = pickVariants(tags);

export function findNearestTag(name: string): VariantTag | undefined {
  const typed = name.replaceAll("_", "-").toLowerCase();
  // An older tag of the same thing comes first: zh-HK looks like zh-Hans, but is not.
  const alias = rows.find(({ prefers }) => prefers.includes(typed))?.tag;
  return alias ?? (findNearest(name, tags) as VariantTag | undefined) ?? matchVariant([typed], rows)?.tag;
}

/** The tag somebody meant who typed another: `zh-TW` is Taiwan's, `zh-Hant-Tw` a slip. Called wherever an editor types tags. */
import { findNearest } from "../problems/nearest.ts";
import { matchVariant, standards, type VariantTag, variants } from "./table.ts";

export const tags = Object.keys(standards) as [VariantTag, ...VariantTag[]];

export function isTag(name: string): name is VariantTag {
  return Object.hasOwn(standards, name);
}

export function findNearestTag(name: string): VariantTag | undefined {
  const typed = name.replaceAll("_", "-").toLowerCase();
  // An older tag of the same thing comes first: zh-HK looks like zh-Hans, but is not.
  const alias = variants.find(({ prefers }) => prefers.includes(typed))?.tag;
  return alias ?? (findNearest(name, tags) as VariantTag | undefined) ?? matchVariant([typed])?.tag;
}

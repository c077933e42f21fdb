/** The tag somebody meant who typed another: `zh-TW` is Taiwan's, `zh-Hant-Tw` a slip. Called wherever an editor types tags. */
import { findNearest } from "../problems/nearest.ts";
import { matchVariant, standards, type VariantTag } from "./table.ts";

export const tags = Object.keys(standards) as [VariantTag, ...VariantTag[]];

export function isTag(name: string): name is VariantTag {
  return Object.hasOwn(standards, name);
}

export function findNearestTag(name: string): VariantTag | undefined {
  return (findNearest(name, tags) as VariantTag | undefined) ?? matchVariant([name.replaceAll("_", "-")])?.tag;
}

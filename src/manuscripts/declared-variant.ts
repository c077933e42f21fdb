/** The variant a source says it is in: zh-HK, zh_TW, zh-Hant-HK; between the standards of one script it decides. */
import { isTag, standards, tags, type VariantTag } from "../variants/table.ts";

/** `said` best first; `country` in lower case, where nothing else names a region. `undefined` where no region or script is named. */
export function findDeclared(said: readonly string[], country?: string): VariantTag | undefined {
  const names = said.map((value) => value.trim().replaceAll("_", "-"));
  const region = names.flatMap((value) => /-(HK|TW|CN|MO|SG|MY)\b/i.exec(value)?.[1]?.toUpperCase() ?? [])[0];
  const home = region ?? country?.toUpperCase();
  const exact = names.find((value) => isTag(value));
  if (region === undefined && exact !== undefined && isTag(exact)) return exact;
  // Macau writes as Hong Kong does; the mainland, Singapore and Malaysia share the Simplified standard.
  const nearest = home === "MO" && !tags.some((tag) => tag.endsWith("-MO")) ? "HK" : home;
  return nearest === undefined
    ? undefined
    : (tags.find((tag) => tag.endsWith(`-${nearest}`)) ??
        (["CN", "SG", "MY"].includes(nearest) ? tags.find((tag) => standards[tag].script === "Hans") : undefined));
}

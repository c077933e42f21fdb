/** What editions are called where there is little room. */
import { variants } from "../site/served-variants.ts";
import { standards, type VariantTag } from "../variants/table.ts";

/** One character: 简, 臺, 港. */
export const nameVariantShort = (tag: VariantTag): string => standards[tag].short;

const numerals = "〇一二三四五六七八九十";

/** How many there are, as a numeral of words: 三版. */
export const countEditions = (): string => numerals[variants.length] ?? String(variants.length);

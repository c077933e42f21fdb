/**
 * The dictionaries of opencc-js, by what they are for, our own ahead of them. The only file that imports them; each is one string of
 * `source target` pairs joined by `|`.
 */
import HKVariants from "opencc-js/dict/HKVariants";
import HKVariantsPhrases from "opencc-js/dict/HKVariantsPhrases";
import HKVariantsRev from "opencc-js/dict/HKVariantsRev";
import HKVariantsRevPhrases from "opencc-js/dict/HKVariantsRevPhrases";
import STCharacters from "opencc-js/dict/STCharacters";
import STPhrases from "opencc-js/dict/STPhrases";
import STPhrasesGenerated from "opencc-js/dict/STPhrases_GeneratedFromRegionalPhrases";
import TSCharacters from "opencc-js/dict/TSCharacters";
import TSPhrases from "opencc-js/dict/TSPhrases";
import TWVariants from "opencc-js/dict/TWVariants";
import TWVariantsPhrases from "opencc-js/dict/TWVariantsPhrases";
import TWVariantsRev from "opencc-js/dict/TWVariantsRev";
import TWVariantsRevPhrases from "opencc-js/dict/TWVariantsRevPhrases";
import type { RegionName } from "../table.ts";
import { ownFromRegion, ownToSimplified } from "./way-back.ts";

export type Dictionary = string;

/** Simplified to OpenCC's standard Traditional. */
export const simplified = { characters: STCharacters, phrases: [STPhrases, STPhrasesGenerated] } as const;

/** Standard Traditional to Simplified. */
export const toSimplified: readonly Dictionary[] = [ownToSimplified, TSPhrases, TSCharacters];

/** Standard Traditional to a region's forms. */
export const toRegion: Readonly<Record<RegionName, readonly Dictionary[]>> = {
  TW: [TWVariantsPhrases, TWVariants],
  HK: [HKVariantsPhrases, HKVariants],
};

/** A region's forms to standard Traditional. */
export const fromRegion: Readonly<Record<RegionName, readonly Dictionary[]>> = {
  TW: [ownFromRegion.TW, TWVariantsRevPhrases, TWVariantsRev],
  HK: [ownFromRegion.HK, HKVariantsRevPhrases, HKVariantsRev],
};

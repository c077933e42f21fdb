/**
 * THE table of variants: every written standard of Chinese the converter knows, one row with all there is to know of it. A row
 * that lacks something does not compile. Which of them readers get is the publication's choice (site/served-variants.ts).
 * Browser code may read it, so it names dictionaries and holds none.
 */

import type { ReadingScript } from "./readings.ts";

/** ISO 15924 code of a script. */
export type Script = "Hans" | "Hant";

/** Names of the dictionaries between standard Traditional and a region's forms; dictionaries.ts has them each way. */
export type RegionName = "TW" | "HK";

/** Names of the lists of newsroom-forms.ts. */
export type NewsroomName = "TW" | "HK";

/** Families for running and for headline text, the wanted first; a generic one is added where they are written out. */
export interface Fonts {
  readonly sans: readonly string[];
  readonly serif: readonly string[];
}

interface Names {
  /** Full name, in the variant itself. */
  readonly name: string;
  /** One character for the switch and for lists. */
  readonly short: string;
  /** What editors call it. */
  readonly editorsName: string;
  /** Value of `og:locale`. */
  readonly locale: string;
  /** How the reading of a character is written. */
  readonly readings: ReadingScript;
  /** Browser language tags that prefer this variant, lower case; matched by longest prefix. */
  readonly prefers: readonly string[];
}

/** Simplified is one standard. Traditional has its regions: their dictionaries, and what their newsrooms type otherwise. */
type Forms =
  | { readonly script: "Hans" }
  | { readonly script: "Hant"; readonly dictionaries: RegionName; readonly newsroom: NewsroomName | undefined };

/** `family`: the variant whose words, terms and fonts stand in where a variant has none of its own. */
type Origin<Tag> =
  | { readonly family: undefined; readonly fonts: Fonts }
  | { readonly family: Tag; readonly fonts?: Fonts };

export type VariantRow<Tag = string> = Names & Forms & Origin<Tag>;

const rows = {
  "zh-Hans": {
    family: undefined,
    script: "Hans",
    name: "简体",
    short: "简",
    editorsName: "簡體",
    locale: "zh_CN",
    readings: "pinyin",
    prefers: ["zh-hans", "zh-cn", "zh-sg", "zh-my"],
    fonts: {
      sans: ["PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC"],
      serif: ["Songti SC", "Source Han Serif SC", "Noto Serif CJK SC", "Noto Serif SC", "SimSun"],
    },
  },
  "zh-Hant-TW": {
    family: undefined,
    script: "Hant",
    dictionaries: "TW",
    newsroom: "TW",
    name: "繁體（臺灣）",
    short: "臺",
    editorsName: "臺灣繁體",
    locale: "zh_TW",
    readings: "bopomofo",
    prefers: ["zh-hant", "zh-tw"],
    fonts: {
      sans: ["PingFang TC", "Microsoft JhengHei", "Noto Sans CJK TC", "Noto Sans TC"],
      serif: ["Songti TC", "Source Han Serif TC", "Noto Serif CJK TC", "Noto Serif TC", "PMingLiU"],
    },
  },
  "zh-Hant-HK": {
    family: undefined,
    script: "Hant",
    dictionaries: "HK",
    newsroom: "HK",
    name: "繁體（香港）",
    short: "港",
    editorsName: "香港繁體",
    locale: "zh_HK",
    readings: "pinyin",
    prefers: ["zh-hant-hk", "zh-hant-mo", "zh-hk", "zh-mo", "yue"],
    fonts: {
      sans: ["PingFang HK", "Microsoft JhengHei", "Noto Sans CJK HK", "Noto Sans HK"],
      serif: ["Songti TC", "Source Han Serif HC", "Noto Serif CJK HK", "Noto Serif HK", "PMingLiU"],
    },
  },
} as const satisfies Readonly<Record<string, VariantRow>>;

/** BCP 47 tag in canonical case, of any standard a story can be written in. */
export type VariantTag = keyof typeof rows;

/** A row with its tag and the first segment of every address of its edition. */
export type Variant = VariantRow<VariantTag> & { readonly tag: VariantTag; readonly segment: string };

// The annotation is the check that every family is a row.
const known: Readonly<Record<VariantTag, VariantRow<VariantTag>>> = rows;

/** Every tag, in the order of the table. */
export const tags = Object.keys(known) as [VariantTag, ...VariantTag[]];

export const standards = Object.fromEntries(
  tags.map((tag) => [tag, { ...known[tag], tag, segment: tag.toLowerCase() }]),
) as Readonly<Record<VariantTag, Variant>>;

export function isTag(name: string): name is VariantTag {
  return Object.hasOwn(standards, name);
}

/** A variant and those that stand in for it, the nearest first. */
export function listFamily(tag: VariantTag): readonly VariantTag[] {
  const { family } = standards[tag];
  return family === undefined ? [tag] : [tag, ...listFamily(family)];
}

/** Rows in the order of `wanted`. A browser's tag that two of them prefer is left to the one the other stands in for. */
export function pickVariants(wanted: readonly VariantTag[]): readonly Variant[] {
  return wanted.map((tag) => {
    const members = wanted.filter((other) => other !== tag && listFamily(other).includes(tag));
    const taken = new Set<string>(members.flatMap((other) => standards[other].prefers));
    return { ...standards[tag], prefers: standards[tag].prefers.filter((prefix) => !taken.has(prefix)) };
  });
}

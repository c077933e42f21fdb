/**
 * Script variants: the written forms of Chinese, as facts (`standards`), and the ones this publication serves
 * (`variants`, THE table). To stop serving a variant, delete its row from `variants`; nothing else changes, because what
 * a story may be *written in* stays known. Everyone who needs a tag, a label or a path segment asks here.
 */

/** ISO 15924 code of a script. */
export type Script = "Hans" | "Hant";

/** The written standards the converter knows, by BCP 47 tag. `opencc` is the library's own code and stays in this folder. */
export const standards = {
  "zh-Hans": { script: "Hans", opencc: "cn" },
  "zh-Hant-TW": { script: "Hant", opencc: "tw" },
  "zh-Hant-HK": { script: "Hant", opencc: "hk" },
} as const satisfies Record<string, { script: Script; opencc: string }>;

/** BCP 47 tag in canonical case, of any standard a story can be written in. */
export type VariantTag = keyof typeof standards;

/** A row of the table: one edition of the whole publication. */
export interface Variant {
  readonly tag: VariantTag;
  /** First segment of every address of this edition. */
  readonly segment: string;
  /** Full name, in the variant itself. */
  readonly name: string;
  /** The one character on the switch's stone. */
  readonly stone: string;
  /** Value of `og:locale`. */
  readonly locale: string;
  /** Browser language tags that prefer this variant, lower case; matched by longest prefix. */
  readonly prefers: readonly string[];
}

/** THE table of variants the publication serves, in the order of the switch. */
// biome-ignore format: one row, one line
export const variants: readonly Variant[] = [
  { tag: "zh-Hans", segment: "zh-hans", name: "简体", stone: "简", locale: "zh_CN", prefers: ["zh-hans", "zh-cn", "zh-sg", "zh-my"] },
  { tag: "zh-Hant-TW", segment: "zh-hant-tw", name: "繁體（臺灣）", stone: "臺", locale: "zh_TW", prefers: ["zh-hant", "zh-tw"] },
  { tag: "zh-Hant-HK", segment: "zh-hant-hk", name: "繁體（香港）", stone: "港", locale: "zh_HK", prefers: ["zh-hant-hk", "zh-hant-mo", "zh-hk", "zh-mo", "yue"] },
];

/** The row of a served variant. Throws for a tag that is not served: a programming error, never an editor's. */
export function findVariant(tag: string): Variant {
  const row = variants.find((variant) => variant.tag === tag);
  if (row === undefined) throw new RangeError(`variant not served: ${tag}`);
  return row;
}

/**
 * The served variant a browser's languages prefer, by the longest matching prefix of the first language that matches.
 * `undefined` when none of them is a Chinese we serve.
 */
export function matchVariant(languages: readonly string[], rows: readonly Variant[] = variants): Variant | undefined {
  for (const language of languages) {
    const wanted = language.toLowerCase();
    let best: { row: Variant; length: number } | undefined;
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

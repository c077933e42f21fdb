/**
 * A converter turns text written in one variant into another, script only: words stay the author's. It goes straight from
 * the written variant to the wanted one.
 */

import { once } from "../once.ts";
import { addTerms } from "./convert-parts.ts";
import type { Converter } from "./converter.ts";
import { fromRegion, toRegion, toSimplified } from "./forms/dictionaries.ts";
import { loadFromSimplified } from "./forms/from-simplified.ts";
import { newsroomForms } from "./forms/newsroom-forms.ts";
import { createPhraseTable } from "./forms/phrase-table.ts";
import { createRegionalStyle } from "./forms/regional-style.ts";
import { keepNames } from "./forms/way-back.ts";
import { convertQuotes } from "./quote-marks.ts";
import type { RegionalStyle } from "./regional-styles.ts";
import { type RegionName, standards, type Variant, type VariantTag } from "./table.ts";
import type { Terms } from "./terms.ts";

/** Texts whose result is kept, per direction: the paragraphs of a good many stories. */
const mostRemembered = 4096;

const noNames: readonly string[] = [];
/** All Traditional editions of a text start from this one result, by the names of its story. */
const findFromSimplified = once((names: readonly string[]) =>
  once((text: string) => loadFromSimplified().convert(text, undefined, names), mostRemembered),
);

export type Regional = Extract<Variant, { script: "Hant" }>;

/** Standard Traditional to a region's forms, of copy whose every character the converter chose. */
export const loadToRegion = once(({ dictionaries, newsroom }: Regional) => {
  if (newsroom === undefined) return createPhraseTable(toRegion[dictionaries]).convert;
  const { dictionary, form } = newsroomForms[newsroom];
  return createPhraseTable([...toRegion[dictionaries], dictionary], form).convert;
});
/** The same of copy whose characters somebody typed: the dictionary's forms, untouched. */
const loadToRegionPlain = once((name: RegionName) => createPhraseTable(toRegion[name]).convert);
const loadToStandard = once((name: RegionName) => createPhraseTable(fromRegion[name]).convert);
const loadToSimplified = once(() => createPhraseTable(toSimplified).convert);

/** Characters only; quotation marks stay. */
function createCharacterConverter(from: Variant, to: Variant, names: readonly string[]): Converter {
  if (from.script === "Hans") {
    if (to.script === "Hans") return (text) => text;
    const convert = findFromSimplified(names);
    const form = loadToRegion(to);
    return (text) => form(convert(text));
  }
  const standard = loadToStandard(from.dictionaries);
  if (to.script === "Hans") {
    const simplify = loadToSimplified();
    return (text) => keepNames(text, simplify(standard(text)));
  }
  // Of one region they differ in words only, and the way by the standard would change what was typed.
  if (from.dictionaries === to.dictionaries && from.newsroom === to.newsroom) return (text) => text;
  const form = loadToRegionPlain(to.dictionaries);
  if (to.newsroom === undefined) return (text) => form(standard(text));
  // Between regions a character the converter did not change was typed so on purpose.
  const { restore } = newsroomForms[to.newsroom];
  return (text) => restore(text, form(standard(text)));
}

const findConverter = once((names: readonly string[]) =>
  once((from: VariantTag) =>
    once((to: VariantTag): Converter => {
      const characters = createCharacterConverter(standards[from], standards[to], names);
      const scripts = [standards[from].script, standards[to].script] as const;
      const convert: Converter = (text) => {
        if (!/\P{ASCII}/u.test(text)) return text;
        const converted = characters(text);
        return scripts[0] === scripts[1] ? converted : convertQuotes(converted, ...scripts).text;
      };
      return once(convert, mostRemembered);
    }),
  ),
);

/** With the forms a publication has chosen for a region; without a style those of the dictionaries. */
const findStyled = once((style: RegionalStyle | undefined) =>
  once((names: readonly string[]) =>
    once((from: VariantTag) =>
      once((to: VariantTag): Converter => {
        const base = findConverter(names)(from)(to);
        const apply = style && createRegionalStyle(standards[from], standards[to], style);
        return apply === undefined ? base : (text) => apply(text, base(text));
      }),
    ),
  ),
);

const findConverterWithTerms = once((terms: Terms) =>
  once((style: RegionalStyle | undefined) =>
    once((names: readonly string[]) =>
      once((from: VariantTag) =>
        once((to: VariantTag): Converter => {
          const base = findStyled(style)(names)(from)(to);
          const find = terms.createFinder(from, to);
          const findQuoted = terms.createFinder(from, to, true);
          const quoted = findQuoted === undefined ? base : addTerms(base, findQuoted, base);
          return find === undefined ? base : addTerms(base, find, quoted);
        }),
      ),
    ),
  ),
);

/**
 * One converter per direction and process, and per set of terms, names and style; `names` are those `listNames` found in the
 * story, `style` is what a publication has chosen.
 */
export function createConverter(
  from: VariantTag,
  to: VariantTag,
  terms?: Terms,
  names = noNames,
  style?: RegionalStyle,
): Converter {
  if (from === to) return (text) => text;
  const known = names.length === 0 ? noNames : names;
  return terms === undefined
    ? findStyled(style)(known)(from)(to)
    : findConverterWithTerms(terms)(style)(known)(from)(to);
}

/**
 * A converter turns text written in one variant into another, script only: words stay the author's. It goes straight from
 * the written variant to the wanted one.
 */

import { once } from "../once.ts";
import { addTerms } from "./convert-parts.ts";
import type { Converter } from "./converter.ts";
import { fromRegion, toRegion, toSimplified } from "./dictionaries.ts";
import { createFromSimplified } from "./from-simplified.ts";
import { formHongKong, hongKongForms, restoreHongKongForms } from "./hong-kong-forms.ts";
import { createPhraseTable } from "./phrase-table.ts";
import { convertQuotes } from "./quote-marks.ts";
import { standards, type VariantTag } from "./table.ts";
import type { Terms } from "./terms.ts";

/** Texts whose result is kept, per direction: the paragraphs of a good many stories. */
const texts = 4096;

/** Both Traditional editions of a text start from this one result. */
const loadFromSimplified = once(() => {
  const { convert } = createFromSimplified();
  return once((text: string) => convert(text), texts);
});

/** Standard Traditional to a region's forms, of copy whose every character the converter chose. */
const loadToRegion = once((tag: VariantTag) => {
  const dictionaries = toRegion[tag] ?? [];
  if (tag !== "zh-Hant-HK") return createPhraseTable(dictionaries).convert;
  return createPhraseTable([...dictionaries, hongKongForms], formHongKong).convert;
});
/** The same of copy whose characters somebody typed: the dictionary's forms, untouched. */
const loadToRegionPlain = once((tag: VariantTag) => createPhraseTable(toRegion[tag] ?? []).convert);
const loadToStandard = once((tag: VariantTag) => createPhraseTable(fromRegion[tag] ?? []).convert);
const loadToSimplified = once(() => createPhraseTable(toSimplified).convert);

/** Characters only; quotation marks stay. */
function createCharacterConverter(from: VariantTag, to: VariantTag): Converter {
  if (standards[from].script === "Hans") {
    const convert = loadFromSimplified();
    const form = loadToRegion(to);
    return (text) => form(convert(text));
  }
  const standard = loadToStandard(from);
  if (standards[to].script === "Hans") {
    const simplify = loadToSimplified();
    return (text) => simplify(standard(text));
  }
  const form = loadToRegionPlain(to);
  // Between regions a character the converter did not change was typed so on purpose.
  return (text) => (to === "zh-Hant-HK" ? restoreHongKongForms(text, form(standard(text))) : form(standard(text)));
}

const findConverter = once((from: VariantTag) =>
  once((to: VariantTag): Converter => {
    const characters = createCharacterConverter(from, to);
    const scripts = [standards[from].script, standards[to].script] as const;
    const convert: Converter = (text) => {
      if (!/\P{ASCII}/u.test(text)) return text;
      const converted = characters(text);
      return scripts[0] === scripts[1] ? converted : convertQuotes(converted, ...scripts).text;
    };
    return once(convert, texts);
  }),
);

const findConverterWithTerms = once((terms: Terms) =>
  once((from: VariantTag) =>
    once((to: VariantTag): Converter => {
      const base = findConverter(from)(to);
      const find = terms.createFinder(from, to);
      const findQuoted = terms.createFinder(from, to, true);
      const quoted = findQuoted === undefined ? base : addTerms(base, findQuoted, base);
      return find === undefined ? base : addTerms(base, find, quoted);
    }),
  ),
);

/** One converter per direction and process, and per set of terms. */
export function createConverter(from: VariantTag, to: VariantTag, terms?: Terms): Converter {
  if (from === to) return (text) => text;
  return terms === undefined ? findConverter(from)(to) : findConverterWithTerms(terms)(from)(to);
}

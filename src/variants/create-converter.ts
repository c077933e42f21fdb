/**
 * A converter turns text written in one variant into another, script only: words stay the author's. It goes straight from
 * the written variant to the wanted one.
 */

import { addTerms } from "./convert-parts.ts";
import type { Converter } from "./converter.ts";
import { fromRegion, toRegion, toSimplified } from "./forms/dictionaries.ts";
import { createFromSimplified } from "./forms/from-simplified.ts";
import { formHongKong, hongKongForms, restoreHongKongForms } from "./forms/hong-kong-forms.ts";
import { createPhraseTable } from "./forms/phrase-table.ts";
import { convertQuotes } from "./quote-marks.ts";
import { standards, type VariantTag } from "./table.ts";
import type { Terms } from "./terms.ts";

/** The same function, never run twice for one key while it is remembered. The oldest of more than `most` is forgotten first. */
function remember<Value>(compute: (key: string) => Value, most = Number.POSITIVE_INFINITY): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = compute(key);
      known.set(key, value);
      if (known.size > most) known.delete(known.keys().next().value ?? "");
    }
    return value;
  };
}

/** Texts whose result is kept, per direction: the paragraphs of a good many stories. */
const mostRemembered = 4096;

/** Both Traditional editions of a text start from this one result. */
const fromSimplifiedOnce = remember(() => {
  const { convert } = createFromSimplified();
  return remember((text) => convert(text), mostRemembered);
});

/** Standard Traditional to a region's forms, of copy whose every character the converter chose. */
const toRegionOnce = remember((tag) => {
  const dictionaries = toRegion[tag as VariantTag] ?? [];
  if (tag !== "zh-Hant-HK") return createPhraseTable(dictionaries).convert;
  return createPhraseTable([...dictionaries, hongKongForms], formHongKong).convert;
});
/** The same of copy whose characters somebody typed: the dictionary's forms, untouched. */
const toRegionPlainOnce = remember((tag) => createPhraseTable(toRegion[tag as VariantTag] ?? []).convert);
const toStandardOnce = remember((tag) => createPhraseTable(fromRegion[tag as VariantTag] ?? []).convert);
const toSimplifiedOnce = remember(() => createPhraseTable(toSimplified).convert);

/** Characters only; quotation marks stay. */
function createCharacterConverter(from: VariantTag, to: VariantTag): Converter {
  if (standards[from].script === "Hans") {
    const convert = fromSimplifiedOnce("");
    const form = toRegionOnce(to);
    return (text) => form(convert(text));
  }
  const standard = toStandardOnce(from);
  if (standards[to].script === "Hans") {
    const simplify = toSimplifiedOnce("");
    return (text) => simplify(standard(text));
  }
  const form = toRegionPlainOnce(to);
  // Between regions a character the converter did not change was typed so on purpose.
  return (text) => (to === "zh-Hant-HK" ? restoreHongKongForms(text, form(standard(text))) : form(standard(text)));
}

const converterOnce = remember((key) => {
  const [from, to] = key.split(">") as [VariantTag, VariantTag];
  const characters = createCharacterConverter(from, to);
  const scripts = [standards[from].script, standards[to].script] as const;
  const convert: Converter = (text) => {
    if (!/\P{ASCII}/u.test(text)) return text;
    const converted = characters(text);
    return scripts[0] === scripts[1] ? converted : convertQuotes(converted, ...scripts).text;
  };
  return remember(convert, mostRemembered);
});

const withTerms = new WeakMap<Terms, Map<string, Converter>>();

/** One converter per direction and process, and per set of terms. */
export function createConverter(from: VariantTag, to: VariantTag, terms?: Terms): Converter {
  if (from === to) return (text) => text;
  const key = `${from}>${to}`;
  const base = converterOnce(key);
  if (terms === undefined) return base;
  const made = withTerms.get(terms) ?? new Map<string, Converter>();
  withTerms.set(terms, made);
  const known = made.get(key);
  if (known !== undefined) return known;
  const find = terms.createFinder(from, to);
  const findQuoted = terms.createFinder(from, to, true);
  const quoted = findQuoted === undefined ? base : addTerms(base, findQuoted, base);
  const converter = find === undefined ? base : addTerms(base, find, quoted);
  made.set(key, converter);
  return converter;
}

/**
 * A converter turns text written in one variant into another, script only: words stay the author's. It goes straight from
 * the written variant to the wanted one.
 */

import { addTerms } from "./convert-parts.ts";
import type { Converter } from "./converter.ts";
import { fromRegion, toRegion, toSimplified } from "./forms/dictionaries.ts";
import { createFromSimplified } from "./forms/from-simplified.ts";
import { newsroomForms } from "./forms/newsroom-forms.ts";
import { createPhraseTable } from "./forms/phrase-table.ts";
import { convertQuotes } from "./quote-marks.ts";
import { type RegionName, standards, type Variant, type VariantTag } from "./table.ts";
import type { Terms } from "./terms.ts";

/** The same function, never run twice for one key while it is remembered. The oldest of more than `most` is forgotten first. */
function remember<Key, Value>(compute: (key: Key) => Value, most = Number.POSITIVE_INFINITY): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = compute(key);
      known.set(key, value);
      const [oldest] = known.keys();
      if (known.size > most && oldest !== undefined) known.delete(oldest);
    }
    return value;
  };
}

/** Texts whose result is kept, per direction: the paragraphs of a good many stories. */
const mostRemembered = 4096;

/** All Traditional editions of a text start from this one result. */
const fromSimplifiedOnce = remember((_: "") => {
  const { convert } = createFromSimplified();
  return remember(convert, mostRemembered);
});

type Regional = Extract<Variant, { script: "Hant" }>;

/** Standard Traditional to a region's forms, of copy whose every character the converter chose. */
const toRegionOnce = remember(({ dictionaries, newsroom }: Regional) => {
  if (newsroom === undefined) return createPhraseTable(toRegion[dictionaries]).convert;
  const { dictionary, form } = newsroomForms[newsroom];
  return createPhraseTable([...toRegion[dictionaries], dictionary], form).convert;
});
/** The same of copy whose characters somebody typed: the dictionary's forms, untouched. */
const toRegionPlainOnce = remember((name: RegionName) => createPhraseTable(toRegion[name]).convert);
const toStandardOnce = remember((name: RegionName) => createPhraseTable(fromRegion[name]).convert);
const toSimplifiedOnce = remember((_: "") => createPhraseTable(toSimplified).convert);

/** Characters only; quotation marks stay. */
function createCharacterConverter(from: Variant, to: Variant): Converter {
  if (from.script === "Hans") {
    if (to.script === "Hans") return (text) => text;
    const convert = fromSimplifiedOnce("");
    const form = toRegionOnce(to);
    return (text) => form(convert(text));
  }
  const standard = toStandardOnce(from.dictionaries);
  if (to.script === "Hans") {
    const simplify = toSimplifiedOnce("");
    return (text) => simplify(standard(text));
  }
  // Of one region they differ in words only, and the way by the standard would change what was typed.
  if (from.dictionaries === to.dictionaries && from.newsroom === to.newsroom) return (text) => text;
  const form = toRegionPlainOnce(to.dictionaries);
  if (to.newsroom === undefined) return (text) => form(standard(text));
  // Between regions a character the converter did not change was typed so on purpose.
  const { restore } = newsroomForms[to.newsroom];
  return (text) => restore(text, form(standard(text)));
}

const converterOnce = remember((key: string) => {
  const [from, to] = key.split(">").map((tag) => standards[tag as VariantTag]) as [Variant, Variant];
  const characters = createCharacterConverter(from, to);
  const convert: Converter = (text) => {
    if (!/\P{ASCII}/u.test(text)) return text;
    const converted = characters(text);
    return from.script === to.script ? converted : convertQuotes(converted, from.script, to.script).text;
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

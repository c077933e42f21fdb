/**
 * A converter turns text written in one variant into another, script only: words stay the author's. It goes straight from
 * the written variant to the wanted one. The only file that imports opencc-js.
 */
import * as OpenCC from "opencc-js";
import { restoreHongKongForms } from "./hong-kong-forms.ts";
import { convertQuotes } from "./quote-marks.ts";
import { standards, type VariantTag } from "./table.ts";

/** Converts one block of text (quotation marks are paired within it). Pure; the identity when both variants are equal. */
export type Converter = (text: string) => string;

/** Compatibility ideographs are typed on purpose (names, old prints); the dictionary would put common characters for them. */
const compatibility = /[\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/u;

function restoreCompatibility(source: string, converted: string): string {
  if (!compatibility.test(source)) return converted;
  const before = [...source];
  const after = [...converted];
  if (before.length !== after.length) return converted;
  return before.map((character, at) => (compatibility.test(character) ? character : after[at])).join("");
}

const cache = new Map<string, Converter>();

/** One converter per direction and process: the dictionaries take about 0.3 s and 40 MB to load. */
export function createConverter(from: VariantTag, to: VariantTag): Converter {
  if (from === to) return (text) => text;
  const key = `${from}>${to}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const characters = OpenCC.Converter({ from: standards[from].opencc, to: standards[to].opencc });
  const scripts = [standards[from].script, standards[to].script] as const;
  const convert: Converter = (text) => {
    if (!/\P{ASCII}/u.test(text)) return text;
    const converted = restoreCompatibility(text, characters(text));
    const formed = to === "zh-Hant-HK" ? restoreHongKongForms(text, converted, scripts[0]) : converted;
    return scripts[0] === scripts[1] ? formed : convertQuotes(formed, ...scripts).text;
  };
  cache.set(key, convert);
  return convert;
}

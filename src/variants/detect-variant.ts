/**
 * Which variant a text is written in, by its forms: characters only one script has decide the script, forms only one standard
 * has (裏 or 裡, 着 or 著) decide between the standards of that script. Called by the import.
 */
import { simplifiedSet, traditionalSet } from "./character-sets.ts";
import { createConverter } from "./create-converter.ts";
import { type Script, standards, tags, type VariantTag } from "./table.ts";

export interface DetectedVariant {
  readonly tag: VariantTag;
  /** Characters only Simplified, only Traditional has. */
  readonly counts: Readonly<Record<Script, number>>;
  /** Both scripts in earnest: a person has to look. */
  readonly mixed: boolean;
}

/** Fewer forms of one standard than this are chance. */
const leastEvidence = 3;

/** Characters of the text that the other standard would write in another form. */
function countOwnForms(text: string, tag: VariantTag, other: VariantTag): number {
  const converted = [...createConverter(tag, other)(text)];
  const typed = [...text];
  if (converted.length !== typed.length) return 0;
  return typed.filter((character, at) => character !== converted[at]).length;
}

/** `fallback` stands when nothing tells, as far as its script fits. */
export function detectVariant(text: string, fallback: VariantTag): DetectedVariant {
  const [simplified, traditional] = [simplifiedSet(), traditionalSet()];
  const counts = { Hans: 0, Hant: 0 };
  for (const character of text) {
    const [inHans, inHant] = [simplified.has(character), traditional.has(character)];
    if (inHans && !inHant) counts.Hans += 1;
    if (inHant && !inHans) counts.Hant += 1;
  }
  const script: Script =
    counts.Hans === counts.Hant ? standards[fallback].script : counts.Hans > counts.Hant ? "Hans" : "Hant";
  const mixed = Math.min(counts.Hans, counts.Hant) * 5 > Math.max(counts.Hans, counts.Hant);
  const rows = tags.filter((tag) => standards[tag].script === script);
  const [first = fallback] = rows.includes(fallback) ? [fallback] : rows;
  const own = (tag: VariantTag, other: VariantTag) => countOwnForms(text, tag, other);
  const better = rows.find((tag) => {
    if (tag === first) return false;
    const forms = own(tag, first);
    return forms >= leastEvidence && forms > own(first, tag) * 2;
  });
  return { tag: better ?? first, counts, mixed };
}

/** The script a text is written in, by the characters that only one of the scripts knows. Called where an editor has not said it. */
import { simplifiedSet, traditionalSet } from "./character-sets.ts";
import { type Script, standards, tags, type VariantTag } from "./table.ts";

/** Nothing when the text could be either, as 南通一手 could. */
export function guessScript(text: string): Script | undefined {
  let lead = 0;
  for (const character of text) {
    if (simplifiedSet().has(character)) lead += 1;
    if (traditionalSet().has(character)) lead -= 1;
  }
  return lead === 0 ? undefined : lead > 0 ? "Hans" : "Hant";
}

/** `usual` when its script fits, else the first standard of the script: Taiwan and Hong Kong cannot be told apart by characters. */
export function guessVariant(text: string, usual: VariantTag): VariantTag {
  const script = guessScript(text) ?? standards[usual].script;
  if (standards[usual].script === script) return usual;
  return tags.find((tag) => standards[tag].script === script) ?? usual;
}

/**
 * The names of a story, found once in all its texts: what is a name in one paragraph, by a role in front or a dot in the middle,
 * is the same name in every other, where nothing speaks for it.
 */
import { convertWords } from "./convert-words.ts";
import { loadFromSimplified } from "./forms/from-simplified.ts";
import { standards, type VariantTag } from "./table.ts";

/** Full names in every text of a value, each once; only those whose characters write other words, too. */
export function listNames(written: VariantTag, value: unknown): string[] {
  if (standards[written].script !== "Hans") return [];
  const texts: string[] = [];
  convertWords(value, (text) => {
    texts.push(text);
    return text;
  });
  return loadFromSimplified().listNames(texts.join("\n"));
}

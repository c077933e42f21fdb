/** The desk in another variant than it is written in, and what in a text is of the other script. */
import { setVoice } from "../../src/problems/speak.ts";
import { simplifiedSet, traditionalSet } from "../../src/variants/character-sets.ts";
import { createDeskConverter } from "../../src/variants/create-desk-converter.ts";
import { deskVariant } from "../../src/variants/desk-words.ts";
import { listQuoted } from "../../src/variants/quoted-ranges.ts";
import { listFamily, standards, type VariantTag } from "../../src/variants/table.ts";

/** Lets the desk speak a variant while `use` runs. */
export function speakAs<Result>(tag: VariantTag, use: () => Result): Result {
  setVoice(createDeskConverter(deskVariant, tag));
  try {
    return use();
  } finally {
    setVoice();
  }
}

export async function speakAsLong<Result>(tag: VariantTag, use: () => Promise<Result>): Promise<Result> {
  setVoice(createDeskConverter(deskVariant, tag));
  try {
    return await use();
  } finally {
    setVoice();
  }
}

/** What Hong Kong and its family write, though the character set of its typists has it only among the extensions. */
const hongKong = "着";

/** Characters that only the other script has. */
export function listForeign(text: string, tag: VariantTag): string[] {
  const [own, other] =
    standards[tag].script === "Hans" ? [simplifiedSet(), traditionalSet()] : [traditionalSet(), simplifiedSet()];
  return [...new Set(text)].filter(
    (character) =>
      other.has(character) &&
      !own.has(character) &&
      !(character === hongKong && listFamily(tag).includes("zh-Hant-HK")),
  );
}

/** A text without what it quotes. */
export const dropQuoted = (text: string) =>
  listQuoted(text).reduceRight((rest, [start, end]) => rest.slice(0, start) + rest.slice(end), text);

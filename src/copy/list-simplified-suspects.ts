/** Suspects of Simplified copy: what conversion to Simplified would still change in a text that is Simplified already. */
import { simplifiedSet } from "../variants/character-sets.ts";
import { createConverter } from "../variants/create-converter.ts";
import { isSimplifiable } from "../variants/forms/known-words.ts";
import type { VariantTag } from "../variants/table.ts";
import { convertAligned } from "./align.ts";
import { isHan } from "./finding.ts";
import type { Evidences, Suspect } from "./suspect.ts";
import { contradictsSimplified } from "./weigh-words.ts";

/**
 * Forms that conversion would change and that the standard of Simplified has: given back to names by the table of 2013 (毕昇, 张甯),
 * or words of their own (拚命, 蒜薹, 哪吒).
 */
const kept = new Set("昇甯迺脩陞氾祇邨堃犇龢淼喆晳皙勠翦谿濬叡麽麴袷薹拚捱摺蹚瞋噘缐阪仝蠙椀絜吒醣");

/** Forms outside this block are in no newsroom's font: 暐 and 孋 have no Simplified form in use. */
const inUse = /^[\u4e00-\u9fff]$/u;

export function listSimplifiedSuspects(
  text: string,
  written: VariantTag,
  traditional: VariantTag,
  evidences: Evidences,
): Suspect[] {
  const known = simplifiedSet();
  const back = createConverter(written, traditional);
  const typed = [...text];
  const forward = createConverter(traditional, written);
  const returned = convertAligned(text, forward);
  const findEvidence = (at: number) => {
    const character = typed[at] ?? "";
    if (!known.has(character) && isSimplifiable(character)) return evidences.has("form") ? "form" : undefined;
    // 妳 and 牠 are the author's own, in whatever word.
    if (!known.has(character) && forward(character) !== character) return undefined;
    return evidences.has("word") && contradictsSimplified({ typed, between: returned, returned }, at)
      ? "word"
      : undefined;
  };
  const suspects: Suspect[] = [];
  let offset = 0;
  for (const [at, character] of typed.entries()) {
    const repair = returned[at] ?? character;
    const usable = isHan(character) && repair !== character && inUse.test(repair) && !kept.has(character);
    // 坏 is 壞 in Simplified, though another word in Traditional.
    if (usable && back(character) === character) {
      const before = typed[at - 1] ?? "";
      const evidence = findEvidence(at);
      suspects.push({ offset, typed: character, returned: repair, between: repair, before, alone: false, evidence });
    }
    offset += character.length;
  }
  return suspects;
}

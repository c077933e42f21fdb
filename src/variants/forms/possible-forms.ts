/**
 * Every form a Simplified character has in some word: what the conversion chose from. Read off the dictionaries and the table of
 * evidence that the conversion uses, for the review, which asks nothing where there was no choice.
 */
import { once } from "../../once.ts";
import { traditionalSet } from "../character-sets.ts";
import { simplified } from "./dictionaries.ts";
import { evidence } from "./evidence/table.ts";
import { readPairs } from "./phrase-table.ts";
import { supplementCharacters, supplementPhrases } from "./supplement.ts";

const loadForms = once((): ReadonlyMap<string, ReadonlySet<string>> => {
  const forms = new Map<string, Set<string>>();
  for (const dictionary of [simplified.characters, ...simplified.phrases, supplementCharacters, supplementPhrases]) {
    for (const [source, target] of readPairs(dictionary)) {
      const [before, after] = [[...source], [...target]];
      if (before.length !== after.length) continue;
      for (const [at, character] of before.entries()) {
        const known = forms.get(character) ?? new Set();
        forms.set(character, known.add(after[at] ?? character));
      }
    }
  }
  for (const [character, { rows }] of Object.entries(evidence)) {
    const known = forms.get(character) ?? new Set();
    forms.set(character, new Set([...known, ...rows.map(([form]) => form)]));
  }
  return forms;
});

/** In standard Traditional; a name may also keep the character itself, where Traditional has it. */
export function listForms(character: string): readonly string[] {
  const forms = loadForms().get(character) ?? [];
  const kept = traditionalSet().has(character) ? [character] : [];
  return [...new Set([...forms, ...kept])];
}

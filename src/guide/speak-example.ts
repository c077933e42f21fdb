/**
 * Examples in the variant the editors read. One that is about forms (it names a variant, keeps a character, or has those of both scripts) is
 * the same for everybody.
 */
import { speak } from "../problems/speak.ts";
import { simplifiedSet, traditionalSet } from "../variants/character-sets.ts";

function hasBothScripts(text: string): boolean {
  const [hans, hant] = [simplifiedSet(), traditionalSet()];
  const characters = [...text];
  return (
    characters.some((character) => hans.has(character) && !hant.has(character)) &&
    characters.some((character) => hant.has(character) && !hans.has(character))
  );
}

/** A mark alone, without a word around it, is typed as it stands. */
export function speakExample(text: string): string {
  const stays = !/\p{Script=Han}/u.test(text) || /\bzh-|:keep\b/.test(text) || hasBothScripts(text);
  return stays ? text : speak(text);
}

/**
 * Characters of names that are other words as well, and tables by UTF-16 unit that rule most characters out at once.
 */
import { surnames } from "./name-words.ts";

/** Surnames that are another word as well, with how willingly each is read as a name (points). */
export const ambiguousSurnames: Readonly<Record<string, number>> = {
  于: -2,
  范: 0.5,
  余: -1,
  涂: -1,
  游: -1.2,
  郁: 0.5,
  岳: 0,
  朴: 0.5,
  钟: -0.5,
  姜: 0,
  沈: 0,
  种: -4,
  云: -4,
  党: -4,
  干: -5,
};

/** Characters that keep their form inside a given name, although they usually change. */
export const keptInGiven = new Set("于余范游涂征郁岳朴");

/** Whether a character of a name keeps its form in Traditional. `first`: it is the surname. */
export function keepsForm(character: string, first: boolean): boolean {
  return first ? character in ambiguousSurnames && character !== "钟" : keptInGiven.has(character);
}

/** By UTF-16 unit: 1 an ambiguous surname, 2 a usual one. Most characters are neither, and most runs hold no name. */
export const surnameUnits = new Uint8Array(65_536);
for (const character of surnames) surnameUnits[character.charCodeAt(0)] = 2;
for (const character of Object.keys(ambiguousSurnames)) surnameUnits[character.charCodeAt(0)] = 1;
export const keptUnits = new Uint8Array(65_536);
for (const character of keptInGiven) keptUnits[character.charCodeAt(0)] = 1;

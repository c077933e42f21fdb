/** Characters of names that are other words as well, and tables by UTF-16 unit that rule most characters out at once. */
import { surnames } from "./name-words.ts";

/** Surnames that are another word as well, with how willingly each is read as a name (points). Alone, 范 is hardly anything else. */
export const ambiguousSurnames: Readonly<Record<string, number>> = {
  于: -2,
  范: 1.8,
  余: -1,
  涂: -0.6,
  游: -1,
  郁: 1,
  岳: 0.5,
  朴: 1.6,
  钟: -0.5,
  姜: 0,
  沈: 0,
  种: -4,
  云: -4,
  党: -4,
  干: -5,
};

/** Form inside a given name, where it is not the usual one. */
export const formsInGiven: Readonly<Record<string, string>> = {
  于: "于", 余: "余", 范: "范", 游: "游", 涂: "涂", 征: "征", 郁: "郁", 岳: "岳", 朴: "朴", 后: "后", 斗: "斗", 采: "采",
  谷: "谷",
  云: "雲",
  松: "松",
冲: "沖", 里: "里", 台: "台", 几: "几", 丑: "丑", 升: "升",
}; // biome-ignore format: one row

/** The form of a character of a name. `first`: it is the surname. Nothing: its usual one. */
export function formInName(character: string, first: boolean): string | undefined {
  if (!first) return formsInGiven[character];
  if (character === "钟") return "鍾";
  return character in ambiguousSurnames ? character : undefined;
}

/** By UTF-16 unit: 1 an ambiguous surname, 2 a usual one. Most characters are neither, and most runs hold no name. */
export const surnameUnits = new Uint8Array(65_536);
for (const character of surnames) surnameUnits[character.charCodeAt(0)] = 2;
for (const character of Object.keys(ambiguousSurnames)) surnameUnits[character.charCodeAt(0)] = 1;
export const givenUnits = new Uint8Array(65_536);
for (const character of Object.keys(formsInGiven)) givenUnits[character.charCodeAt(0)] = 1;

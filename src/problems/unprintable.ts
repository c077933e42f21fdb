/**
 * Characters that no page and no feed can carry: control characters but tab and line ends, half of a pair of surrogates, what
 * Unicode keeps from use. XML knows no way to write them, and a single one makes a whole feed unreadable. They are dropped at
 * every door a text comes in by, and said: a person has to see what stood there.
 */
import { createProblem } from "./catalog.ts";
import type { Place, Problem } from "./problem.ts";

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
export const unprintable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

export const dropUnprintable = (text: string): string => text.replace(unprintable, "");

const nameCharacter = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

export interface Unprintable {
  /** `U+000B` */
  readonly name: string;
  readonly count: number;
  /** Offset of the first. */
  readonly at: number;
}

/** Each such character once. */
export function listUnprintable(text: string): Unprintable[] {
  const found = Map.groupBy(text.matchAll(unprintable), ([character]) => nameCharacter(character));
  return [...found].map(([name, all]) => ({ name, count: all.length, at: all[0]?.index ?? 0 }));
}

/** `place` is where the text begins. */
export const checkUnprintable = (text: string, { file, line = 1 }: Place): Problem[] =>
  listUnprintable(text).map(({ name, count, at }) => {
    const before = text.slice(0, at).split("\n").length - 1;
    return createProblem("control-character", { file, line: line + before }, name, count);
  });

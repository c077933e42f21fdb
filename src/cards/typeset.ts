/** Texts as outlines, each character from the font that is found for it. */
import { once } from "../once.ts";
import type { FontFinder } from "./find-font.ts";

export interface Typesetter {
  /** Whether all characters of a text are in some font. */
  readonly has: (text: string) => boolean;
  /** Width in ems. */
  readonly measure: (text: string) => number;
  /** SVG of a text whose first line begins at `x` and stands on `y`. */
  readonly draw: (text: string, place: TextPlace) => string;
}

export interface TextPlace {
  readonly x: number;
  readonly y: number;
  /** Pixels. */
  readonly size: number;
  readonly fill: string;
  /** Between characters, in ems. */
  readonly spacing?: number;
}

/** Marks that choose a form of the character before them, and what joins characters: they have no outline of their own. */
const silent = /\p{Default_Ignorable_Code_Point}/u;

export function createTypesetter(find: FontFinder): Typesetter {
  const listCharacters = (text: string) => [...text].filter((character) => !silent.test(character));
  const widthOf = once((character: string) => {
    const font = find(character);
    return font === undefined ? 0 : font.measure(character) / font.em;
  });
  return {
    has: (text) => listCharacters(text).every((character) => find(character) !== undefined),
    measure: (text) => listCharacters(text).reduce((sum, character) => sum + widthOf(character), 0),
    draw(text, { x, y, size, fill, spacing = 0 }) {
      let at = x;
      const outlines = listCharacters(text).map((character) => {
        const font = find(character);
        const scale = size / (font?.em ?? 1);
        const outline = font?.draw(character) ?? "";
        const path = `<path transform="translate(${at.toFixed(2)} ${y})scale(${scale.toFixed(5)} ${(-scale).toFixed(5)})" d="${outline}"/>`;
        at += (widthOf(character) + spacing) * size;
        return outline === "" ? "" : path;
      });
      return `<g fill="${fill}">${outlines.join("")}</g>`;
    },
  };
}

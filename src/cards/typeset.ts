/**
 * Texts as outlines, each character from the font that is found for it. A letter or figure that no font has leaves 〓 in its
 * place, as printers mark a sort they have not got; whatever else no font has (pictures of feelings, most of it) is left out
 * alone. An empty box is never drawn, and no word is lost for one of its letters.
 */
import { once } from "../once.ts";
import type { FontFinder } from "./find-font.ts";

export interface Typesetter {
  /** Characters of a text that no font has, each once. */
  readonly listMissing: (text: string) => string[];
  /** Width in ems. */
  readonly measure: (text: string) => number;
  /** Outlines of a line of text that begins at `x` and stands on `y`. */
  readonly place: (text: string, place: TextPlace) => PlacedOutline[];
  /** The same as SVG, in a colour. */
  readonly draw: (text: string, place: TextPlace & { readonly fill: string }) => string;
}

export interface TextPlace {
  readonly x: number;
  readonly y: number;
  /** Pixels. */
  readonly size: number;
  /** Between characters, in ems. */
  readonly spacing?: number;
}

/** Where the origin of an outline stands, in pixels. */
export interface PlacedOutline {
  readonly x: number;
  readonly y: number;
  /** An SVG path in the font's units, upwards. */
  readonly outline: string;
  /** Pixels of a unit. */
  readonly scale: number;
}

/** Marks that choose a form of the character before them, and what joins characters: they have no outline of their own. */
const silent = /\p{Default_Ignorable_Code_Point}/u;
/** Also what a newsroom or a later Unicode puts where ours has nothing: most of it characters. */
const isLetter = /[\p{L}\p{N}\p{Co}\p{Cn}]/u;
const missingLetter = "〓";

export function createTypesetter(find: FontFinder): Typesetter {
  /** What is drawn for a character; `undefined` where no font has it. */
  const findShown = once((character: string): readonly string[] | undefined => {
    if (silent.test(character)) return [];
    const shown = [[character], [...character.normalize("NFKC")]];
    return shown.find((characters) => characters.every((one) => find(one) !== undefined));
  });
  const listWritten = (text: string) => [...text.normalize("NFC")];
  const listCharacters = (text: string) =>
    listWritten(text).flatMap((one) => findShown(one) ?? (isLetter.test(one) ? [missingLetter] : []));
  const widthOf = once((character: string) => {
    const font = find(character);
    return font === undefined ? 0 : font.measure(character) / font.em;
  });
  const place = (text: string, { x, y, size, spacing = 0 }: TextPlace): PlacedOutline[] => {
    let at = x;
    return listCharacters(text).flatMap((character) => {
      const font = find(character);
      const placed = { x: at, y, outline: font?.draw(character) ?? "", scale: size / (font?.em ?? 1) };
      at += (widthOf(character) + spacing) * size;
      return placed.outline === "" ? [] : [placed];
    });
  };
  return {
    listMissing: (text) => [...new Set(listWritten(text).filter((one) => findShown(one) === undefined))],
    measure: (text) => listCharacters(text).reduce((sum, character) => sum + widthOf(character), 0),
    place,
    draw: (text, { fill, ...where }) => `<g fill="${fill}">${place(text, where).map(formatOutline).join("")}</g>`,
  };
}

const formatOutline = ({ x, y, outline, scale }: PlacedOutline) =>
  `<path transform="translate(${x.toFixed(2)} ${y})scale(${scale.toFixed(5)} ${(-scale).toFixed(5)})" d="${outline}"/>`;

/**
 * Numbers in vertical text: two figures stand side by side in one square (縱中橫, "tcy"), one or three and more stand upright
 * one below the other ("up"). Figures that belong to a Latin word (A4, CO2) lie down with it.
 */
export interface DigitPiece {
  readonly text: string;
  readonly set: "tcy" | "up" | undefined;
}

const number = /(?<![A-Za-z\d.,])\d+(?:[.,]\d+)*%?(?![A-Za-z\d])/g;

/** The pieces of a text in order; joined they are the text again. */
export function splitDigits(text: string): DigitPiece[] {
  const pieces: DigitPiece[] = [];
  let end = 0;
  for (const match of text.matchAll(number)) {
    if (match.index > end) pieces.push({ text: text.slice(end, match.index), set: undefined });
    pieces.push({ text: match[0], set: /^\d\d$/.test(match[0]) ? "tcy" : "up" });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), set: undefined });
  return pieces;
}

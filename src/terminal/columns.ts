/** Text in the columns of a terminal, where a Chinese character takes two and a combining mark none. */
import { eastAsianWidth } from "get-east-asian-width";

export function measureColumns(text: string): number {
  return [...text].reduce((columns, character) => {
    const point = character.codePointAt(0) ?? 0;
    return columns + (/[\p{M}\p{Cc}\p{Cf}]/u.test(character) ? 0 : eastAsianWidth(point));
  }, 0);
}

/** `text` and blanks up to `width` columns. */
export function padColumns(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - measureColumns(text)));
}

/** Blanks up to `width` columns, and `text`: figures stand under each other by their ends. */
export function startColumns(text: string, width: number): string {
  return " ".repeat(Math.max(0, width - measureColumns(text))) + text;
}

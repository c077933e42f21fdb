/** Text in the columns of a terminal, where a Chinese character takes two. */
import stringWidth from "string-width";

export function measureColumns(text: string): number {
  return stringWidth(text);
}

/** `text` and blanks up to `width` columns. */
export function padColumns(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - stringWidth(text)));
}

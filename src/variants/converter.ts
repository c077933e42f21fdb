/** What a converter is, for those who are handed one. How it is made is create-converter.ts's business. */

/** Converts one block of text (quotation marks are paired within it). Pure; the identity when both variants are equal. */
export interface Converter {
  (text: string): string;
  /** Converts a block that lies in pieces; without it the pieces are found again by position. */
  readonly parts?: (parts: readonly string[]) => string[];
  /** The same for quoted matter, where it differs. */
  readonly quoted?: Converter;
}

/** Lengths that more than the schema asks for, in characters. */
/** Of a headline in widths, see `measureHeadline`. */
export const maxHeadlineLength = 60;
export const maxReasonLength = 200;
export const maxSlugLength = 80;
export const maxStandfirstLength = 160;

/** How wide a headline is, in Chinese characters: two letters, digits or spaces of another script take the room of one. */
export const measureHeadline = (text: string): number =>
  Math.ceil([...text].reduce((sum, character) => sum + (/[\p{ASCII}\p{Script=Latin}]/u.test(character) ? 0.5 : 1), 0));

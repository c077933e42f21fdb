/** How long a text takes to read. */

/** Characters a minute: a calm pace for long features. */
const charactersPerMinute = 400;

/** Whole minutes, at least one. */
export const countMinutes = (characters: number): number => Math.max(1, Math.round(characters / charactersPerMinute));

/**
 * The voice of everything said to editors. A sentence is written once, in the desk's own variant (`variants/desk-words.ts`),
 * and is put into the variant the editors read where it is made: its own words only, what is put into it stays letter for
 * letter. Without a voice it is said as written, and no dictionary is loaded. Converted as a whole, a headline or the wrong
 * word that a sentence quotes would be mended in the telling; the price is a tag on every sentence.
 */

/** Converts a text of the desk; U+FFFC stands for what has been put in and comes back as it was. */
export type Voice = (text: string) => string;

const asWritten: Voice = (text) => text;

let voice = asWritten;

/** From now on. Without an argument: as written. Called once, before anything is said (`site/voice.ts`). */
export function setVoice(next: Voice = asWritten): void {
  voice = next;
}

const gap = "\uFFFC";

/**
 * As a tag, a sentence with values in it: speak`沒有叫「${name}」的文章。`. As a function, words of the desk from a table: what
 * is put into a sentence and is the desk's own goes through it, too.
 */
export function speak(
  words: TemplateStringsArray | string,
  ...values: readonly (string | number | undefined)[]
): string {
  if (typeof words === "string") return voice(words);
  // In one go, because the words around a character decide its form.
  const parts = voice(words.join(gap)).split(gap);
  return parts.map((part, at) => part + String(values[at] ?? "")).join("");
}

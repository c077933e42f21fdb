/** Sentences to be read aloud one by one: they end after 。！？……, with the marks that close what was opened. */
export interface Sentence {
  readonly start: number;
  /** Offset behind the last character. */
  readonly end: number;
}

const sentence = /[^。！？!?…\n]*(?:[。！？!?…\n]+[”’」』）〉》)\]]*|$)/gu;

/** Offsets into a text, without those that hold nothing to say. */
export function splitSentences(text: string): Sentence[] {
  return [...text.matchAll(sentence)]
    .filter(([words]) => /[\p{L}\p{N}]/u.test(words))
    .map(({ index, 0: words }) => ({ start: index, end: index + words.length }));
}

/** Sentences of a paragraph: what a hit shows. Cut after closing punctuation and the quotation marks that follow it. */
const sentence = /[^。！？!?；…]*[。！？!?；…]+[」』”’）)》〉]*|[^。！？!?；…]+$/gu;

export function splitSentences(text: string): string[] {
  const found = text.match(sentence) ?? [];
  // Nothing is lost: a text the pattern cannot cover stays whole.
  return found.join("") === text ? found : [text];
}

/** The address that reports a word: a template of the settings, filled with what the reader selected and where. */

/** Characters of a sentence that travel: each takes nine in an address, and some mail programs stop at two thousand. */
const mostSentenceCharacters = 120;

/** The sentence around a place in a text; of a very long one the part around it. */
export function cutSentence(text: string, at: number, end: number): string {
  const [before = ""] = /[^。！？\n]*$/.exec(text.slice(0, at)) ?? [];
  const [after = ""] = /^[^。！？\n]*[。！？]?[」』”’）]*/.exec(text.slice(end)) ?? [];
  const room = Math.max(0, mostSentenceCharacters - (end - at)) >> 1;
  return (before.slice(-room || before.length) + text.slice(at, end) + after.slice(0, room)).trim();
}

/** `{title}` and `{text}` of the template are filled in; `{word}` stands in the title. */
export function buildReport(template: string, title: string, word: string, sentence: string, place: string): string {
  const values: Readonly<Record<string, string>> = {
    title: title.replace("{word}", () => word),
    text: `${sentence}\r\n\r\n${place}`,
  };
  return template.replace(/\{(title|text)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ""));
}

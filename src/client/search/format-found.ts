/** The sentence that says how many stories a search found; the words are the search box's attributes. */
export function formatFound(words: DOMStringMap, query: string, count: number, partial: boolean): string {
  const none = count === 0 || partial;
  const sentence = [none ? words["none"] : words["count"], partial && count > 0 ? words["partial"] : ""].join("");
  // In one pass and by a function: what was typed may hold a place's name, or a `$` that means something to `replace`.
  return sentence.replace(/\{(query|count)\}/g, (_, name) => (name === "query" ? query : String(count)));
}

/**
 * The usual forms of one edition in another, character by character: 後 of a Traditional edition is 后 in the Simplified one. With
 * them the editions of a text are stored as one of them and what is unusual in the others. As stored: for each class of the
 * fold's table the place of every character's form in the class, one digit each; behind a bar pairs that stand in no class.
 */

/** From a character to its usual form; what is not in it stays as it is. */
export type Forms = ReadonlyMap<string, string>;

const radix = 36;

/** Marks that editions write otherwise; no class of characters has them. */
export const quotes: readonly string[] = [..."「」『』“”‘’"];

/** `classes` as in the fold's table; what stands in none of them is left out, but for quotation marks. */
export function packForms(forms: Forms, classes: readonly string[]): string {
  const digits = classes.flatMap((group) => {
    const members = [...group];
    return members.map((character) => members.indexOf(forms.get(character) ?? character).toString(radix));
  });
  const others = quotes.flatMap((mark) => (forms.has(mark) ? [mark, forms.get(mark)] : []));
  return `${digits.join("")}|${others.join("")}`;
}

export function unpackForms(packed: string, classes: readonly string[]): Forms {
  const [digits = "", others = ""] = packed.split("|");
  const forms = new Map<string, string>();
  let at = 0;
  for (const group of classes) {
    const members = [...group];
    for (const character of members) {
      const form = members[Number.parseInt(digits[at] ?? "", radix)] ?? character;
      if (form !== character) forms.set(character, form);
      at += 1;
    }
  }
  const pairs = [...others];
  for (let pair = 0; pair < pairs.length; pair += 2) forms.set(pairs[pair] ?? "", pairs[pair + 1] ?? "");
  return forms;
}

export function applyForms(text: string, forms: Forms): string {
  let result = "";
  for (const character of text) result += forms.get(character) ?? character;
  return result;
}

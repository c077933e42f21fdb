/** Characters whose form has another length: rare ideographs outside the basic plane. */

/** Puts the characters whose form has another length into a finished text. */
export function replaceLong(text: string, converted: string, long: ReadonlyMap<string, string>): string {
  let output = "";
  let at = 0;
  for (const character of text) {
    output += long.get(character) ?? converted.slice(at, at + character.length);
    at += character.length;
  }
  return output;
}

/**
 * Conversion of a text that lies in pieces: words run on across inline marks, so the whole is converted at once and handed back
 * to its pieces by position. Called by the conversion of HTML trees; terms add their own forms on top.
 */
import type { Converter } from "./converter.ts";
import type { FindTerms } from "./find-terms.ts";

/** The converted pieces, as many as were given. */
export function convertParts(convert: Converter, parts: readonly string[]): string[] {
  if (convert.parts !== undefined) return convert.parts(parts);
  if (parts.length === 1) return parts.map((part) => convert(part));
  const source = parts.join("");
  // By character, not by UTF-16 unit: 鿏 and its traditional form differ in units, the words around them must not shift.
  const converted = [...convert(source)];
  if (converted.length !== [...source].length) return parts.map((part) => convert(part));
  let at = 0;
  return parts.map((part) => {
    const start = at;
    at += [...part].length;
    return converted.slice(start, at).join("");
  });
}

/** `target` dealt out to as many characters; the last gets what is left, or nothing. */
function deal(target: string, count: number): string[] {
  const characters = [...target];
  return Array.from({ length: count }, (_, at) =>
    at < count - 1 ? (characters[at] ?? "") : characters.slice(at).join(""),
  );
}

/** A converter whose terms take the forms the editor gave; everything else is converted as before, with its context intact. */
export function addTerms(base: Converter, find: FindTerms, quoted: Converter): Converter {
  const convertAll = (parts: readonly string[]): string[] => {
    const source = parts.join("");
    const spans = find(source);
    if (spans.length === 0) return convertParts(base, parts);
    const converted = [...base(source)];
    const characters = [...source];
    const aligned = converted.length === characters.length;
    /** What stands for each character of the source. */
    const forms: string[] = [];
    let at = 0;
    const copy = (end: number) => {
      const text = [...source.slice(at, end)];
      const start = forms.length;
      // Without alignment what lies between terms is converted by itself, dealt out as evenly as its length allows.
      forms.push(...(aligned ? converted.slice(start, start + text.length) : deal(base(text.join("")), text.length)));
    };
    for (const span of spans) {
      copy(span.at);
      forms.push(...deal(span.rule.target, [...span.rule.source].length));
      at = span.end;
    }
    copy(source.length);
    let given = 0;
    return parts.map((part) => {
      const start = given;
      given += [...part].length;
      return forms.slice(start, given).join("");
    });
  };
  const convert = (text: string) => convertAll([text]).join("");
  return Object.assign(convert, { parts: convertAll, quoted });
}

/** Texts character by character, so that a form can be compared with what conversion makes of it. */
import { gap } from "../variants/text-runs.ts";

/** Kana make Japanese of the characters around them, up to the next mark. */
const japanese =
  /[\p{Script=Han}々ー]*[\p{Script=Hiragana}\p{Script=Katakana}][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー]*/gu;

/** Asked first: in a long run of Han without kana the pattern above would begin anew at every character. */
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

export const hideJapanese = (text: string): string =>
  kana.test(text) ? text.replace(japanese, (run) => gap.repeat(run.length)) : text;

/** Converted piece by piece, so that every character keeps its place; a piece that does not is left as it is. */
export function convertAligned(text: string, convert: (text: string) => string): string[] {
  const source = [...text];
  const whole = [...convert(text)];
  if (whole.length === source.length) return whole;
  return (text.match(/[^，。；：？！\n]*[，。；：？！\n]?/gu) ?? []).flatMap((piece) => {
    const converted = [...convert(piece)];
    return converted.length === [...piece].length ? converted : [...piece];
  });
}

/**
 * Where a headline may break: at word ends, never before a particle or a closing mark. The page sets it with
 * `word-break: keep-all` and these breaks, so that no name is cut in two.
 */
import { measureHeadline } from "../fields/limits.ts";

const particles = /^[的地得了著着過过嗎吗呢吧啊們们]$/u;
/** Numbers are one word, however they are written: 百億, 3成. */
const numeral = "[\\d〇零一二兩两三四五六七八九十百千萬万億亿兆]";
const endsNumber = new RegExp(`${numeral}$`, "u");
const goesOn = new RegExp(`^(?:${numeral}+$|[十百千萬万億亿兆])`, "u");
const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** Pieces that stay whole, in order; joined they are the headline again. */
export function splitHeadline(headline: string): string[] {
  const pieces: string[] = [];
  for (const { segment, isWordLike } of segmenter.segment(headline)) {
    const previous = pieces.at(-1);
    const opens = previous !== undefined && /[「『“‘《〈（]$/u.test(previous);
    const hangs = particles.test(segment) || (isWordLike !== true && !/^[「『“‘《〈（]/u.test(segment));
    const counts = previous !== undefined && endsNumber.test(previous) && goesOn.test(segment);
    if (previous !== undefined && (hangs || opens || counts)) pieces[pieces.length - 1] = previous + segment;
    else pieces.push(segment);
  }
  return pieces;
}

/** The headline's size by its width, so that it keeps to three lines, and to four where it has a second half behind a dash. */
export function sizeHeadline(headline: string): "" | "long" | "longer" | "longest" {
  const width = measureHeadline(headline);
  if (width > 36) return "longest";
  return width <= 18 ? "" : width <= 26 ? "long" : "longer";
}

/**
 * Where a headline may break: at word ends, never before a particle, a closing mark or what a figure counts. The page sets it with
 * `word-break: keep-all` and these breaks, so that no name is cut in two; and as a break keeps browsers from setting the space
 * between Chinese and Latin and from squeezing marks, what they would do there is said, too.
 */
import { measureHeadline } from "../fields/limits.ts";
import { listBoundFigures } from "../markdown/bound-figures.ts";
import { listTrimmedMarks } from "../markdown/trimmed-marks.ts";

const particles = /^[的地得了著着過过嗎吗呢吧啊們们]$/u;
/** Numbers are one word, however they are written: 百億, 3成. */
const numeral = "[\\d〇零一二兩两三四五六七八九十百千萬万億亿兆]";
const endsNumber = new RegExp(`${numeral}$`, "u");
const goesOn = new RegExp(`^(?:${numeral}+$|[十百千萬万億亿兆])`, "u");
const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** Pieces that stay whole, in order; joined they are the headline again. */
export function splitHeadline(headline: string): string[] {
  const pieces: string[] = [];
  const figures = listBoundFigures(headline);
  for (const { segment, isWordLike, index } of segmenter.segment(headline)) {
    const previous = pieces.at(-1);
    const opens = previous !== undefined && /[「『“‘《〈（]$/u.test(previous);
    const hangs = particles.test(segment) || (isWordLike !== true && !/^[「『“‘《〈（]/u.test(segment));
    const counts = previous !== undefined && endsNumber.test(previous) && goesOn.test(segment);
    const isBound = figures.some(({ start, end }) => start < index && index < end);
    if (previous !== undefined && (hangs || opens || counts || isBound)) pieces[pieces.length - 1] = previous + segment;
    else pieces.push(segment);
  }
  return pieces;
}

export interface HeadlinePiece {
  /** Its characters; an `isTrimmed` one is a mark that loses half its square. */
  readonly parts: readonly { readonly text: string; readonly isTrimmed: boolean }[];
  /** Chinese meets Latin letters or digits at its end. */
  readonly isSpaced: boolean;
  /** A line could end inside it all the same: 2019—2021年. */
  readonly isRange: boolean;
}

const chineseMeetsLatin = /(?:\p{Script=Han}[\p{Script=Latin}\d]|[\p{Script=Latin}\d%]\p{Script=Han})$/u;

const range = /\d[%％]? ?[-–—~～×x至到：] ?\d/u;

/** The pieces as they are set. Stops are taken for those in the middle of their square: in a headline it makes no difference. */
export function setHeadline(headline: string): HeadlinePiece[] {
  const trimmed = new Set(listTrimmedMarks(headline, "Hant"));
  const pieces = splitHeadline(headline);
  let at = 0;
  return pieces.map((piece, index) => {
    const parts = [...piece].map((text) => {
      at += text.length;
      return { text, isTrimmed: trimmed.has(at - text.length) };
    });
    const meeting = `${piece.at(-1) ?? ""}${pieces[index + 1]?.at(0) ?? ""}`;
    const isRange = listBoundFigures(piece).some(({ start, end }) => range.test(piece.slice(start, end)));
    return { parts, isSpaced: chineseMeetsLatin.test(meeting), isRange };
  });
}

/** The headline's size by its width, so that it keeps to three lines, and to four where it has a second half behind a dash. */
export function sizeHeadline(headline: string): "" | "long" | "longer" | "longest" {
  const width = measureHeadline(headline);
  if (width > 36) return "longest";
  return width <= 18 ? "" : width <= 26 ? "long" : "longer";
}

/** What stands in the cells of a table: figures with their signs and units, which stand right and never break, or words. */

/** Of a text, in squares: a Latin letter, a digit, an accent take about half of one. */
export const measureSquares = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (sign < "\u3000" ? 0.55 : 1), 0);

const digits = "[\\d０-９][\\d０-９.,，．]*";
const sign = "[±+＋−－﹣–-]";
const money = "(?:[A-Z]{0,3} ?[$¥€£￥＄₩]|[A-Z]{3} ) ?";
/** About so much, a sign, money, a number, a second one for ranges and shares, a unit. */
const number = [
  "(?:[约約近逾≈~＜＞<>≤≥▲▼△▽↑↓] ?)?",
  `(?:${sign} ?)?(?:${money})?(?:${sign} ?)?`,
  `${digits}(?: ?[-–—~～至±×x/:：] ?(?:${money})?${digits})?`,
  "(?: ?(?:[%％‰]|\\p{Script=Han}{1,4}|[^\\s\\d()（）]{1,7}))?",
].join("");
/** In brackets is what is below nothing. */
const figure = new RegExp(`^(?:${number}|\\(${number}\\)|（${number}）)$`, "u");
/** What stands where there is none. */
const none = /^(?:[-–—―－﹣…⋯]+|[／/*＊]|無|无|n\/?a\.?)?$/iu;

/** A column is one of figures when so many of its cells are, and the others are as short as 停牌 and 未公布. */
const leastFigures = 2 / 3;
const mostWord = 3;

export const isFigure = (text: string): boolean => figure.test(text);

/** `texts` are the cells of a column. */
export function areFigures(texts: readonly string[]): boolean {
  const said = texts.filter((text) => !none.test(text));
  const words = said.filter((text) => !isFigure(text));
  const count = said.length - words.length;
  return (
    count > 0 &&
    count >= said.length * leastFigures &&
    words.every((text) => measureSquares(text) <= mostWord && !/\d/.test(text))
  );
}

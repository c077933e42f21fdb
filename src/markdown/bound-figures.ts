/**
 * Figures and what they count stay on one line: 100億元, 20年, 第4手; so does a mark that joins two words with the first. A line may break anywhere between two Chinese characters, and
 * between a digit and the one behind it; here is where it may not. Called when a text and a headline are set.
 */
import { measureSquares } from "./figure-cells.ts";

/** Units of more than one character. Of all others the character behind the figure is enough: 年, 元, 人, 手. */
const units = [
  "[平立]方(?:公里|公尺|公分|厘米|千米|米)",
  "[公英海][里尺分斤噸吨頃顷畝亩寸]",
  "[毫厘分微納纳千][米克升瓦伏秒安]",
  "小時|小时|分鐘|分钟|秒鐘|秒钟|星期|世紀|世纪|年代|[個个](?:月|百分[點点])",
  "[美歐欧日港]元|日圓|港[幣币]|英[鎊镑]|人民[幣币]|新臺幣|新台币",
].join("|");

/** Latin ones, which many type a space before. */
const latinUnits =
  "(?:k?m/[hs]|[mμ]?g/(?:k?g|L|dL|m)|[kcmμn]?m|[kmμ]?g|[kMG]?[WVAJ]h?|[kMGT]B|[kKMG]bps|[kMG]?Hz|mAh|ha|t|m?L|cc|dB|[hkM]?Pa|mmHg|pp[mb]|k?cal|mol|rpm|fps|lm|lx)(?![A-Za-z])";

/** Signs, which never part from a figure they stand close to. */
const signs = "[%％‰℃℉°]";

const powers = "[十百千萬万億亿兆]*";

const digit = "[\\d０-９]";
/** With a fraction or a power behind it. */
const number = `${digit}+(?:[.,]${digit}+)*[½¼¾⅓⅔⁰¹²³⁴⁵⁶⁷⁸⁹]*[%％‰]?`;
/** 2019—2021, 3至5, 3 × 5, 1：3; a line may end behind each of these. */
const second = `(?: ?[-–—~～×x至到：] ?${number}){0,2}`;

/** THE ways a figure begins: counted, behind a sign and a space, or by itself unless it belongs to a Latin word. */
const before = ["第 ?", "(?:№|No\\.|§|[¥￥$＄€£]) ", "(?<![A-Za-z\\d０-９.,])"].join("|");

const unit = `${units}|\\p{Script=Han}`;

/** Powers of ten around 多, what is counted, and by what it is divided. */
const after = ` ?${powers}[多餘余來来幾几]?${powers}(?:${unit})(?:/(?:${unit}))?| ?${latinUnits}| ${signs}`;

const bound = new RegExp(
  [
    // 12:30 is never parted.
    "(?<![\\d:])\\d{1,2}(?::\\d{2}){1,2}(?!\\d)",
    // 2月9日: a day is not longer than a year, and is read as one.
    `(?<!${digit})${digit}{1,2}月${digit}{1,2}[日號号]`,
    `(?:${before})${number}${second}(?:${after})?`,
    // 第十二屆
    "第[〇零一二三四五六七八九十百千]{2,6}\\p{Script=Han}",
    // COVID-19, T-1000: a line may end behind the hyphen.
    "(?<![A-Za-z\\d-])[A-Za-z]{1,8}-\\d[\\d.]{0,8}(?![A-Za-z\\d-])",
    // 加西亞·馬爾克斯, 公里／小時: no line begins with what joins two words.
    "\\p{Script=Han}[·•／]",
  ].join("|"),
  "gu",
);

/** Squares that every line has room for: the narrowest screen, the largest type, an indent. */
const leastLine = 7.5;

/** Whether what ends at `end` of a text that begins a line cannot come to that line's end. */
export const isAtStart = (text: string, end: number): boolean =>
  end <= 2 * leastLine && measureSquares(text.slice(0, end)) <= leastLine;

/** A place in a text that is set otherwise than the rest; the offset behind its last unit. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What must not be broken, in the order of the text. A figure alone never is. */
export function listBoundFigures(text: string): Span[] {
  return [...text.matchAll(bound)]
    .filter(([found]) => /[^\d.,:%]/u.test(found))
    .map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
}

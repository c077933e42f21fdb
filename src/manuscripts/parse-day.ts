/** Dates as newsrooms write them to the form the front matter takes; `undefined` for what is no date or no day of the calendar. */
import { parseMoment } from "../fields/dates.ts";

const digits = "〇一二三四五六七八九";

/** 十八, 一百一十一 */
function readCount(text: string): number {
  const [, hundreds, rest = text] = /^(.?)百零?(.*)$/u.exec(text) ?? [];
  const [, tens, ones = rest] = /^(.?)十(.?)$/u.exec(rest) ?? [];
  const value = (digit: string | undefined, otherwise: number) =>
    digit === undefined ? 0 : digit === "" ? otherwise : digits.indexOf(digit);
  return value(hundreds, 1) * 100 + value(tens, 1) * 10 + value(ones, 0);
}

/** 二〇二二, 十八, 一百一十一 in Arabic digits. */
const readNumerals = (text: string) =>
  text
    .replace(/[○零]/g, "〇")
    .replace(/廿/g, "二十")
    .replace(/[〇一二三四五六七八九十百]+/g, (run) =>
      /[十百]/.test(run) ? String(readCount(run)) : [...run].map((digit) => digits.indexOf(digit)).join(""),
    );

const day = /^(?:(\d{4})|(?:中華|中华)?(?:民國|民国)(\d{2,3}))[-/.年](\d{1,2})[-/.月](\d{1,2})日?/;
const week = /\s*[（(]?(?:星期|週|周|礼拜|禮拜)[一二三四五六日天][）)]?/;
const hour = /^[T\s]*(?:(上午|早上|凌晨|中午|下午|晚上|晚間|晚间))?\s*(\d{1,2})[:時时点點](\d{1,2})?(?::\d{2})?分?$/;
const later = /^(?:下午|晚上|晚間|晚间)$/;

/** A moment of another zone, as machines write it. */
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/;

/** `2022-03-18` or `2022-03-18T08:00`. The whole text must be the date. */
export function parseDay(text: string, timeZone: string): string | undefined {
  const folded = text.normalize("NFKC").trim();
  if (instant.test(folded) && !Number.isNaN(Date.parse(folded)))
    return new Date(folded)
      .toLocaleString("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" })
      .replace(" ", "T");
  const plain = /\d{4}/.test(folded) ? folded : readNumerals(folded.replace(week, ""));
  const match = day.exec(plain);
  if (match === null) return undefined;
  const [whole, year, minguo, month = "", date = ""] = match;
  const rest = plain.slice(whole.length).replace(week, "").trim();
  const two = (value: string) => value.padStart(2, "0");
  const value = `${year ?? String(Number(minguo) + 1911)}-${two(month)}-${two(date)}`;
  if (rest === "") return parseMoment(value, timeZone) === undefined ? undefined : value;
  const time = hour.exec(rest);
  if (time === null) return undefined;
  const [, half = "", hours = "", minutes = "0"] = time;
  const shifted = later.test(half) && Number(hours) < 12 ? Number(hours) + 12 : Number(hours);
  const moment = `${value}T${two(String(shifted))}:${two(minutes)}`;
  return parseMoment(moment, timeZone) === undefined ? undefined : moment;
}

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
const instant = /^\d{4}-\d{2}-\d{2}[T\s]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s?(?:Z|[+-]\d{2}:?\d{2})$/;

const showIn = (time: number, timeZone: string) =>
  new Date(time).toLocaleString("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" }).replace(" ", "T");

/** Fri, 18 Mar 2022 08:00:00 +0800; March 18, 2022: with the month in English. */
const english =
  /^(?=.*\b(?:19|20)\d{2}\b)[A-Za-z\d,.:+\s-]*\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b[A-Za-z\d,.:+\s-]*$/i;

function parseEnglish(text: string, timeZone: string): string | undefined {
  if (!english.test(text)) return undefined;
  const [zone] = /(?:[+-]\d{4}|GMT|UTC|Z)$/i.exec(text) ?? [];
  // Without a zone the clock is that of whoever wrote it, and that is the publication's.
  const time = Date.parse(zone === undefined ? `${text} UTC` : text);
  if (Number.isNaN(time)) return undefined;
  const shown = showIn(time, zone === undefined ? "UTC" : timeZone);
  return /\d:\d/.test(text) ? shown : shown.slice(0, 10);
}

/** `2022-03-18` or `2022-03-18T08:00`. The whole text must be the date. */
export function parseDay(text: string, timeZone: string): string | undefined {
  const folded = text.normalize("NFKC").trim();
  if (instant.test(folded)) {
    const time = Date.parse(folded.replace(/\s(?=\d{2}:)/, "T").replace(/\s/g, ""));
    if (!Number.isNaN(time)) return showIn(time, timeZone);
  }
  const named = parseEnglish(folded, timeZone);
  if (named !== undefined) return named;
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

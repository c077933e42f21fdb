/** Addresses as other systems make them, from patterns such as `/:year/:month/:title/`. */
import { speak } from "../problems/speak.ts";

/** Path with one slash at either end, or none at the end of a file. */
export function formatAddress(path: string): string {
  const whole = `/${path}`.replace(/\/{2,}/g, "/").replace(/\/index\.html?$/i, "/");
  return whole.endsWith("/") || /\.html?$/i.test(whole) ? whole : `${whole}/`;
}

/** What a pattern may ask for; a list can be asked for in parts: `:sections[1:]`. */
export type Parts = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A part of a list as Hugo writes it: `[1]`, `[1:]`, `[:2]`, `[last]`, `[:last]`. */
function cutList(list: readonly string[], typed: string): string[] {
  const [from = "", to] = typed.slice(1, -1).split(":");
  const place = (text: string, otherwise: number) =>
    text.trim() === "" ? otherwise : text.trim() === "last" ? list.length - 1 : Number(text);
  const start = place(from, 0);
  return list.slice(start, to === undefined ? start + 1 : place(to, list.length));
}

/** The address, or what the pattern asks for and nobody knows here. */
export function fillPattern(pattern: string, parts: Parts): { value?: string; unknown: readonly string[] } {
  const unknown: string[] = [];
  const filled = pattern.replace(/:([a-zA-Z_]+)(\[[^\]]*\])?|:(\d+)/g, (whole, name?: string, cut?: string) => {
    const part = name === undefined || !Object.hasOwn(parts, name) ? undefined : parts[name];
    if (part === undefined) unknown.push(whole);
    if (part === undefined || typeof part === "string") return part ?? "";
    return (cut === undefined ? part : cutList(part, cut)).join("/");
  });
  return unknown.length > 0 ? { unknown } : { value: formatAddress(filled), unknown };
}

/** The addresses of a site by its patterns; what could not be computed is said once for each pattern. */
export function createAddresses() {
  const failed = new Map<string, { count: number; names: Set<string> }>();
  const fill = (pattern: string, parts: Parts): string | undefined => {
    const { value, unknown } = fillPattern(pattern, parts);
    if (unknown.length === 0) return value;
    const entry = failed.get(pattern) ?? { count: 0, names: new Set<string>() };
    failed.set(pattern, { count: entry.count + 1, names: new Set([...entry.names, ...unknown]) });
    return undefined;
  };
  const remark = () =>
    [...failed].map(
      ([pattern, { count, names }]) =>
        speak`有 ${count} 篇的舊網址照「${pattern}」算不出來（不知道 ${[...names].join("、")}），不會有轉址；可以自己寫進 formerly。`,
    );
  return { fill, remark };
}

const two = (text: string | number) => String(text).padStart(2, "0");
const months = "January February March April May June July August September October November December".split(" ");
const weekdays = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");
const dayLength = 86_400_000;

/** The week of a day as ISO 8601 counts it, and the year it belongs to. */
function findWeek(time: number): { year: number; week: number } {
  const thursday = time + (3 - ((new Date(time).getUTCDay() + 6) % 7)) * dayLength;
  const year = new Date(thursday).getUTCFullYear();
  return { year, week: 1 + Math.floor((thursday - Date.UTC(year, 0, 1)) / dayLength / 7) };
}

/** What a day gives to a pattern, under the names of all systems; `day` is as typed, in the old site's own zone. */
export function dayParts(day: string | undefined): Record<string, string> {
  const [, year, month = "", date = "", hour = "00", minute = "00", second = "00"] =
    /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T\s]+(\d{1,2}):(\d{1,2})(?::(\d{1,2}))?)?/.exec(day ?? "") ?? [];
  if (year === undefined) return {};
  const time = Date.UTC(Number(year), Number(month) - 1, Number(date));
  const yearDay = Math.round((time - Date.UTC(Number(year), 0, 1)) / dayLength) + 1;
  const weekday = new Date(time).getUTCDay();
  const [monthName = "", weekdayName = ""] = [months[Number(month) - 1], weekdays[weekday]];
  const week = findWeek(time);
  return {
    year,
    short_year: year.slice(2),
    month: two(month),
    i_month: String(Number(month)),
    short_month: monthName.slice(0, 3),
    long_month: monthName,
    monthname: monthName,
    day: two(date),
    i_day: String(Number(date)),
    y_day: String(yearDay).padStart(3, "0"),
    yearday: String(yearDay),
    w_year: String(week.year),
    week: two(week.week),
    w_day: String(weekday === 0 ? 7 : weekday),
    weekday: String(weekday),
    short_day: weekdayName.slice(0, 3),
    long_day: weekdayName,
    weekdayname: weekdayName,
    hour: two(hour),
    minute: two(minute),
    second: two(second),
  };
}

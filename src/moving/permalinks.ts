/** Addresses as other systems make them, from patterns such as `/:year/:month/:title/`. */

/** Path with one slash at either end, or none at the end of a file. */
export function formatAddress(path: string): string {
  const whole = `/${path}`.replace(/\/{2,}/g, "/").replace(/\/index\.html?$/i, "/");
  return whole.endsWith("/") || /\.html?$/i.test(whole) ? whole : `${whole}/`;
}

/** `undefined` when the pattern asks for something nobody knows here. */
export function fillPattern(pattern: string, parts: Readonly<Record<string, string | undefined>>): string | undefined {
  let known = true;
  const filled = pattern.replace(/:([a-z_]+)(\[[^\]]*\])?/g, (_whole, name: string) => {
    const part = parts[name];
    known &&= part !== undefined;
    return part ?? "";
  });
  return known ? formatAddress(filled) : undefined;
}

/** What a day gives to a pattern; `day` is as typed, in the old site's own zone. */
export function dayParts(day: string | undefined): Record<string, string> {
  const [, year, month = "", date = "", hour = "00", minute = "00", second = "00"] =
    /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T\s]+(\d{1,2}):(\d{1,2})(?::(\d{1,2}))?)?/.exec(day ?? "") ?? [];
  if (year === undefined) return {};
  const two = (text: string) => text.padStart(2, "0");
  return {
    year,
    short_year: year.slice(2),
    month: two(month),
    i_month: String(Number(month)),
    day: two(date),
    i_day: String(Number(date)),
    hour: two(hour),
    minute: two(minute),
    second: two(second),
  };
}

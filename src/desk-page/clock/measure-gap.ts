/** How far this machine's clock is from the site's: dates that are written here are read by the site's. */

export interface ClockGap {
  readonly isFast: boolean;
  readonly unit: "minutes" | "hours" | "days" | "years";
  readonly n: number;
}

const minute = 60_000;
const units = [
  ["years", 365.25 * 24 * 60 * minute],
  ["days", 24 * 60 * minute],
  ["hours", 60 * minute],
  ["minutes", minute],
] as const;

/** Less makes no date wrong that an editor chooses. */
const leastGap = 5 * minute;

/**
 * `date` and `age` as a server sends them: what stood in a cache is older than its date says. `here` in milliseconds since 1970;
 * nothing where the two agree, or the server says nothing.
 */
export function measureGap(date: string | null, age: string | null, here: number): ClockGap | undefined {
  const there = Date.parse(date ?? "") + (Number.parseInt(age ?? "0", 10) || 0) * 1000;
  const gap = Math.abs(here - there);
  if (Number.isNaN(there) || gap < leastGap) return undefined;
  const [unit, length] = units.find((one) => gap >= one[1]) ?? ["minutes", minute];
  return { isFast: here > there, unit, n: Math.round(gap / length) };
}

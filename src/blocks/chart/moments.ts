/**
 * When the rows of a chart were: a line that leaves out years must not look as if it did not. Names that are years, months or days
 * are taken by their value; of all others only the order is known.
 */

/** THE forms of a moment. Without a year all months are one year's. */
const forms = [
  /^(?<year>\d{3,4})\s?年?$/u,
  /^(?<year>\d{4})(?:年|[-/.])(?<month>\d{1,2})月?$/u,
  /^(?<year>\d{4})(?:年|[-/.])(?<month>\d{1,2})(?:月|[-/.])(?<day>\d{1,2})日?$/u,
  /^(?<month>\d{1,2})月(?:(?<day>\d{1,2})日)?$/u,
];

const dayLength = 86_400_000;

interface Moment {
  readonly months: number;
  /** Absent where nobody said the day. */
  readonly days: number | undefined;
}

function readMoment(name: string): Moment | undefined {
  const groups = forms.map((form) => form.exec(name.trim())?.groups).find((found) => found !== undefined);
  if (groups === undefined) return undefined;
  const { year = "2001", month = "1", day } = groups;
  const date = new Date(0);
  // Not by the constructor, which takes years before 100 for others.
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day ?? 1));
  const days = day === undefined ? undefined : date.getTime() / dayLength;
  return { months: Number(year) * 12 + Number(month), days };
}

/** Where each row lies between the first, 0, and the last, 1. */
export function placeMoments(names: readonly string[]): number[] {
  const inOrder = names.map((_, at) => at / (names.length - 1 || 1));
  const moments = names.map(readMoment).filter((moment) => moment !== undefined);
  if (moments.length < names.length || names.length < 2) return inOrder;
  // All by the day, or all by the month: years are even, whatever their February.
  const byDay = moments.flatMap(({ days }) => days ?? []);
  const values = byDay.length === moments.length ? byDay : moments.map(({ months }) => months);
  const [first = 0, last = 0] = [values[0], values.at(-1)];
  const grows = values.every((value, at) => at === 0 || value > (values[at - 1] ?? 0));
  return grows ? values.map((value) => (value - first) / (last - first)) : inOrder;
}

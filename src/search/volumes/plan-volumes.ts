/**
 * Which stories are indexed together. A part is a period of at most a hundred stories: a year, or its months, days, hundreds where
 * there are more. A volume is parts one behind another, some thousand stories. Both follow from the stories' days alone, and
 * in such a way that a new story changes the newest volume only: a volume ends with a year, or, when it is full before, with the
 * weightiest end of a period in it, and nothing that comes after moves that.
 */

export interface Dated {
  readonly slug: string;
  /** `2022-03-01`, with or without an hour. */
  readonly published: string;
}

export interface Limits {
  /** Stories of a part. */
  readonly part: number;
  /** Stories a volume has before it ends with a year. */
  readonly least: number;
  /** Stories of a volume: they decide how much memory one takes, and how long it takes to make. */
  readonly most: number;
}

/** Measured: fewer volumes are fewer requests a question, larger ones are more work for an edited story. */
export const usualLimits: Limits = { part: 50, least: 1000, most: 2000 };

type Part<Entry> = readonly Entry[];

/** Lengths of `2022`, `2022-03` and `2022-03-01` in a date. */
const periods = [4, 7, 10];

function cutParts<Entry extends Dated>(entries: readonly Entry[], most: number, level: number): Part<Entry>[] {
  const length = periods[level];
  if (level > 0 && entries.length <= most) return [entries];
  if (length === undefined) {
    const count = Math.ceil(entries.length / most);
    return Array.from({ length: count }, (_, at) => entries.slice(at * most, (at + 1) * most));
  }
  const groups = Map.groupBy(entries, ({ published }) => published.slice(0, length));
  return [...groups.values()].flatMap((group) => cutParts(group, most, level + 1));
}

/** The weight of the end between two parts: of a year, a half, a month, a day, none. */
function weighEnd(before: Dated | undefined, after: Dated | undefined): number {
  if (before === undefined || after === undefined) return 0;
  const half = ({ published }: Dated) => Number(published.slice(5, 7) > "06");
  const [year, month, day] = periods.map(
    (length) => before.published.slice(0, length) === after.published.slice(0, length),
  );
  if (year === false) return 4;
  if (half(before) !== half(after)) return 3;
  if (month === false) return 2;
  return day === false ? 1 : 0;
}

/** `entries` are sorted oldest first, and so are the volumes. */
export function planVolumes<Entry extends Dated>(
  entries: readonly Entry[],
  { part, least, most }: Limits = usualLimits,
): Part<Entry>[][] {
  const parts = cutParts(entries, part, 0);
  const weigh = (at: number) => weighEnd(parts[at]?.at(-1), parts[at + 1]?.[0]);
  const volumes: Part<Entry>[][] = [];
  let start = 0;
  while (start < parts.length) {
    let count = 0;
    let best: { at: number; weight: number } | undefined;
    let end = start;
    for (; end < parts.length; end += 1) {
      count += parts[end]?.length ?? 0;
      if (count > most && best !== undefined) break;
      const weight = weigh(end);
      if (count >= least && weight >= (best?.weight ?? 0)) best = { at: end, weight };
      if (best?.weight === 4) break;
    }
    const last = end < parts.length && best !== undefined ? best.at : Math.min(end, parts.length - 1);
    volumes.push(parts.slice(start, last + 1));
    start = last + 1;
  }
  return volumes;
}

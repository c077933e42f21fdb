/**
 * Which stories are indexed together. A part is a period of few stories: a year, or a half of it, a half of that, down to a day
 * and to so many of a day. A volume is parts one behind another, some thousand stories. All follow
 * from the stories' days alone, and in such a way that a new story changes the newest volume only: a volume ends with a year, or,
 * when it is full before, with the weightiest end of a period in it, and nothing that comes after moves that.
 */

export interface Dated {
  readonly slug: string;
  /** `2022-03-01`, with or without an hour. */
  readonly published: string;
}

export interface Limits {
  /** Stories of a part: they are indexed at once. */
  readonly part: number;
  /** Stories a volume has before it ends with a year. */
  readonly least: number;
  /** Stories of a volume: they decide how much memory one takes, and how long it takes to make. */
  readonly most: number;
}

/**
 * Measured: fewer volumes are fewer requests a question, larger ones are more work for an edited story. To begin an index costs
 * Pagefind as much as a story or two, to merge many parts costs more than to merge few large ones.
 */
export const usualLimits: Limits = { part: 50, least: 1000, most: 2000 };

type Part<Entry> = readonly Entry[];

/** Halvings of a year until a period is a day. */
const halvings = 9;

/** Place in its year, in steps of 2^-9 of it: the second half begins with July, give or take two days. */
function findPlace(published: string): number {
  const [year, month, day] = published.slice(0, 10).split("-").map(Number);
  const passed = (Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1) - Date.UTC(year ?? 0, 0, 1)) / 86_400_000;
  return Math.floor((passed * 2 ** halvings) / 366);
}

const findYear = ({ published }: Dated): string => published.slice(0, 4);

/** `level`: how often the year has been halved; before the first year is cut, -1. */
function cutParts<Entry extends Dated>(entries: readonly Entry[], most: number, level = -1): Part<Entry>[] {
  if (level >= 0 && entries.length <= most) return [entries];
  if (level === halvings) {
    const count = Math.ceil(entries.length / most);
    return Array.from({ length: count }, (_, at) => entries.slice(at * most, (at + 1) * most));
  }
  const next = level + 1;
  const periodOf = (entry: Entry) => (next === 0 ? findYear(entry) : findPlace(entry.published) >> (halvings - next));
  return [...Map.groupBy(entries, periodOf).values()].flatMap((group) => cutParts(group, most, next));
}

const yearEnd = halvings + 1;

/** The weight of the end between two parts: of a year the most, of a half less, of a day little, within a day none. */
function weighEnd(before: Dated | undefined, after: Dated | undefined): number {
  if (before === undefined || after === undefined) return 0;
  if (findYear(before) !== findYear(after)) return yearEnd;
  return 32 - Math.clz32(findPlace(before.published) ^ findPlace(after.published));
}

/** `entries` are sorted oldest first, and so are the volumes. */
export function planVolumes<Entry extends Dated>(
  entries: readonly Entry[],
  { part, least, most }: Limits = usualLimits,
): Part<Entry>[][] {
  const parts = cutParts(entries, part);
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
      if (best?.weight === yearEnd) break;
    }
    const last = end < parts.length && best !== undefined ? best.at : Math.min(end, parts.length - 1);
    volumes.push(parts.slice(start, last + 1));
    start = last + 1;
  }
  return volumes;
}

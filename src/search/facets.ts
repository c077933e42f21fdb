/**
 * What stories can be filtered by, as search reads it and as it is stored. Records are numbered oldest first, so years come in
 * runs and a topic's numbers in small steps: stored so, the facets of 10,000 stories weigh a third.
 */

export interface Facets {
  /** By record number. */
  readonly years: readonly string[];
  /** Record numbers by topic slug, ascending. */
  readonly topics: Readonly<Record<string, readonly number[]>>;
}

export interface StoredFacets {
  /** Each year with the number of records in a row. */
  readonly years: readonly (readonly [year: string, count: number])[];
  /** By topic slug: the first number, then the step to each next one. */
  readonly topics: Readonly<Record<string, readonly number[]>>;
}

export function packFacets({ years, topics }: Facets): StoredFacets {
  const runs: [string, number][] = [];
  for (const year of years) {
    const last = runs.at(-1);
    if (last?.[0] === year) last[1] += 1;
    else runs.push([year, 1]);
  }
  const steps = (numbers: readonly number[]) => numbers.map((number, at) => number - (numbers[at - 1] ?? 0));
  return { years: runs, topics: mapTopics(topics, steps) };
}

export function unpackFacets({ years, topics }: StoredFacets): Facets {
  const sums = (steps: readonly number[]) => {
    let sum = 0;
    return steps.map((step) => (sum += step));
  };
  return {
    years: years.flatMap(([year, count]) => Array<string>(count).fill(year)),
    topics: mapTopics(topics, sums),
  };
}

function mapTopics(
  topics: Facets["topics"],
  change: (numbers: readonly number[]) => readonly number[],
): Facets["topics"] {
  return Object.fromEntries(Object.entries(topics).map(([slug, numbers]) => [slug, change(numbers)]));
}

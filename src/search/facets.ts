/**
 * What stories can be filtered by, as search reads it and as it is stored. Records are numbered oldest first, so years come in
 * runs and a topic's numbers in small steps: stored so, the facets of 10,000 stories weigh a third.
 */

export interface Facets {
  /** By record number. */
  readonly years: readonly string[];
  /** Record numbers by topic slug, ascending. */
  readonly topics: Readonly<Record<string, readonly number[]>>;
  readonly authors: readonly AuthorFacet[];
}

export interface AuthorFacet {
  /** In the order of the table's tags. The first stands for the author, whatever edition is read. */
  readonly names: readonly string[];
  /** Record numbers, ascending. */
  readonly numbers: readonly number[];
}

export interface StoredFacets {
  /** Each year with the number of records in a row. */
  readonly years: readonly (readonly [year: string, count: number])[];
  /** By topic slug: the first number, then the step to each next one. */
  readonly topics: Readonly<Record<string, readonly number[]>>;
  /** One name where all editions have the same; steps as above. */
  readonly authors: readonly (readonly [names: string | readonly string[], ...steps: number[]])[];
}

export function packFacets({ years, topics, authors }: Facets): StoredFacets {
  const runs: [string, number][] = [];
  for (const year of years) {
    const last = runs.at(-1);
    if (last?.[0] === year) last[1] += 1;
    else runs.push([year, 1]);
  }
  const steps = (numbers: readonly number[]) => numbers.map((number, at) => number - (numbers[at - 1] ?? 0));
  return {
    years: runs,
    topics: mapTopics(topics, steps),
    authors: authors.map(({ names, numbers }) => [
      new Set(names).size > 1 ? names : (names[0] ?? ""),
      ...steps(numbers),
    ]),
  };
}

/** `editions` is the number of the table's tags. */
export function unpackFacets({ years, topics, authors }: StoredFacets, editions: number): Facets {
  const sums = (steps: readonly number[]) => {
    let sum = 0;
    return steps.map((step) => (sum += step));
  };
  return {
    years: years.flatMap(([year, count]) => Array<string>(count).fill(year)),
    topics: mapTopics(topics, sums),
    authors: authors.map(([names, ...steps]) => ({
      names: typeof names === "string" ? Array<string>(editions).fill(names) : names,
      numbers: sums(steps),
    })),
  };
}

function mapTopics(
  topics: Facets["topics"],
  change: (numbers: readonly number[]) => readonly number[],
): Facets["topics"] {
  return Object.fromEntries(Object.entries(topics).map(([slug, numbers]) => [slug, change(numbers)]));
}

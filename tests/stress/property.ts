/** What is tried again and again with made input: the contract of a property. THE list is properties.ts. */

/** A whole number below `below`, the same for the same seed. */
export type Random = (below: number) => number;

export interface Property {
  readonly name: string;
  /** Makes one case and tries it: sentences about what does not hold, none where all does. Whatever it throws is a find, too. */
  readonly tryOne: (random: Random) => string[] | Promise<string[]>;
}

export interface Find {
  readonly property: string;
  readonly seed: number;
  readonly said: readonly string[];
}

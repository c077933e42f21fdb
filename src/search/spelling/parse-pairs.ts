/** The table of pairs as a question uses it; `buildPairTable` wrote it. */

/** From a first character to the second ones. */
export function parsePairTable(table: string): ReadonlyMap<string, readonly string[]> {
  return new Map(table.split(" ").map((group) => [group.charAt(0), [...group.slice(1)]]));
}

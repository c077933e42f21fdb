/** The fold: characters that are forms of one another in some edition count as one. Read from the table the build wrote. */
import type { Fold } from "./units.ts";

/** `table` is classes joined by spaces, the first character of each standing for all: `后後 台臺檯`. */
export function createFold(table: string): Fold {
  const first = new Map<string, string>();
  for (const group of table.split(" ")) {
    const [head = "", ...others] = group;
    for (const other of others) first.set(other, head);
  }
  return (character) => first.get(character) ?? character;
}

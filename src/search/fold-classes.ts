/**
 * The fold's classes: characters joined by relation. A record is folded by all of them, so that it can be made of its story alone;
 * readers fetch those classes that some story uses. Both give the same, because a class is kept or left whole and its first
 * character stands for it.
 */
import { once } from "../once.ts";
import { listRelatedForms } from "../variants/forms/related-forms.ts";
import { createFold } from "./create-fold.ts";

/** Classes of characters joined by relation, each sorted by code point. */
function joinClasses(pairs: readonly (readonly [string, string])[]): string[][] {
  const parent = new Map<string, string>();
  const find = (character: string): string => {
    const up = parent.get(character) ?? character;
    if (up === character) return character;
    const root = find(up);
    parent.set(character, root);
    return root;
  };
  for (const [one, other] of pairs) {
    const [a, b] = [find(one), find(other)];
    if (a !== b) parent.set(a, b);
    parent.set(b, b);
  }
  return [...Map.groupBy(parent.keys(), find).values()].map((group) => group.sort());
}

/** All classes, sorted. */
export const loadClasses = once((): readonly string[] =>
  joinClasses(listRelatedForms())
    .map((group) => group.join(""))
    .sort(),
);

export const loadFullFold = once(() => createFold(loadClasses()));

/** The classes that readers of texts with these characters need. */
export function listUsedClasses(characters: ReadonlySet<string>): string[] {
  return loadClasses().filter((group) => [...group].some((character) => characters.has(character)));
}

/** The fold's table for a corpus: the classes of related forms that some story uses, so that readers fetch no others. */
import { once } from "../once.ts";
import { listRelatedForms } from "../variants/forms/related-forms.ts";

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

const loadClasses = once(() => joinClasses(listRelatedForms()));

/** `characters` are those of all editions' texts. The result is what `createFold` reads. */
export function buildFoldTable(characters: ReadonlySet<string>): string {
  return loadClasses()
    .filter((group) => group.some((character) => characters.has(character)))
    .map((group) => group.join(""))
    .sort()
    .join(" ");
}

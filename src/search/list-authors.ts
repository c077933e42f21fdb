/** Who wrote what: authors by their name in every edition. One whose stories are written in two scripts is one author. */
import type { VariantTag } from "../variants/table.ts";
import type { AuthorFacet } from "./facets.ts";
import type { Texts } from "./indexed-story.ts";
import type { Fold } from "./units.ts";

/** `authors` by record number. Those of most stories first. */
export function listAuthors(
  authors: readonly (readonly Texts[])[],
  tags: readonly VariantTag[],
  fold: Fold,
): AuthorFacet[] {
  const known = new Map<string, { names: readonly string[]; numbers: number[] }>();
  for (const [number, all] of authors.entries())
    for (const texts of all) {
      const [own = ""] = Object.values(texts);
      const key = [...own].map(fold).join("");
      const author = known.get(key) ?? { names: tags.map((tag) => texts[tag] ?? own), numbers: [] };
      known.set(key, author);
      if (author.numbers.at(-1) !== number) author.numbers.push(number);
    }
  return [...known]
    .sort(([a, one], [b, other]) => other.numbers.length - one.numbers.length || (a < b ? -1 : 1))
    .map(([, author]) => author);
}

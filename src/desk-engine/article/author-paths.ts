/**
 * Where names under a story lead: to the pages of those who sign, at the addresses the site gives them. How a name is spelt the desk
 * does not know by itself: the dictionary is larger than what else a first visit fetches, and is asked elsewhere.
 */
import { giveAddresses } from "../../editions/author-addresses.ts";
import { foldAuthor } from "../../editions/author-notes.ts";
import type { AuthorRow } from "../../library/authors.ts";
import type { Survey } from "../../library/survey-stories.ts";
import { once } from "../../once.ts";
import { formatAuthorPath } from "../../site/paths.ts";
import type { VariantTag } from "../../variants/table.ts";
import { lineUp } from "./place-story.ts";

type Rows = ReadonlyMap<string, AuthorRow>;

/** `undefined` for the desk, who has no page, and while it is not known. */
export type FindAuthor = (name: string, tag: VariantTag) => string | undefined;

export interface AuthorPaths {
  readonly learn: (spelt: readonly (readonly [name: string, letters: string])[]) => void;
  /** Names that were asked for and nobody has spelt; nothing is left of them here. */
  readonly takeUnspelt: () => string[];
  /** Of a story with these names under it. */
  readonly open: (names: readonly string[], survey: Survey, rows: Rows) => FindAuthor;
}

export function openAuthorPaths(): AuthorPaths {
  const spelt = new Map<string, string>();
  const unspelt = new Set<string>();
  const spell = (name: string) => spelt.get(name);
  /** Who signs this story comes after all that are out or planned; `names` are put as JSON. */
  const giveAll = () =>
    once((survey: Survey) =>
      once((rows: Rows) =>
        once((names: string) => {
          const signings = lineUp(survey.openable).map(([, slug]) => survey.signers.get(slug) ?? []);
          return giveAddresses([...signings, JSON.parse(names) as string[]], rows, spell);
        }),
      ),
    );
  let given = giveAll();
  return {
    learn(pairs) {
      for (const [name, letters] of pairs) spelt.set(name, letters);
      given = giveAll();
    },
    takeUnspelt() {
      const taken = [...unspelt];
      unspelt.clear();
      return taken;
    },
    open(names, survey, rows) {
      const all = given(survey)(rows)(JSON.stringify(names));
      for (const name of all.unspelt) unspelt.add(name);
      return (name, tag) => {
        const slug = all.addresses.get(foldAuthor(name));
        return slug === undefined ? undefined : formatAuthorPath(tag, slug);
      };
    },
  };
}

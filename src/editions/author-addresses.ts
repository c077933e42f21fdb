/**
 * Addresses of those who sign stories, by folded name: the one an editor gave, else the name as it is spelt. Loads no dictionary of
 * spellings: a build brings its own, the desk is told what it needs.
 */
import type { AuthorRow } from "../library/authors.ts";
import { findFreeSlug } from "../library/free-slug.ts";
import { foldAuthor, isDesk } from "./author-notes.ts";

/** Letters of a name, as an address has them; nothing where they are not known. */
export type SpellName = (name: string) => string | undefined;

/** What every name is called that cannot be spelt. */
const nameless = "author";

/** Names under a story, by their fold: of two ways to write one, the later. */
export const listSigners = (names: readonly string[]): ReadonlyMap<string, string> =>
  new Map(names.map((name) => [foldAuthor(name), name] as const).filter(([key]) => !isDesk(key)));

/**
 * Who comes later makes way, so that no address changes. `signings` are the names under each story, the oldest first. Nobody but
 * those with an address of their own has one while a name is not spelt: it could be in another's way.
 */
export function giveAddresses(
  signings: readonly (readonly string[])[],
  rows: ReadonlyMap<string, AuthorRow>,
  spell: SpellName,
): { readonly addresses: ReadonlyMap<string, string>; readonly unspelt: readonly string[] } {
  const own = [...rows].flatMap(([key, { slug }]) => (slug === undefined ? [] : [[key, slug] as const]));
  const addresses = new Map<string, string>();
  const taken = new Set(own.map(([, slug]) => slug));
  const unspelt = new Set<string>();
  for (const [key, name] of signings.flatMap((names) => [...listSigners(names)])) {
    if (addresses.has(key)) continue;
    const given = rows.get(key)?.slug;
    const spelt = given ?? spell(name);
    if (spelt === undefined) unspelt.add(name);
    else {
      const slug = given ?? findFreeSlug(spelt || nameless, taken);
      taken.add(slug);
      addresses.set(key, slug);
    }
  }
  return { addresses: unspelt.size === 0 ? addresses : new Map(own), unspelt: [...unspelt] };
}

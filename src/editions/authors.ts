/**
 * Who signs stories, found once for all of them: by name in whichever script, with the page that lists what they made. The desk
 * signs what nobody else does and has no page.
 */
import type { AuthorRow } from "../library/authors.ts";
import { suggestNameSlug } from "../library/slug.ts";
import type { Story } from "../library/story.ts";
import { once } from "../once.ts";
import { formatAuthorPath } from "../site/paths.ts";
import type { VariantTag } from "../variants/table.ts";
import { giveAddresses, listSigners } from "./author-addresses.ts";
import {
  type AuthorNote,
  describeRow,
  fileRows,
  foldAuthor as fold,
  isDesk,
  listAuthorNotes,
  listSigned,
} from "./author-notes.ts";
import type { Edition } from "./edition.ts";
import { isUnitName } from "./unit-names.ts";

export interface Author {
  readonly slug: string;
  readonly name: string;
  readonly role?: string | undefined;
  readonly note?: string | undefined;
  /** Whether it is no person. */
  readonly isUnit: boolean;
  /** Of the stories. */
  readonly count: number;
  /** Year of the first one. */
  readonly since: string;
}

/** A name under a story, and what is known of whose it is. */
export interface Byline {
  readonly name: string;
  readonly role: string;
  /** Of the author's page; the desk has none. */
  readonly path: string | undefined;
  readonly isUnit: boolean;
}

export interface Authors {
  /** Who made most comes first. */
  readonly list: () => readonly Author[];
  readonly find: (slug: string | undefined) => Author | undefined;
  /** Editions of an author, newest first. */
  readonly listStories: (slug: string) => readonly Edition[];
  readonly listBylines: (edition: Edition) => readonly Byline[];
  /** What bylines say beside names and roles, without converting any. */
  readonly listWays: (story: Story) => readonly Pick<Byline, "path" | "isUnit">[];
  /** Of those who signed an edition, each once, as they are signed; who has none is left out. */
  readonly listNotes: (edition: Edition) => readonly AuthorNote[];
  /** What the notes of a story are made of, without converting any. */
  readonly listNoteRows: (story: Story) => readonly unknown[];
}

interface Signed {
  readonly slug: string;
  readonly row: AuthorRow | undefined;
  readonly editions: Edition[];
}

/** By folded name. `editions` are sorted newest first. */
function signAll(editions: readonly Edition[], byName: ReadonlyMap<string, AuthorRow>): Map<string, Signed> {
  const signings = editions
    .toReversed()
    .map((edition) => ({ edition, names: edition.of.words.authors.map(({ name }) => name) }));
  const { addresses } = giveAddresses(
    signings.map(({ names }) => names),
    byName,
    suggestNameSlug,
  );
  const signed = new Map<string, Signed>();
  for (const { edition, names } of signings)
    for (const key of listSigners(names).keys()) {
      const known = signed.get(key);
      if (known !== undefined) known.editions.unshift(edition);
      else signed.set(key, { slug: addresses.get(key) ?? "", row: byName.get(key), editions: [edition] });
    }
  return signed;
}

function describeAuthor(key: string, { slug, row, editions }: Signed, tag: VariantTag): Author {
  const [newest] = editions;
  const at = newest?.of.words.authors.findIndex(({ name }) => fold(name) === key) ?? 0;
  const name = newest?.words.authors[at]?.name ?? key;
  return {
    slug,
    name,
    ...(row && describeRow(row, tag)),
    isUnit: row?.unit ?? isUnitName(name),
    count: editions.length,
    since: editions.at(-1)?.published.slice(0, 4) ?? "",
  };
}

export function createAuthors(editions: readonly Edition[], rows: readonly AuthorRow[], tag: VariantTag): Authors {
  const byName = once(() => fileRows(rows));
  const open = once(() => signAll(editions, byName()));
  const bySlug = once(() => new Map([...open()].map(([key, signed]) => [signed.slug, { key, signed }])));
  const describeOne = once((slug: string) => {
    const found = bySlug().get(slug);
    return found && describeAuthor(found.key, found.signed, tag);
  });
  const findWay = (name: string) => {
    const key = fold(name);
    const signed = open().get(key);
    const path = signed && formatAuthorPath(tag, signed.slug);
    return { path, isUnit: isDesk(key) || (signed?.row?.unit ?? isUnitName(name)) };
  };
  return {
    list: once(() =>
      [...open().values()]
        .toSorted((a, b) => b.editions.length - a.editions.length || (a.slug < b.slug ? -1 : 1))
        .flatMap(({ slug }) => describeOne(slug) ?? []),
    ),
    find: (slug) => (slug === undefined ? undefined : describeOne(slug)),
    listStories: (slug) => bySlug().get(slug)?.signed.editions ?? [],
    listBylines: (edition) =>
      edition.words.authors.map(({ name, role }, at) => {
        return { name, role, ...findWay(edition.of.words.authors[at]?.name ?? name) };
      }),
    listWays: (story) => story.words.authors.map(({ name }) => findWay(name)),
    listNotes: (edition) => listAuthorNotes(edition, byName()),
    listNoteRows: (story) =>
      listSigned(story.words.authors, byName()).map(({ row }) => row.note && [row.note, row.terms]),
  };
}

/**
 * Who signs stories, found once for all of them: by name in whichever script, with the page that lists what they made. The desk
 * signs what nobody else does and has no page.
 */
import type { AuthorRow } from "../library/authors.ts";
import { foldName } from "../library/simplify.ts";
import { findFreeSlug, suggestNameSlug } from "../library/slug.ts";
import type { Story } from "../library/story.ts";
import { once } from "../once.ts";
import { formatAuthorPath } from "../site/paths.ts";
import { site } from "../site/site.ts";
import { convertWords } from "../variants/convert-words.ts";
import type { VariantTag } from "../variants/table.ts";
import type { Edition } from "./edition.ts";
import { createStoryConverter } from "./story-converter.ts";

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

/** What an editor says of somebody who signed. */
export interface AuthorNote {
  readonly name: string;
  readonly note: string;
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

/** As written, without converting anything: a name signs hundreds of stories. */
const fold = once(foldName);

const isDesk = (key: string) => key === fold(site.desk);

/** By folded name. Who comes later makes way, so that no address changes. `editions` are sorted newest first. */
function signAll(editions: readonly Edition[], rows: readonly AuthorRow[]): Map<string, Signed> {
  const byName = new Map(rows.map((row) => [fold(row.name), row]));
  const taken = new Set(rows.flatMap(({ slug }) => slug ?? []));
  const signed = new Map<string, Signed>();
  for (const edition of editions.toReversed())
    for (const [key, name] of new Map(edition.of.words.authors.map(({ name }) => [fold(name), name]))) {
      if (isDesk(key)) continue;
      const row = byName.get(key);
      const known = signed.get(key);
      const slug = known?.slug ?? row?.slug ?? findFreeSlug(suggestNameSlug(name) || "author", taken);
      taken.add(slug);
      if (known === undefined) signed.set(key, { slug, row, editions: [edition] });
      else known.editions.unshift(edition);
    }
  return signed;
}

function describeAuthor(key: string, { slug, row, editions }: Signed, tag: VariantTag): Author {
  const [newest] = editions;
  const at = newest?.of.words.authors.findIndex(({ name }) => fold(name) === key) ?? 0;
  const { role, note, terms = [] } = row ?? {};
  const words = convertWords({ role, note }, createStoryConverter({ written: site.writtenVariant, terms }, tag));
  return {
    slug,
    name: newest?.words.authors[at]?.name ?? key,
    ...words,
    isUnit: row?.unit === true,
    count: editions.length,
    since: editions.at(-1)?.published.slice(0, 4) ?? "",
  };
}

export function createAuthors(editions: readonly Edition[], rows: readonly AuthorRow[], tag: VariantTag): Authors {
  const open = once(() => signAll(editions, rows));
  const bySlug = once(() => new Map([...open()].map(([key, signed]) => [signed.slug, { key, signed }])));
  const describeOne = once((slug: string) => {
    const found = bySlug().get(slug);
    return found && describeAuthor(found.key, found.signed, tag);
  });
  const findWay = (name: string) => {
    const key = fold(name);
    const signed = open().get(key);
    const path = signed && formatAuthorPath(tag, signed.slug);
    return { path, isUnit: isDesk(key) || signed?.row?.unit === true };
  };
  /** By folded name, in the order they sign. */
  const listSigned = ({ words }: Story) =>
    [...new Map(words.authors.map(({ name }, at) => [fold(name), at]))].flatMap(([key, at]) => {
      const signed = open().get(key);
      return signed === undefined ? [] : { signed, at };
    });
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
    listNotes: ({ of, words }) =>
      listSigned(of).flatMap(({ signed, at }) => {
        const note = signed.row?.note && describeOne(signed.slug)?.note;
        return note ? { name: words.authors[at]?.name ?? "", note } : [];
      }),
    listNoteRows: (story) => listSigned(story).map(({ signed: { row } }) => row?.note && [row.note, row.terms]),
  };
}

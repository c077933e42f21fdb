/** What an editor says of those who sign stories, in an edition's words. Loads no dictionary of addresses: the desk shows notes, too. */
import type { AuthorRow } from "../library/authors.ts";
import { foldName } from "../library/simplify.ts";
import { once } from "../once.ts";
import { site } from "../site/site.ts";
import { convertWords } from "../variants/convert-words.ts";
import type { VariantTag } from "../variants/table.ts";
import type { Edition } from "./edition.ts";
import { createStoryConverter } from "./story-converter.ts";

/** What an editor says of somebody who signed. */
export interface AuthorNote {
  readonly name: string;
  readonly note: string;
}

/** As written, without converting anything: a name signs hundreds of stories. */
export const foldAuthor = once(foldName);

/** The desk signs what nobody else does, and is nobody. */
export const isDesk = (key: string) => key === foldAuthor(site.desk);

const describeIn = once((tag: VariantTag) =>
  once(({ role, note, terms }: AuthorRow) =>
    convertWords({ role, note }, createStoryConverter({ written: site.writtenVariant, terms }, tag)),
  ),
);

/** Role and note. */
export const describeRow = (row: AuthorRow, tag: VariantTag) => describeIn(tag)(row);

/** By folded name. */
export const fileRows = (rows: readonly AuthorRow[]): ReadonlyMap<string, AuthorRow> =>
  new Map(rows.map((row) => [foldAuthor(row.name), row]));

/** Rows of those who signed, each once, in the order they sign; `at` is their place among the authors. */
export const listSigned = (names: readonly { readonly name: string }[], rows: ReadonlyMap<string, AuthorRow>) =>
  [...new Map(names.map(({ name }, at) => [foldAuthor(name), at]))].flatMap(([key, at]) => {
    const row = isDesk(key) ? undefined : rows.get(key);
    return row === undefined ? [] : [{ row, at }];
  });

/** Of those who signed an edition, each once, as they are signed; who has none is left out. */
export const listAuthorNotes = ({ of, words, tag }: Edition, rows: ReadonlyMap<string, AuthorRow>): AuthorNote[] =>
  listSigned(of.words.authors, rows).flatMap(({ row, at }) => {
    const { note } = describeRow(row, tag);
    return note ? [{ name: words.authors[at]?.name ?? "", note }] : [];
  });

/**
 * content/authors.yaml: who the authors are, in the publication's own variant. A site may have none: whoever signs a story has a
 * page, and this says what else readers are told.
 */
import { z } from "zod";
import { authorSchema } from "../fields/front-schema.ts";
import { isSlug } from "../fields/slug-form.ts";
import { createProblem } from "../problems/catalog.ts";
import type { Problem, Result } from "../problems/problem.ts";
import { site } from "../site/site.ts";
import { convertWords } from "../variants/convert-words.ts";
import type { TermRow } from "../variants/term-row.ts";
import type { ContentReader } from "./content-reader.ts";
import { listFiredTerms } from "./fired-terms.ts";
import { readYaml } from "./read-yaml.ts";
import { foldName } from "./simplify.ts";

export interface AuthorRow {
  readonly name: string;
  readonly slug?: string | undefined;
  readonly role?: string | undefined;
  readonly note?: string | undefined;
  /** No person: a desk, an institution. Not said, the name tells. */
  readonly unit?: boolean | undefined;
  /** The terms its words use. */
  readonly terms: readonly TermRow[];
}

export const authorsFile = "content/authors.yaml";
const authors = {
  file: authorsFile,
  schema: z.array(authorSchema),
  whole: "一份清單，每項有 name，還可以有 slug、role、note、unit",
  optional: true,
} as const;

/** `signed`: the names that stories are signed with; `undefined` when not all of them are known. */
export function readAuthors(
  reader: ContentReader,
  glossary: readonly TermRow[],
  signed: ReadonlySet<string> | undefined,
): Result<readonly AuthorRow[], never> {
  const { value: rows = [], problems, findLine } = readYaml(reader, authors);
  const names = rows.map(({ name }) => foldName(name));
  const known = signed && new Set([...signed].map(foldName));
  const wrong = rows.flatMap(({ name, slug }, at): Problem[] => {
    const place = (key: string) => ({ file: authorsFile, line: findLine([at, key]) });
    const first = names.indexOf(names[at] ?? "");
    const owner = rows.findIndex((other) => slug !== undefined && other.slug === slug);
    const isUnknown = known?.has(names[at] ?? "") === false;
    return [
      ...(first < at ? [createProblem("author-twice", place("name"), name, findLine([first, "name"]))] : []),
      ...(owner >= 0 && owner < at ? [createProblem("duplicate-slug", place("slug"), slug ?? "", authorsFile)] : []),
      ...(slug === undefined || isSlug(slug) ? [] : [createProblem("bad-slug", place("slug"), slug)]),
      ...(isUnknown ? [createProblem("unknown-author", place("name"), name, [...(signed ?? [])])] : []),
    ];
  });
  const value = rows.map((row) => {
    const terms = listFiredTerms(glossary, site.writtenVariant, (convert) => {
      convertWords([row.role ?? "", row.note ?? ""], convert);
    });
    return { ...row, terms };
  });
  return { value, problems: [...problems, ...wrong] };
}

/**
 * Rows of terms as editors write them: content/glossary.yaml, a topic's `terms`, a story's `terms`. Checks each list by itself;
 * which level wins is decided where the rows are joined.
 */
import { z } from "zod";
import { type TermFields, termSchema } from "../fields/schema.ts";
import { createProblem } from "../problems/catalog.ts";
import type { Place, Problem, Result } from "../problems/problem.ts";
import { tags } from "../variants/table.ts";
import type { TermRow } from "../variants/term-row.ts";
import type { ContentReader } from "./content-reader.ts";
import { readYaml } from "./read-yaml.ts";

/** A row and where it stands. */
export interface TermEntry {
  readonly row: TermRow;
  readonly place: Place;
}

/** `at` gives the place of the n-th row. Rows that say too little are left out. */
export function parseTerms(
  fields: readonly TermFields[],
  at: (index: number) => Place,
): Result<readonly TermEntry[], never> {
  const problems: Problem[] = [];
  const entries: TermEntry[] = [];
  for (const [index, field] of fields.entries()) {
    const place = at(index);
    const given = tags.flatMap((tag) => field[tag] ?? []);
    const kept = field.keep === true && given.length === 1 ? given[0] : undefined;
    if (kept === undefined && (given.length < 2 || field.keep === true)) {
      problems.push(createProblem("term-incomplete", place, given));
      continue;
    }
    const forms = Object.fromEntries(tags.map((tag) => [tag, kept ?? field[tag]]));
    entries.push({ row: { forms, oneWay: field["one-way"], reason: field.reason }, place });
  }
  return { value: entries, problems: [...problems, ...checkConflicts(entries)] };
}

/** Two rows of one list must not start from the same form. */
function checkConflicts(entries: readonly TermEntry[]): Problem[] {
  const problems: Problem[] = [];
  const owners = new Map<string, TermEntry>();
  for (const entry of entries) {
    const { forms, oneWay } = entry.row;
    const keys = tags.flatMap((tag) => (forms[tag] === undefined || (oneWay ?? tag) !== tag ? [] : [tag]));
    const clash = keys.find((tag) => owners.has(`${tag} ${forms[tag]}`));
    const owner = owners.get(`${clash} ${clash && forms[clash]}`);
    if (clash !== undefined && owner !== undefined)
      problems.push(createProblem("term-conflict", entry.place, forms[clash] ?? "", clash, owner.place.line ?? 1));
    for (const tag of keys) owners.set(`${tag} ${forms[tag]}`, entry);
  }
  return problems;
}

export const glossaryFile = "content/glossary.yaml";
const glossary = {
  file: glossaryFile,
  schema: z.array(termSchema),
  whole: "一份清單，每項寫一個詞語在各種中文裡的寫法",
  optional: true,
} as const;

/** The terms of the whole site; a site may have none. */
export function readGlossary(reader: ContentReader): Result<readonly TermEntry[], never> {
  const { value: rows = [], problems, findLine } = readYaml(reader, glossary);
  const terms = parseTerms(rows, (index) => ({ file: glossaryFile, line: findLine([index]) }));
  return { value: terms.value, problems: [...problems, ...terms.problems] };
}

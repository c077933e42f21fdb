/**
 * Which terms a text really uses. A story carries only these: the store stays light, and a row that no story uses can be shown
 * to the editor. The price is one more walk over each body for every variant the terms reach.
 */
import type { Converter } from "../variants/converter.ts";
import type { FindTerms, TermOverlap } from "../variants/find-terms.ts";
import { tags, type VariantTag } from "../variants/table.ts";
import type { TermRow } from "../variants/term-row.ts";
import { createTerms } from "../variants/terms.ts";

type ReportOverlap = (overlap: TermOverlap) => void;

/** Converts nothing and notes every term it meets. */
function createRecorder(
  find: FindTerms | undefined,
  { fired, report }: { fired: Set<TermRow>; report: ReportOverlap | undefined },
  quoted?: Converter,
): Converter {
  const note = (text: string) => {
    for (const { rule } of find?.(text, report) ?? []) fired.add(rule.row);
  };
  const record = (text: string) => {
    note(text);
    return text;
  };
  const parts = (texts: readonly string[]) => {
    note(texts.join(""));
    return [...texts];
  };
  return Object.assign(record, { parts, ...(quoted === undefined ? {} : { quoted }) });
}

/** The rows of `rows` that `walk` meets when it converts with what it is given, in their order. `report`: terms hidden by others. */
export function listFiredTerms(
  rows: readonly TermRow[],
  written: VariantTag,
  walk: (convert: Converter) => void,
  report?: ReportOverlap,
): TermRow[] {
  if (rows.length === 0) return [];
  const terms = createTerms(rows);
  const fired = new Set<TermRow>();
  for (const tag of tags) {
    const find = terms.createFinder(written, tag);
    if (tag === written || find === undefined) continue;
    const quoted = createRecorder(terms.createFinder(written, tag, true), { fired, report });
    walk(createRecorder(find, { fired, report }, quoted));
  }
  return rows.filter((row) => fired.has(row));
}

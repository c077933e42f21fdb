/** A word becomes a term: how each variant writes it, of one story or of the whole site. */
import { addListItem } from "../fields/add-list-item.ts";
import { formatValue } from "../fields/edit-value.ts";
import type { VariantTag } from "../variants/table.ts";

export interface Term {
  /** One at least. */
  readonly forms: Readonly<Partial<Record<VariantTag, string>>>;
  /** For the editors to come. */
  readonly reason: string;
}

/** As a row of YAML on one line; where all write it alike it is kept. */
function formatTerm({ forms, reason }: Term): string {
  const written = Object.entries(forms);
  const isKept = new Set(Object.values(forms)).size === 1;
  return formatValue({
    ...Object.fromEntries(isKept ? written.slice(0, 1) : written),
    ...(isKept ? { keep: "true" } : {}),
    reason: reason.replace(/\s+/gu, " ").trim(),
  });
}

/** `text` is the story's file. */
export const addStoryTerm = (text: string, term: Term): string => addListItem(text, "terms", formatTerm(term));

/** `text` is the glossary as it stands; nothing where there is none. */
export function addSiteTerm(text: string | undefined, term: Term): string {
  const before = text ?? "";
  return `${before}${before === "" || before.endsWith("\n") ? "" : "\n"}- ${formatTerm(term)}\n`;
}

/** The converter of a story, a topic or a page: straight from its written variant, with the terms it uses. */
import { type Converter, createConverter } from "../variants/create-converter.ts";
import type { VariantTag } from "../variants/table.ts";
import { createTerms, type TermRow } from "../variants/terms.ts";

export function createStoryConverter(
  { written, terms }: { readonly written: VariantTag; readonly terms: readonly TermRow[] },
  tag: VariantTag,
): Converter {
  return createConverter(written, tag, terms.length === 0 ? undefined : createTerms(terms));
}

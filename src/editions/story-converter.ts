/** The converter of a story, a topic or a page: straight from its written variant, with the terms it uses. */
import { createSiteConverter } from "../site/site-converter.ts";
import type { Converter } from "../variants/converter.ts";
import type { VariantTag } from "../variants/table.ts";
import type { TermRow } from "../variants/term-row.ts";
import { createTerms } from "../variants/terms.ts";

export function createStoryConverter(
  {
    written,
    terms,
    names,
  }: {
    readonly written: VariantTag;
    readonly terms: readonly TermRow[];
    readonly names?: readonly string[];
  },
  tag: VariantTag,
): Converter {
  return createSiteConverter(written, tag, terms.length === 0 ? undefined : createTerms(terms), names);
}

/** A story's number as readers of a variant see it, where the publication numbers its stories. */
import { formatNumber } from "../publication/publication.ts";
import { createConverter } from "../variants/create-converter.ts";
import type { VariantTag } from "../variants/table.ts";
import { site } from "./site.ts";

/** `number` counts from 1, the first published. */
export function formatStoryNumber(number: number, tag: VariantTag): string | undefined {
  const label = formatNumber(number);
  return label && createConverter(site.writtenVariant, tag)(label);
}

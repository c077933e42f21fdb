/** A story's number as readers of a variant see it, where the publication numbers its stories. */
import { formatNumber } from "../publication/publication.ts";
import type { VariantTag } from "../variants/table.ts";
import { createOwnConverter } from "./site-converter.ts";

/** `number` counts from 1, the first published. */
export function formatStoryNumber(number: number, tag: VariantTag): string | undefined {
  const label = formatNumber(number);
  return label && createOwnConverter(tag)(label);
}

/**
 * The interface's words in a variant: the engine's, and in their place those that the publication says in its own way. Pages and
 * components take finished words from here; nothing is converted while a page is drawn.
 */
import { once } from "../once.ts";
import { words as ownWords } from "../publication/publication.ts";
import { findFor } from "../variants/by-variant.ts";
import { convertWords } from "../variants/convert-words.ts";
import type { VariantTag } from "../variants/table.ts";
import { type LabelName, labelRows } from "./label-rows.ts";
import { createOwnConverter } from "./site-converter.ts";

export type Labels = Readonly<Record<LabelName, string>>;

/** All interface words of one variant. */
export const listLabels = once((tag: VariantTag): Labels => {
  const rows = Object.entries(labelRows).map(([name, words]) => [name, findFor(words, tag)]);
  const own = convertWords(ownWords, createOwnConverter(tag));
  return { ...Object.fromEntries(rows), ...own } as Labels;
});

/** Fills `{name}` places of a label. An unknown place is left as it stands, so that a slip is seen and not hidden. */
export function fillLabel(label: string, values: Readonly<Record<string, string | number>>): string {
  return label.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

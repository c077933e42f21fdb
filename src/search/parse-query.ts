/**
 * What a reader typed, as terms. Spaces part terms, all of which must stand in a story; between straight quotation marks
 * everything is one term that must stand exactly so, form by form.
 */
import { type Fold, listUnits, type Unit } from "./units.ts";

export interface Term {
  /** As typed, without the quotation marks. */
  readonly text: string;
  readonly units: readonly Unit[];
  readonly exact: boolean;
}

/** Longer questions find no more, and cost the reader a part of the index for every pair. */
const mostUnits = 32;

export function parseQuery(query: string, fold: Fold): Term[] {
  return [...query.matchAll(/["＂]([^"＂]+)["＂]|\S+/gu)].flatMap(([whole, quoted]) => {
    const text = quoted ?? whole;
    const units = listUnits(text, fold).slice(0, mostUnits);
    return units.length === 0 ? [] : [{ text, units, exact: quoted !== undefined }];
  });
}

/** All terms as one phrase, or `undefined` when there is one anyway or one of them is exact. */
export function joinTerms(terms: readonly Term[]): Term | undefined {
  if (terms.length < 2 || terms.some(({ exact }) => exact)) return undefined;
  return { text: terms.map(({ text }) => text).join(" "), units: terms.flatMap(({ units }) => units), exact: false };
}

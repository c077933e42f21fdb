/**
 * Terms: what an editor has decided about words and names. A row gives the form of one term in every standard it cares
 * about; where it gives both the written form and the wanted one, it is a rule that wins over the dictionaries. A variant
 * without a form of its own has its family's.
 */

import { findInFamily } from "./by-variant.ts";
import { createTermFinder, type FindTerms, type TermRule } from "./find-terms.ts";
import { listFamily, type VariantTag } from "./table.ts";
import type { TermRow } from "./term-row.ts";

export interface Terms {
  /** Finds the terms of a direction; `undefined` when no row has both its forms. `quoted`: without local words. */
  readonly createFinder: (from: VariantTag, to: VariantTag, quoted?: boolean) => FindTerms | undefined;
}

/** The rule a row makes for one direction. */
function createRule(row: TermRow, from: VariantTag, to: VariantTag): TermRule | undefined {
  const source = findInFamily(row.forms, from);
  const target = findInFamily(row.forms, to);
  if (source === undefined || target === undefined) return undefined;
  if (row.oneWay !== undefined && !listFamily(from).includes(row.oneWay)) return undefined;
  return { source, target, row };
}

/** `rows` from the widest level to the narrowest: a later row wins over an earlier one with the same source form. */
export function createTerms(rows: readonly TermRow[]): Terms {
  return {
    createFinder(from, to, quoted = false) {
      const rules = new Map<string, TermRule>();
      for (const row of rows) {
        const rule = quoted && row.local === true ? undefined : createRule(row, from, to);
        if (rule !== undefined) rules.set(rule.source, rule);
      }
      return rules.size === 0 ? undefined : createTermFinder([...rules.values()], from);
    },
  };
}

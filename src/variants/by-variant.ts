/**
 * Words that stand in tables of their own: what a script says is a must, what a variant says otherwise is not. A variant without a
 * word of its own takes its family's, at last its script's.
 */
import { listFamily, type Script, standards, type VariantTag } from "./table.ts";

export type ByVariant<Value> = Readonly<Record<Script, Value> & Partial<Record<VariantTag, Value>>>;

export function findFor<Value>(values: ByVariant<Value>, tag: VariantTag): Value {
  return findInFamily(values, tag) ?? values[standards[tag].script];
}

/** The value of a variant or of the nearest of its family that has one. */
export function findInFamily<Value>(
  values: Readonly<Partial<Record<VariantTag, Value>>>,
  tag: VariantTag,
): Value | undefined {
  const owner = listFamily(tag).find((member) => values[member] !== undefined);
  return owner && values[owner];
}

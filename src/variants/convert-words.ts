/** Converts every text of a value and keeps its shape: the words of a story, a topic or a page. */
import type { Converter } from "./converter.ts";

/** Every text in a value, converted; the shape stays. */
export function convertWords<Value>(value: Value, convert: Converter): Value {
  if (typeof value === "string") return convert(value) as Value;
  if (Array.isArray(value)) return value.map((item: unknown) => convertWords(item, convert)) as Value;
  if (value !== null && typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, convertWords(item, convert)])) as Value;
  }
  return value;
}

/** A story in one variant: the same facts, other words. The written variant's edition is the author's text, untouched. */
import type { Converter } from "../variants/create-converter.ts";
import type { VariantTag } from "../variants/table.ts";
import type { Edition, StoryRecord } from "./story.ts";

/** Every text in a value, converted; the shape stays. */
export function convertWords<Value>(value: Value, convert: Converter): Value {
  if (typeof value === "string") return convert(value) as Value;
  if (Array.isArray(value)) return value.map((item: unknown) => convertWords(item, convert)) as Value;
  if (value !== null && typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, convertWords(item, convert)])) as Value;
  }
  return value;
}

export function createEdition({ story, words }: StoryRecord, tag: VariantTag): Edition {
  return {
    ...story,
    tag,
    converted: story.written !== tag && story.own[tag] === undefined,
    words: words[tag] ?? story.words,
  };
}

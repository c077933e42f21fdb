/** A story in one variant: the same facts, other words. The written variant's edition is the author's text, untouched. */
import type { VariantTag } from "../variants/table.ts";
import type { Edition, StoryRecord } from "./edition.ts";

export function createEdition({ story, words }: StoryRecord, tag: VariantTag): Edition {
  return {
    ...story,
    tag,
    converted: story.written !== tag && story.own[tag] === undefined,
    words: words[tag] ?? story.words,
  };
}

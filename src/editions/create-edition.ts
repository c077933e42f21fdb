/** A story in one variant: the same facts, other words. The written variant's edition is the author's text, untouched. */

import type { Story, StoryWords } from "../library/story.ts";
import type { VariantTag } from "../variants/table.ts";
import type { Edition } from "./edition.ts";
import { createHeadline, createWords } from "./edition-words.ts";

/** Its words are converted when somebody asks for them: of ten thousand stories a page shows a few. */
export function createEdition(story: Story, tag: VariantTag): Edition {
  let headline: string | undefined;
  let words: StoryWords | undefined;
  return {
    ...story,
    tag,
    of: story,
    converted: story.written !== tag && story.own[tag] === undefined,
    get headline() {
      headline ??= createHeadline(story, tag);
      return headline;
    },
    get words() {
      words ??= createWords(story, tag);
      return words;
    },
  };
}

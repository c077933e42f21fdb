/** A story in one variant: the same facts, other words. The written variant's edition is the author's text, untouched. */

import type { Story } from "../library/story.ts";
import { once } from "../once.ts";
import type { VariantTag } from "../variants/table.ts";
import type { Edition } from "./edition.ts";
import { createHeadline, createWords } from "./edition-words.ts";

/** Its words are converted when somebody asks for them: of ten thousand stories a page shows a few. */
export function createEdition(story: Story, tag: VariantTag): Edition {
  const convertHeadline = once(() => createHeadline(story, tag));
  const convert = once(() => createWords(story, tag));
  return {
    ...story,
    tag,
    of: story,
    converted: story.written !== tag && story.own[tag] === undefined,
    get headline() {
      return convertHeadline();
    },
    get words() {
      return convert();
    },
  };
}

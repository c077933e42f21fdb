/** A word as each edition of a story would have it: what an editor starts from who makes a term of it. */
import { createStoryConverter } from "../editions/story-converter.ts";
import type { ReadStory } from "../library/read-story.ts";
import { variants } from "../site/served-variants.ts";
import type { VariantTag } from "../variants/table.ts";

export const convertWord = ({ story }: ReadStory, word: string): Readonly<Partial<Record<VariantTag, string>>> =>
  Object.fromEntries(
    variants.map(({ tag }) => [tag, tag === story.written ? word : createStoryConverter(story, tag)(word)]),
  );

/** The fields of a new story, for a file that has none: its folder's name stands for a headline until somebody writes one. */
import { createStoryText, type NewStory } from "../fields/new-story.ts";
import { variants } from "../site/served-variants.ts";
import { site } from "../site/site.ts";
import { cutHead } from "./cut-head.ts";
import { readNow } from "./moments.ts";
import type { OpenStory } from "./open-story.ts";

export function buildEmptyFields({ folder, lang }: OpenStory, topics: NewStory["topics"]): string {
  const day = readNow(Date.now()).slice(0, 10);
  const variant = variants.find(({ tag }) => tag === lang)?.tag ?? site.writtenVariant;
  return cutHead(createStoryText({ headline: folder, variant, day, topics }));
}

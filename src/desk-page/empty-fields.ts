/** The fields of a new story, for a file that has none: its folder's name stands for a headline until somebody writes one. */
import { createStoryText, type NewStory } from "../fields/new-story.ts";
import { variants } from "../site/served-variants.ts";
import { site } from "../site/site.ts";
import { cutHead } from "./cut-head.ts";
import { readNow } from "./moments.ts";
import type { OpenStory } from "./open-story.ts";

/** `from` need not be told. */
export function beginFields(open: OpenStory, topics: NewStory["topics"], from: unknown): void {
  const day = readNow(Date.now()).slice(0, 10);
  const variant = variants.find(({ tag }) => tag === open.lang)?.tag ?? site.writtenVariant;
  open.editHead(cutHead(createStoryText({ headline: open.folder, variant, day, topics })), from);
}

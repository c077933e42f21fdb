/** The words of one edition: converted, and over that what the editor gave to this edition by hand. */

import type { Story, StoryWords } from "../library/story.ts";
import { findInFamily } from "../variants/by-variant.ts";
import { convertWords } from "../variants/convert-words.ts";
import type { VariantTag } from "../variants/table.ts";
import { createStoryConverter } from "./story-converter.ts";

/** The headline alone: what other stories' pages show of this one. */
export function createHeadline(story: Story, tag: VariantTag): string {
  if (tag === story.written) return story.words.headline;
  return (
    story.own[tag]?.headline ??
    findInFamily(story.headlines, tag) ??
    createStoryConverter(story, tag)(story.words.headline)
  );
}

export function createWords(story: Story, tag: VariantTag): StoryWords {
  if (tag === story.written) return story.words;
  const words = convertWords(story.words, createStoryConverter(story, tag));
  const { lead, ...own } = story.own[tag] ?? {};
  const given = Object.fromEntries(Object.entries(own).filter(([, text]) => text !== undefined));
  return {
    ...words,
    ...given,
    headline: createHeadline(story, tag),
    lead: words.lead && {
      ...words.lead,
      alt: lead?.alt ?? words.lead.alt,
      caption: lead?.caption ?? words.lead.caption,
    },
  };
}

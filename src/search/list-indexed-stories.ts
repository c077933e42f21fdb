/** The published stories as search sees them, oldest first, rendered now: for whoever needs them outside a build. */

import { renderBodies } from "../editions/kept-bodies.ts";
import { isListed, sortNewestFirst } from "../editions/order.ts";
import type { Content } from "../library/read-content.ts";
import { indexStory, nameTopic } from "./index-story.ts";
import type { IndexedStory } from "./indexed-story.ts";

/** `now` in milliseconds since 1970. One story is rendered at a time. */
export function* listIndexedStories({ stories, topics }: Content, now: number): Generator<IndexedStory> {
  const bySlug = new Map(stories.map((read) => [read.story.slug, read]));
  const names = new Map(topics.map((topic) => [topic.slug, nameTopic(topic)]));
  const listed = sortNewestFirst(stories.map(({ story }) => story).filter((story) => isListed(story, now)));
  for (const { slug } of listed.reverse()) {
    const read = bySlug.get(slug);
    if (read !== undefined) yield indexStory(read, names, renderBodies(read));
  }
}

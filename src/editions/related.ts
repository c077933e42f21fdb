/** Which stories a story leads on to, found for all stories in one walk over them. */
import type { Story } from "../library/story.ts";
import { once } from "../once.ts";
import { isShown } from "./lead-on.ts";

/** How many stories are related to one, at most. */
const maxRelated = 3;
/** So many of the closest are remembered for each set of topics: an editor names a few of them, and one is the story itself. */
const mostRemembered = 24;

/**
 * By story: those the editor named, then those that share most topics, newest first, without those its page leads to elsewhere.
 * `stories` are sorted newest first.
 */
export function createRelated<Item extends Story>(
  stories: readonly Item[],
  count = maxRelated,
): (story: Story) => readonly Item[] {
  const bySlug = new Map(stories.map((story) => [story.slug, story]));
  /** Stories of the same topics have the same close ones. */
  const listClose = (topics: readonly string[]) =>
    stories
      .map((story, at) => ({ story, at, shared: story.topics.filter((topic) => topics.includes(topic)).length }))
      .filter(({ shared }) => shared > 0)
      .sort((a, b) => b.shared - a.shared || a.at - b.at)
      .map(({ story }) => story);
  const listClosest = once((topics: string) => listClose(topics.split(" ")).slice(0, mostRemembered));
  return (story) => {
    const named = story.related.flatMap((slug) => bySlug.get(slug) ?? []).filter((other) => !isShown(story, other));
    const choose = (close: readonly Item[]) =>
      close.filter((other) => !isShown(story, other) && !story.related.includes(other.slug));
    const closest = listClosest([...new Set(story.topics)].sort().join(" "));
    const chosen = choose(closest);
    const enough = closest.length < mostRemembered || named.length + chosen.length >= count;
    return [...named, ...(enough ? chosen : choose(listClose(story.topics)))].slice(0, count);
  };
}

/**
 * The search index: one Pagefind record per edition, made from the story's text and never from HTML. Called once when the
 * pages are built. Pagefind keeps one index per language tag, so a reader loads only that of their variant.
 */
import { createIndex } from "pagefind";
import { parseStory, renderStory } from "../markdown/story-renderer.ts";
import { formatPath, pagePaths } from "../site/paths.ts";
import { site } from "../site/site.ts";
import { readClock } from "../stories/clock.ts";
import { formatDate } from "../stories/dates.ts";
import { createWords } from "../stories/edition-words.ts";
import { isListed, sortNewestFirst } from "../stories/order.ts";
import { readContent } from "../stories/read-content.ts";
import { createStoryConverter } from "../stories/story-converter.ts";
import { variants } from "../variants/table.ts";

/** Names of what Pagefind writes beside its index: interfaces of its own, with their styles. Ours is client/search-box.ts. */
export const unusedFile = /^pagefind-(?:[a-z]+-)?(?:ui|highlight)\./;

/** Writes the index of all published stories to `output`; returns the number of editions. `root` is the project folder. */
export async function buildSearchIndex(root: string, output: string): Promise<number> {
  const content = readContent(root);
  const now = readClock();
  const entries = new Map(content.stories.map((entry) => [entry.story.slug, entry]));
  const stories = sortNewestFirst(content.stories.map(({ story }) => story)).filter((story) => isListed(story, now));
  const { index, errors } = await createIndex();
  if (index === undefined) throw new Error(errors.join("\n"));
  for (const story of stories) {
    const entry = entries.get(story.slug);
    if (entry === undefined) continue;
    const shared = parseStory(entry.source);
    const topic = content.topics.find(({ slug }) => slug === story.topics[0]);
    const terms = topic?.terms ?? [];
    for (const { tag } of variants) {
      const own = entry.own[tag];
      const body = own ?? entry.source;
      const convert = createStoryConverter({ ...story, written: body.written }, tag);
      const words = createWords(story, tag);
      const { paragraphs } = renderStory(own === undefined ? shared : parseStory(own), convert, () => undefined, tag);
      const result = await index.addCustomRecord({
        url: formatPath(tag, pagePaths.story(story.slug)),
        // Lower case, because Pagefind lowers the page's tag before it looks for the index of it.
        language: tag.toLowerCase(),
        content: [words.headline, words.standfirst, ...paragraphs.map((paragraph) => paragraph.text)].join("\n"),
        meta: {
          title: words.headline,
          date: formatDate(story.published),
          topic: createStoryConverter({ written: site.writtenVariant, terms }, tag)(topic?.name ?? ""),
        },
        sort: { date: story.published.slice(0, 10) },
      });
      if (result.errors.length > 0) throw new Error(result.errors.join("\n"));
    }
  }
  const written = await index.writeFiles({ outputPath: output });
  if (written.errors.length > 0) throw new Error(written.errors.join("\n"));
  await index.deleteIndex();
  return stories.length * variants.length;
}

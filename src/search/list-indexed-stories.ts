/** The published stories as search sees them: every text a reader can see, in every edition, oldest story first. */

import { createWords } from "../editions/edition-words.ts";
import { isListed, sortNewestFirst } from "../editions/order.ts";
import { createStoryConverter } from "../editions/story-converter.ts";
import { formatDate } from "../fields/dates.ts";
import type { Content } from "../library/read-content.ts";
import type { ReadStory } from "../library/read-story.ts";
import type { StoryWords } from "../library/story.ts";
import { renderStory } from "../markdown/story-renderer.ts";
import { variants } from "../site/served-variants.ts";
import { site } from "../site/site.ts";
import type { VariantTag } from "../variants/table.ts";
import type { IndexedStory, Passage, Texts } from "./indexed-story.ts";

type ByTag<Value> = Readonly<Partial<Record<VariantTag, Value>>>;

/** `now` in milliseconds since 1970. */
export function* listIndexedStories(content: Content, now: number): Generator<IndexedStory> {
  const entries = new Map(content.stories.map((entry) => [entry.story.slug, entry]));
  const names = nameTopics(content.topics);
  const published = sortNewestFirst(content.stories.map(({ story }) => story)).filter((story) => isListed(story, now));
  for (const { slug } of published.reverse()) {
    const entry = entries.get(slug);
    if (entry !== undefined) yield indexStory(entry, names);
  }
}

function byTag<Value>(value: (tag: VariantTag) => Value | undefined): ByTag<Value> {
  return Object.fromEntries(
    variants.flatMap(({ tag }) => [[tag, value(tag)]]).filter(([, found]) => found !== undefined),
  );
}

/** Names of topics in every edition, by slug: for `indexStory`. */
export const nameTopics = (topics: Content["topics"]): ReadonlyMap<string, Texts> =>
  new Map(topics.map((topic) => [topic.slug, nameTopic(topic)]));

const nameTopic = ({ name, terms }: Content["topics"][number]): Texts =>
  byTag((tag) => createStoryConverter({ written: site.writtenVariant, terms }, tag)(name));

/** One story, of itself and its topics' names alone: whichever process has read it can make its record. */
export function indexStory(read: ReadStory, names: ReadonlyMap<string, Texts>): IndexedStory {
  const { story } = read;
  const words = byTag((tag) => createWords(story, tag));
  const topics = story.topics.flatMap((slug) => names.get(slug) ?? []);
  const pick = (text: (of: StoryWords) => string | undefined): Texts =>
    byTag((tag) => (words[tag] === undefined ? undefined : text(words[tag])));
  const top = (texts: Texts): Passage[] => (Object.keys(texts).length === 0 ? [] : [{ id: "", texts }]);
  return {
    slug: story.slug,
    written: story.written,
    published: story.published,
    topics: story.topics,
    headline: pick(({ headline }) => headline),
    head: [pick(({ standfirst }) => standfirst), pick(({ kicker }) => kicker), ...topics],
    body: [
      ...top(pick(({ authors }) => authors.map(({ name, role }) => `${role} ${name}`).join("、"))),
      ...top(pick(({ dateline }) => dateline)),
      ...top(pick(({ lead }) => lead?.caption)),
      ...listPassages(read),
      ...[...story.words.corrections.keys()].flatMap((at) => top(pick((of) => of.corrections[at]?.text))),
      ...[...story.words.followups.keys()].flatMap((at) => top(pick((of) => of.followups[at]?.text))),
      ...top(pick(({ source: from }) => from && [from.name, from.title ?? ""].join("　"))),
      ...[...story.words.references.keys()].flatMap((at) => top(pick((of) => of.references[at]?.name))),
    ],
    cards: byTag((tag) => {
      const { headline = "", standfirst = "" } = words[tag] ?? {};
      return { headline, standfirst, date: formatDate(story.published), topic: topics[0]?.[tag] ?? "" };
    }),
  };
}

/** The body's paragraphs: converted editions share theirs, one made by hand has its own. */
function listPassages(read: ReadStory): Passage[] {
  const rendered = variants.map(({ tag }) => {
    const body = read.own[tag] ?? read;
    const convert = createStoryConverter({ ...read.story, written: body.source.written }, tag);
    const { paragraphs } = renderStory(body, convert, () => undefined, tag);
    return { tag, paragraphs, converted: body === read };
  });
  const [first, ...others] = rendered.filter(({ converted }) => converted);
  // A form chosen for one edition may leave another without the paragraph: then they cannot be laid side by side.
  const aligned = others.every(({ paragraphs }) => paragraphs.length === first?.paragraphs.length);
  const passages: { id: string; texts: Record<string, string> }[] = [];
  // Those that share come first, so that places in their lists are places in ours.
  for (const { tag, paragraphs, converted } of rendered.sort((a, b) => Number(b.converted) - Number(a.converted))) {
    for (const [at, { id = "", text }] of paragraphs.entries()) {
      const beside = converted && aligned && tag !== first?.tag ? passages[at] : undefined;
      if (beside === undefined) passages.push({ id, texts: { [tag]: text } });
      else beside.texts[tag] = text;
    }
  }
  return passages;
}

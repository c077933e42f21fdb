/** A story as search sees it: every text a reader can see, in every edition. */

import { createWords } from "../editions/edition-words.ts";
import type { Bodies } from "../editions/kept-bodies.ts";
import { createStoryConverter } from "../editions/story-converter.ts";
import { formatDate } from "../fields/dates.ts";
import type { ReadStory } from "../library/read-story.ts";
import type { StoryWords } from "../library/story.ts";
import type { ReadTopic } from "../library/topics.ts";
import { variants } from "../site/served-variants.ts";
import { site } from "../site/site.ts";
import type { VariantTag } from "../variants/table.ts";
import type { IndexedStory, Passage, Texts } from "./indexed-story.ts";

type ByTag<Value> = Readonly<Partial<Record<VariantTag, Value>>>;

function byTag<Value>(value: (tag: VariantTag) => Value | undefined): ByTag<Value> {
  return Object.fromEntries(
    variants.flatMap(({ tag }) => [[tag, value(tag)]]).filter(([, found]) => found !== undefined),
  );
}

/** A topic's name in every edition. */
export const nameTopic = ({ name, terms }: ReadTopic): Texts =>
  byTag((tag) => createStoryConverter({ written: site.writtenVariant, terms }, tag)(name));

/** `names` are those of topics, by slug; `bodies` what the story was rendered to. */
export function indexStory(read: ReadStory, names: ReadonlyMap<string, Texts>, bodies: Bodies): IndexedStory {
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
    authors: [...story.words.authors.keys()].map((at) => pick((of) => of.authors[at]?.name)),
    headline: pick(({ headline }) => headline),
    head: [pick(({ standfirst }) => standfirst), pick(({ kicker }) => kicker), ...topics],
    body: [
      ...top(pick(({ authors }) => authors.map(({ name, role }) => `${role} ${name}`).join("、"))),
      ...top(pick(({ dateline }) => dateline)),
      ...top(pick(({ lead }) => lead?.caption)),
      ...listPassages(read, bodies),
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
function listPassages({ story }: ReadStory, bodies: Bodies): Passage[] {
  const rendered = variants.map(({ tag }) => ({
    tag,
    paragraphs: bodies[tag]?.paragraphs ?? [],
    converted: story.own[tag] === undefined,
  }));
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

/**
 * What pages ask for: editions, topics, bodies. The only place besides content.config.ts that knows Astro's collections.
 * `list…` gives all, `find…` one.
 */
import { getCollection, getEntry } from "astro:content";
import { readClock } from "../library/clock.ts";
import { readContentFile } from "../library/content-files.ts";
import type { Topic } from "../library/story.ts";
import { convertCaptions } from "../markdown/convert-captions.ts";
import type { ImagePlace } from "../markdown/place-images.ts";
import type { RenderedStory } from "../markdown/story-renderer.ts";
import type { VariantTag } from "../variants/table.ts";
import { listStoryAddresses, type StoryAddress } from "./addresses.ts";
import { createEdition } from "./create-edition.ts";
import type { Edition } from "./edition.ts";
import { createFrontStory, listCorrections, planFront } from "./front.ts";
import { createLeadFigure, createResolver } from "./images.ts";
import { planList } from "./long-lists.ts";
import { findNeighbours, isPublished, listRelated, sortNewestFirst } from "./order.ts";
import { readStoryText, renderEditionBody, renderPageBody } from "./render-body.ts";
import { createStoryConverter } from "./story-converter.ts";

/** All editions that have a page, newest first. Drafts and stories of a later day are seen in `astro dev` only. */
async function listReachable(tag: VariantTag): Promise<Edition[]> {
  const entries = await getCollection("stories");
  const now = readClock();
  return sortNewestFirst(
    entries
      .map((entry) => createEdition(entry.data, tag))
      .filter((edition) => import.meta.env.DEV || isPublished(edition, now)),
  );
}

/** All editions of a variant that lists name, newest first. */
export async function listEditions(tag: VariantTag): Promise<Edition[]> {
  return (await listReachable(tag)).filter(({ retracted }) => retracted === undefined);
}

/** Every address a story has or had, with what stands there. */
export async function listAddresses(tag: VariantTag): Promise<StoryAddress[]> {
  return listStoryAddresses(await listReachable(tag));
}

/** Topics that have stories, in the order of content/topics.yaml, with their number of stories. */
export async function listTopics(tag: VariantTag): Promise<(Topic & { readonly count: number })[]> {
  const editions = await listEditions(tag);
  const entries = await getCollection("topics");
  return entries
    .map((entry) => entry.data)
    .sort((a, b) => a.order - b.order)
    .flatMap(({ slug, words }) => {
      const topic = words[tag];
      const count = editions.filter((edition) => edition.topics.includes(slug)).length;
      return topic === undefined || count === 0 ? [] : [{ slug, ...topic, count }];
    });
}

/** The body of an edition, rendered now. */
export function findBody(edition: Edition): RenderedStory {
  return renderEditionBody(edition, createResolver(edition));
}

/** The lead figure of an edition as HTML, or nothing when it has none. */
export function findLeadFigure(edition: Edition, place: ImagePlace): string | undefined {
  return edition.leadImage === undefined ? undefined : createLeadFigure(edition, edition.leadImage, place);
}

/** The bytes of a film or a sound beside the story. */
export function findRecording(edition: Edition, name: string): Uint8Array<ArrayBuffer> {
  const { value: bytes } = readContentFile(process.cwd(), edition.file.replace(/[^/]+$/, name));
  // The content was checked before: a miss is a programming error.
  if (bytes === undefined) throw new Error(`unreadable: ${name}`);
  return new Uint8Array(bytes);
}

/** The captions in a file beside the story, in the edition's variant. */
export function findCaptions(edition: Edition, name: string): string {
  return convertCaptions(readStoryText(edition, name), createStoryConverter(edition, edition.tag));
}

export async function findPage(slug: string, tag: VariantTag) {
  const entry = await getEntry("pages", slug);
  const words = entry?.data.words[tag];
  if (entry === undefined || words === undefined) throw new RangeError(`no such page: ${slug}`);
  return { ...words, body: renderPageBody(entry.data, tag) };
}

/** Everything the front page shows. At most one of the listed stories keeps its figure: the first of weight `a`. */
export async function findFront(tag: VariantTag) {
  const editions = await listEditions(tag);
  const topics = await listTopics(tag);
  const { lead, others, more } = planFront(editions);
  const drawn = others.find((edition) => edition.weight === "a" && edition.leadImage !== undefined);
  const create = (edition: Edition, place: ImagePlace | undefined) =>
    createFrontStory(edition, editions, topics, place && findLeadFigure(edition, place));
  return {
    lead: lead && create(lead, "lead"),
    others: others.map((edition) => create(edition, edition === drawn ? "row" : undefined)),
    more,
    topics,
    corrections: listCorrections(editions),
  };
}

/** Everything a story's page shows. */
export async function findStoryPage(edition: Edition) {
  const editions = await listEditions(edition.tag);
  const topics = await listTopics(edition.tag);
  const create = (other: Edition) => createFrontStory(other, editions, topics, undefined);
  const { previous, next } = findNeighbours(editions, edition.slug);
  return {
    story: createFrontStory(edition, editions, topics, findLeadFigure(edition, "lead")),
    body: findBody(edition),
    related: listRelated(edition, editions).map(create),
    previous: previous && create(previous),
    next: next && create(next),
  };
}

/** All stories of a variant as list rows, newest first. */
export async function listStories(tag: VariantTag) {
  const [editions, topics] = await Promise.all([listEditions(tag), listTopics(tag)]);
  return editions.map((edition) => createFrontStory(edition, editions, topics, undefined));
}

/** The archive laid out on pages, or the stories of a topic. */
export async function findList(tag: VariantTag, topic?: string) {
  const stories = await listStories(tag);
  return planList(
    topic === undefined ? stories : stories.filter(({ edition }) => edition.topics.includes(topic)),
    ({ edition }) => edition.published,
  );
}

/** The newest stories with their bodies and the names of their topics, for feeds. */
export async function listFeedStories(tag: VariantTag, count = 20) {
  const [editions, topics] = await Promise.all([listEditions(tag), listTopics(tag)]);
  return editions.slice(0, count).map((edition) => ({
    edition,
    html: findBody(edition).html,
    topics: edition.topics.flatMap((slug) => topics.filter((topic) => topic.slug === slug).map(({ name }) => name)),
  }));
}

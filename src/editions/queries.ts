/**
 * What pages ask for: editions, topics, bodies, of the content that was read. `list…` gives all, `find…` one.
 * What a page shows of them is digested in page-keys.ts.
 */

import { readContentFile } from "../library/content-files.ts";
import { findContent } from "../library/find-content.ts";
import { isDrawing } from "../library/story-folder.ts";
import { convertCaptions } from "../markdown/convert-captions.ts";
import type { ImagePlace } from "../markdown/picture-sizes.ts";
import type { RenderedStory } from "../markdown/story-renderer.ts";
import { cleanRecording } from "../recordings/clean-recording.ts";
import { convertWords } from "../variants/convert-words.ts";
import type { VariantTag } from "../variants/table.ts";
import type { StoryAddress } from "./addresses.ts";
import type { Author } from "./authors.ts";
import type { CountedTopic } from "./catalogue.ts";
import type { Edition } from "./edition.ts";
import { createFrontStory } from "./front.ts";
import { createLeadFigure, createResolver } from "./images.ts";
import { findLeadPlace } from "./lead-shape.ts";
import { createNextStory } from "./next-story.ts";
import { findRead, findReadPage, openCatalogue } from "./open-catalogue.ts";
import { renderEditionBody, renderPageBody } from "./render-body.ts";
import { createStoryCard, createStorySeries } from "./story-card.ts";
import { createStoryConverter } from "./story-converter.ts";
import { readStoryText } from "./story-text.ts";

/** All editions of a variant that lists name, newest first. */
export const listEditions = (tag: VariantTag): readonly Edition[] => openCatalogue(tag).editions;

/** Every address a story has or had, with what stands there. */
export const listAddresses = (tag: VariantTag): readonly StoryAddress[] => openCatalogue(tag).addresses;

/** Those of them whose pages are made here, when the pages are shared among several processes. */
export const listOwnAddresses = (tag: VariantTag): readonly StoryAddress[] => {
  const { isOwn } = findContent();
  return openCatalogue(tag).addresses.filter(({ edition }) => isOwn(edition.slug));
};

export const listOwnEditions = (tag: VariantTag): readonly Edition[] => {
  const { isOwn } = findContent();
  return openCatalogue(tag).editions.filter(({ slug }) => isOwn(slug));
};

/** Topics that have stories, in the order of content/topics.yaml, with their number of stories. */
export const listTopics = (tag: VariantTag): readonly CountedTopic[] => openCatalogue(tag).topics;

/** Whoever signs stories, who made most first. */
export const listAuthors = (tag: VariantTag): readonly Author[] => openCatalogue(tag).authors.list();

/** The body of an edition. */
export function findBody(edition: Edition): Pick<RenderedStory, "html" | "outline"> {
  const read = findRead(edition);
  const render = () => renderEditionBody(edition, read, createResolver(edition), openCatalogue(edition.tag).closed);
  return findContent().findBodies?.(read)[edition.tag] ?? render();
}

/** The lead figure of an edition as HTML, or nothing when it has none. */
export function findLeadFigure(edition: Edition, place: ImagePlace): string | undefined {
  return edition.leadImage === undefined ? undefined : createLeadFigure(edition, edition.leadImage, place);
}

/** The bytes of a film or a sound beside the story, as readers get them. */
export function findRecording(edition: Edition, name: string): Uint8Array<ArrayBuffer> {
  const file = edition.file.replace(/[^/]+$/, name);
  const { value: bytes } = readContentFile(process.cwd(), file);
  const clean = bytes && cleanRecording(bytes);
  // The content was checked before: a miss is a programming error.
  if (clean === undefined) throw new Error(`unreadable: ${file}`);
  return new Uint8Array(clean);
}

/** The captions in a file beside the story, in the edition's variant. */
export function findCaptions(edition: Edition, name: string): string {
  return convertCaptions(readStoryText(edition, name), createStoryConverter(edition, edition.tag));
}

export function findPage(slug: string, tag: VariantTag) {
  const page = findReadPage(slug);
  return {
    ...convertWords(page.words, createStoryConverter(page, tag)),
    body: renderPageBody(page, tag, openCatalogue(tag).closed),
  };
}

/** That of its own page: as wide as the editor said, and open to be enlarged. */
function findStoryLead(edition: Edition): string | undefined {
  const { leadImage } = edition;
  return leadImage === undefined ? undefined : createLeadFigure(edition, leadImage, findLeadPlace(edition), true);
}

/** The drawing an editor gave an edition's story, whole and without words: the headline stands beside it. */
const findOwnDrawing = (edition: Edition): string | undefined =>
  isDrawing(edition.leadImage ?? "") ? findLeadFigure(edition, "next") : undefined;

/** Everything a story's page shows. */
export function findStoryPage(edition: Edition) {
  const catalogue = openCatalogue(edition.tag);
  const { next, also } = catalogue.findLeadOn(edition);
  return {
    story: createFrontStory(catalogue, edition, findStoryLead(edition)),
    body: findBody(edition),
    notes: catalogue.authors.listNotes(edition),
    series: createStorySeries(catalogue, edition),
    next: next && createNextStory(catalogue, next, findOwnDrawing(next)),
    also: also.map((other) => createStoryCard(catalogue, other)),
  };
}

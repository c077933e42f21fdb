/** Renders bodies late: the body was parsed when the content was read, and is rendered for one edition. */
import type { ReadPage } from "../library/read-page.ts";
import type { ReadStory } from "../library/read-story.ts";
import type { ImageResolver } from "../markdown/place-images.ts";
import { type RenderedStory, type RenderedTree, renderStory, renderTree } from "../markdown/story-renderer.ts";
import type { VariantTag } from "../variants/table.ts";
import type { Edition } from "./edition.ts";
import { createStoryConverter } from "./story-converter.ts";

type Told = readonly [edition: Edition, read: ReadStory, image: ImageResolver, closed?: ReadonlySet<string>];

function prepare(...[{ tag, terms, names }, read, image, closed]: Told): Parameters<typeof renderTree> {
  const body = read.own[tag] ?? read;
  const convert = createStoryConverter({ terms, names, written: body.source.written }, tag);
  return [body, convert, image, tag, closed];
}

/** `closed` are slugs of stories that readers cannot open: links to them are text. */
export const renderEditionBody = (...told: Told): RenderedStory => renderStory(...prepare(...told));

/** For what goes on from there. */
export const renderEditionTree = (...told: Told): RenderedTree => renderTree(...prepare(...told));

export function renderPageBody(page: ReadPage, tag: VariantTag, closed?: ReadonlySet<string>): RenderedStory {
  return renderStory(page, createStoryConverter(page, tag), () => undefined, tag, closed);
}

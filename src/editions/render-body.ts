/** Renders bodies late: the body was parsed when the content was read, and is rendered for one edition. */
import type { ReadPage } from "../library/read-pages.ts";
import type { ReadStory } from "../library/read-story.ts";
import type { ImageResolver } from "../markdown/place-images.ts";
import { type RenderedStory, renderStory } from "../markdown/story-renderer.ts";
import type { VariantTag } from "../variants/table.ts";
import type { Edition } from "./edition.ts";
import { createStoryConverter } from "./story-converter.ts";

/** `closed` are slugs of stories that readers cannot open: links to them are text. */
export function renderEditionBody(
  { tag, terms, names }: Edition,
  read: ReadStory,
  image: ImageResolver,
  closed?: ReadonlySet<string>,
): RenderedStory {
  const body = read.own[tag] ?? read;
  return renderStory(
    body,
    createStoryConverter({ terms, names, written: body.source.written }, tag),
    image,
    tag,
    closed,
  );
}

export function renderPageBody(page: ReadPage, tag: VariantTag, closed?: ReadonlySet<string>): RenderedStory {
  return renderStory(page, createStoryConverter(page, tag), () => undefined, tag, closed);
}

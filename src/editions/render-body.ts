/** Renders bodies late: the body was parsed when the content was read, and is rendered for one edition. */

import { readContentText } from "../library/content-files.ts";
import type { ReadPage } from "../library/read-pages.ts";
import type { ReadStory } from "../library/read-story.ts";
import type { Story } from "../library/story.ts";
import type { ImageResolver } from "../markdown/place-images.ts";
import { type RenderedStory, renderStory } from "../markdown/story-renderer.ts";
import type { VariantTag } from "../variants/table.ts";
import type { Edition } from "./edition.ts";
import { createStoryConverter } from "./story-converter.ts";

/** The text of a file beside a story (a drawing, captions). The content was checked before: a miss is a programming error. */
export function readStoryText(story: Story, name: string): string {
  const file = story.file.replace(/[^/]+$/, name);
  const { value } = readContentText(process.cwd(), file);
  if (value === undefined) throw new Error(`unreadable: ${file}`);
  return value;
}

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

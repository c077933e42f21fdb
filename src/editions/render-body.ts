/** Renders bodies late: reads the story's file, parses it once for all editions, renders it for one. */

import { decodeText } from "../fields/decode.ts";
import { splitFrontMatter } from "../fields/front-matter.ts";
import { readContentFile } from "../library/content-files.ts";
import { nameOwnEdition } from "../library/own-editions.ts";
import type { Story } from "../library/story.ts";
import type { ImageResolver } from "../markdown/place-images.ts";
import { isDataFile, type StorySource } from "../markdown/source.ts";
import { type ParsedStory, parseStory, type RenderedStory, renderStory } from "../markdown/story-renderer.ts";
import type { VariantTag } from "../variants/table.ts";
import type { TermRow } from "../variants/term-row.ts";
import type { Edition } from "./edition.ts";
import { createStoryConverter } from "./story-converter.ts";

/** The text of a file beside a story (a drawing, a table). The content was checked before: a miss is a programming error. */
export function readStoryText(story: Story, name: string): string {
  const file = story.file.replace(/[^/]+$/, name);
  const bytes = readContentFile(process.cwd(), file);
  const decoded = bytes instanceof Uint8Array ? decodeText(bytes, file) : undefined;
  if (decoded === undefined || "problem" in decoded) throw new Error(`unreadable: ${file}`);
  return decoded.text;
}

/** The last few parsed stories, by digest: the three editions of a story are rendered soon after each other. */
const parsed = new Map<string, ParsedStory>();

/** The body of an edition made by hand, or of the story itself. */
function parseOnce(story: Story, own: VariantTag | undefined): ParsedStory {
  const key = `${story.digest} ${own ?? ""}`;
  const known = parsed.get(key);
  if (known !== undefined) return known;
  const name = own === undefined ? "index.md" : nameOwnEdition(own);
  const split = splitFrontMatter(readStoryText(story, name), story.file);
  if ("code" in split) throw new Error(`unreadable: ${story.file}`);
  const source = {
    ...split,
    written: own ?? story.written,
    file: story.file,
    published: story.published.slice(0, 10),
    files: story.files,
    data: Object.fromEntries(story.files.filter(isDataFile).map((file) => [file, readStoryText(story, file)])),
    slugs: [],
  };
  const result = parseStory(source);
  parsed.set(key, result);
  if (parsed.size > 16) parsed.delete(parsed.keys().next().value ?? "");
  return result;
}

export function renderEditionBody(edition: Edition, image: ImageResolver): RenderedStory {
  const { tag } = edition;
  const own = edition.own[tag] === undefined ? undefined : tag;
  const written = own ?? edition.written;
  return renderStory(parseOnce(edition, own), createStoryConverter({ ...edition, written }, tag), image, tag);
}

export function renderPageBody(
  page: { readonly source: StorySource; readonly written: VariantTag; readonly terms: readonly TermRow[] },
  tag: VariantTag,
): RenderedStory {
  return renderStory(parseStory(page.source), createStoryConverter(page, tag), () => undefined, tag);
}

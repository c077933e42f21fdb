/**
 * The facts a list of stories shows, read from the top of each file and nothing more: of a thousand stories in a fraction of
 * a second, where reading and checking everything takes seconds.
 */

import { type Moment, parseMoment } from "../fields/dates.ts";
import { peekFields } from "../fields/parse-file.ts";
import { dropUnprintable } from "../problems/unprintable.ts";
import { site } from "../site/site.ts";
import { isTag, type VariantTag } from "../variants/table.ts";
import type { StoryFolder } from "./story-folder.ts";

export interface StoryFacts {
  readonly folder: StoryFolder;
  readonly slug: string;
  readonly headline: string;
  readonly written: VariantTag;
  readonly published: Moment;
  readonly draft: boolean;
  readonly retracted: boolean;
  /** Addresses it had before. */
  readonly formerly: readonly string[];
}

/** THE list of fields that are read. */
export const factFields = ["slug", "headline", "variant", "published", "draft", "retracted", "formerly"];

/** Nobody has checked it: on a terminal a control character would be a command. */
export const peekText = (value: unknown) => (typeof value === "string" ? dropUnprintable(value).trim() : "");

/** Nothing when the file cannot be read so far: then it has errors, and the check says which. */
export const readFacts = (folder: StoryFolder): StoryFacts | undefined =>
  takeFacts(folder, peekFields(folder.file, folder.bytes, factFields).value);

/** Of fields that were read, together with others or not. */
export function takeFacts(
  folder: StoryFolder,
  fields: Readonly<Record<string, unknown>> | undefined,
): StoryFacts | undefined {
  if (fields === undefined) return undefined;
  const published = parseMoment(peekText(fields.published), site.timeZone);
  if (published === undefined) return undefined;
  const variant = peekText(fields.variant);
  return {
    folder,
    slug: peekText(fields.slug) || folder.slug,
    headline: peekText(fields.headline),
    written: isTag(variant) ? variant : site.writtenVariant,
    published,
    draft: peekText(fields.draft) === "true",
    retracted: typeof fields.retracted === "object" && fields.retracted !== null,
    formerly: Array.isArray(fields.formerly) ? fields.formerly.map(peekText) : [],
  };
}

/** The address of a story that is only linked to. */
export const peekSlug = ({ slug, file, bytes }: StoryFolder): string =>
  peekText(peekFields(file, bytes, ["slug"]).value?.slug) || slug;

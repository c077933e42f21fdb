/**
 * The converter of this publication: into a region in the regional style its settings choose. What readers see is converted by
 * it; the check of copy and whatever measures the engine use the plain one, to which no style is an error.
 */
import type { Converter } from "../variants/converter.ts";
import { createConverter } from "../variants/create-converter.ts";
import { deskVariant } from "../variants/desk-words.ts";
import { localWords } from "../variants/local-words.ts";
import { standards, type VariantTag } from "../variants/table.ts";
import { createTerms, type Terms } from "../variants/terms.ts";
import { site } from "./site.ts";

/** One object, or converters would be made anew. */
const style = site.style ?? {};

/** `names` are those that `listNames` found in the story. */
export const createSiteConverter = (
  from: VariantTag,
  to: VariantTag,
  terms?: Terms,
  names?: readonly string[],
): Converter => createConverter(from, to, terms, names, style);

const ownTerms = createTerms(localWords);

/** For what the publication says of itself: labels, motto, description. Its words are those of the reader's place. */
export const createOwnConverter = (to: VariantTag): Converter => createSiteConverter(site.writtenVariant, to, ownTerms);

// A name is no word: its characters alone are converted.
const convertName = (name: string, tag: VariantTag) => createSiteConverter(site.writtenVariant, tag)(name);

export const nameSite = (tag: VariantTag): string => convertName(site.name, tag);

/** Who signs in a variant where nobody else does. */
export const nameDesk = (tag: VariantTag): string => convertName(site.desk, tag);

/** What a variant is called in a sentence of another: 台湾繁体 in Simplified. */
export const nameVariant = (variant: VariantTag, tag: VariantTag): string =>
  createSiteConverter(deskVariant, tag)(standards[variant].editorsName);

/** The text of a story nobody has written yet, and a folder for it. */
import { createMoment } from "../fields/dates.ts";
import { createStoryText } from "../fields/new-story.ts";
import { isSlug } from "../fields/slug-form.ts";
import { findFreeSlug } from "../library/free-slug.ts";
import { site } from "../site/site.ts";
import { guessVariant } from "../variants/guess-script.ts";

export interface Begun {
  readonly folder: string;
  /** Absent when the folder cannot be had: it is taken, or no name for one. */
  readonly text?: string;
}

interface Wish {
  readonly headline: string;
  /** Empty: after the headline. */
  readonly folder: string;
  readonly taken: ReadonlySet<string>;
  readonly topics: readonly { readonly slug: string; readonly name: string }[];
  readonly now: number;
}

/** Pinyin is a dictionary of its own: it comes when somebody asks. */
async function suggest(headline: string, day: string, taken: ReadonlySet<string>): Promise<string> {
  const { suggestSlug } = await import("../library/slug.ts");
  return findFreeSlug(suggestSlug(headline) || `story-${day}`, taken);
}

export async function beginStory({ headline, folder, taken, topics, now }: Wish): Promise<Begun> {
  const day = createMoment(now, site.timeZone).slice(0, 10);
  const name = folder === "" ? await suggest(headline, day, taken) : folder;
  if (taken.has(name) || !isSlug(name)) return { folder: name };
  const variant = guessVariant(headline, site.writtenVariant);
  return { folder: name, text: createStoryText({ headline, variant, day, topics }) };
}

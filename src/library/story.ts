/**
 * What a story is. `Story` holds everything lists and pages need but the body; its `words` are all the texts a reader sees, so
 * that an edition is the same shape with other words. Nothing can be forgotten when a field is added; the price is that facts
 * and words of one field (a reference's address and name) lie in two lists side by side.
 */

import type { Moment } from "../fields/dates.ts";
import type { leadWidths, OwnWords } from "../fields/schema.ts";
import type { Focus } from "../photographs/focus.ts";
import type { Photograph } from "../photographs/photograph.ts";
import type { VariantTag } from "../variants/table.ts";
import type { TermRow } from "../variants/term-row.ts";

/** What was put right; the words that stood there and those that stand there now, where the editor gave them. */
export interface Correction {
  readonly text: string;
  readonly was?: string | undefined;
  readonly now?: string | undefined;
}

/** Every text of a story's front matter, in one variant. */
export interface StoryWords {
  readonly headline: string;
  readonly kicker?: string | undefined;
  readonly standfirst: string;
  readonly dateline?: string | undefined;
  /** Name of its series. */
  readonly series?: string | undefined;
  readonly authors: readonly { readonly name: string; readonly role: string }[];
  readonly source?: { readonly name: string; readonly title?: string | undefined } | undefined;
  readonly references: readonly { readonly name: string }[];
  readonly lead?:
    | { readonly alt: string; readonly caption?: string | undefined; readonly credit?: string | undefined }
    | undefined;
  readonly retraction?: { readonly reason: string } | undefined;
  readonly corrections: readonly Correction[];
  readonly followups: readonly { readonly text: string }[];
}

/** Facts that no variant changes. */
export interface Story {
  readonly slug: string;
  /** Path from the project folder. */
  readonly file: string;
  readonly written: VariantTag;
  readonly published: Moment;
  readonly updated?: Moment | undefined;
  readonly topics: readonly string[];
  readonly related: readonly string[];
  /** The series it is a part of, by its name as written, and its place in it, from 1. */
  readonly series?: { readonly name: string; readonly part: number } | undefined;
  readonly weight: "a" | "b" | "c";
  readonly pinned: boolean;
  readonly draft: boolean;
  /** The day it was retracted: its address stays and says so. */
  readonly retracted?: Moment | undefined;
  /** Slugs it had before; their addresses lead here. */
  readonly formerly: readonly string[];
  /** File beside the story. */
  readonly leadImage?: string | undefined;
  readonly leadWidth?: (typeof leadWidths)[number] | undefined;
  /** What a crop of it keeps. */
  readonly leadFocus?: Focus | undefined;
  readonly sourceUrl?: string | undefined;
  /** In the order of `words.references`. */
  readonly referenceUrls: readonly (string | undefined)[];
  /** In the order of `words.corrections` and `words.followups`. */
  readonly correctionDays: readonly Moment[];
  readonly followupDays: readonly Moment[];
  /** Names of the files beside the story, sorted. */
  readonly files: readonly string[];
  /** Those of them that are photographs and that a page shows. */
  readonly photographs: readonly Photograph[];
  /** And those that are films or sounds. */
  readonly recordings: readonly string[];
  /** Captions of films, by the edition whose page names them. */
  readonly captions: Readonly<Partial<Record<VariantTag, readonly string[]>>>;
  /** Slugs of the stories its bodies link to, sorted. */
  readonly linked: readonly string[];
  /** Characters of the body. */
  readonly characters: number;
  /** SHA-256 of the story's file, of the texts beside it and of the photographs it shows. */
  readonly digest: string;
  /** Headlines the editor gave to single editions. */
  readonly headlines: Readonly<Partial<Record<VariantTag, string | undefined>>>;
  /** Words of editions written by hand; their bodies stand beside the story's. */
  readonly own: Readonly<Partial<Record<VariantTag, OwnWords>>>;
  /** The terms it uses, of all levels, the narrowest last. */
  readonly terms: readonly TermRow[];
  /** Names in its texts that a reader of Simplified might take for other words; the conversion keeps to them throughout. */
  readonly names: readonly string[];
  readonly words: StoryWords;
}

export interface Topic {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
}

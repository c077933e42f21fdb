/** The engine of the desk, as whoever asks it sees it: files in, stories as the desk shows them out. */

import type { ReadStory } from "../library/read-story.ts";
import type { StoryFolder } from "../library/story-folder.ts";
import type { ImageResolver } from "../markdown/place-images.ts";
import type { Problem } from "../problems/problem.ts";
import type { VariantTag } from "../variants/table.ts";
import type { FindPlace } from "./article/place-story.ts";
import type { ActingFacts, DeskStory, ListedStory, StoryWeight } from "./desk-story.ts";
import type { StoryHit } from "./search-stories.ts";
import type { TermUse } from "./term-use.ts";
import type { VersionWords } from "./version-words.ts";

/** A reading, and what is known of it beside its own words. */
export interface FoundStory {
  readonly read: ReadStory;
  /** Slugs of stories that readers cannot open. */
  readonly closed: ReadonlySet<string>;
  readonly findPlace: FindPlace;
  readonly createResolver: (tag: VariantTag) => ImageResolver;
}

export type SpeltNames = readonly (readonly [name: string, letters: string])[];

export interface Desk {
  /** Files that are new or other than before; without bytes: gone. Paths from the project folder. */
  readonly put: (files: readonly (readonly [path: string, bytes: Uint8Array | undefined])[]) => void;
  /** Stories' files of which no more than the top is at hand: enough for lists, and for what others ask of them. */
  readonly putTops: (files: readonly (readonly [path: string, top: Uint8Array])[]) => void;
  /** How names of authors are spelt in addresses. */
  readonly learnNames: (spelt: SpeltNames) => void;
  /** Bytes of a file, by its path from the project folder. */
  readonly bytesOf: (path: string) => Uint8Array | undefined;
  readonly list: () => ListedStory[];
  /** Of every story, whether it can be read or not. */
  readonly folders: () => StoryFolder[];
  /** A little of what the first reading and the first search ask of all stories; says whether more is left. */
  readonly readAhead: () => boolean;
  /** Stories in which all that is asked for stands, in whichever script; those where it stands most often first. */
  readonly search: (query: string) => StoryHit[];
  /** What is wrong with the files that are no story's. `uses`: of every story, where every one was counted. */
  readonly checkShared: (uses: readonly TermUse[] | undefined) => readonly Problem[];
  readonly topics: () => { readonly slug: string; readonly name: string }[];
  readonly facts: (folder: string) => ActingFacts;
  readonly read: (folder: string) => DeskStory | undefined;
  /** Another text of the story, in the words of each edition. */
  readonly version: (folder: string, text: string) => VersionWords | undefined;
  /** A word of the story as each edition would have it; nothing while the story cannot be read. */
  readonly convert: (folder: string, word: string) => Readonly<Partial<Record<VariantTag, string>>>;
  readonly weigh: (folder: string) => StoryWeight | undefined;
  /** The text of the story's approvals with these decisions, by their numbers in the last reading, agreed to. */
  readonly approve: (folder: string, numbers: readonly number[]) => string | undefined;
  /** The reading itself; nothing while there is an error in it. */
  readonly find: (folder: string) => FoundStory | undefined;
}

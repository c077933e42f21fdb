/** What the desk says of stories: in its list, while one is written, and to whoever acts upon one. */

import type { StoryState } from "../library/state.ts";
import type { StoryFacts } from "../library/story-facts.ts";
import type { VariantTag } from "../variants/table.ts";
import type { PlacedProblem } from "./place-problems.ts";
import type { ShownStory } from "./show-story.ts";
import type { TermUse } from "./term-use.ts";

/** A line of the desk's list; of a story whose top cannot be read, the folder's name and no state. */
export interface ListedStory {
  readonly folder: string;
  readonly headline: string;
  readonly written?: VariantTag;
  readonly state?: StoryState;
  /** With the publication's offset. */
  readonly published?: string;
  /** As a line: names and what they did. */
  readonly authors: string;
  readonly names: readonly string[];
  /** Slugs, the main one first. */
  readonly topics: readonly string[];
}

/** What a list says of a story that was read. */
export interface StoryWeight {
  readonly characters: number;
  readonly errors: number;
  readonly reminders: number;
  /** Decisions nobody has approved. */
  readonly open: number;
  /** Absent while the story cannot be read. */
  readonly terms?: TermUse;
}

export interface DeskStory {
  readonly problems: readonly PlacedProblem[];
  /** The front matter as it was typed: text, lists and records of it; absent while it cannot be read. */
  readonly fields?: Readonly<Record<string, unknown>>;
  /** Where each problem of the front matter stands, `["lead", "alt"]`, by its place in `problems`. */
  readonly places: readonly (readonly (string | number)[] | undefined)[];
  /** Absent while an error stops the reading. */
  readonly shown?: ShownStory;
  /** Files, from the project folder, of which only the top is at hand and more was asked: read again with them, more is said. */
  readonly wants: readonly string[];
  /** Names of authors whose pages cannot be told before they are spelt. */
  readonly unspelt: readonly string[];
}

/** What the acts of the page need to know. */
export interface ActingFacts {
  /** Absent while the top of the file cannot be read. */
  readonly facts?: Omit<StoryFacts, "folder">;
  /** Addresses of other stories, and those they had. */
  readonly taken: readonly string[];
}

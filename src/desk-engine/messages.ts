/** What the page asks its worker, and what it is answered. */

import type { Field } from "../guide/list-fields.ts";
import type { PastedText } from "../import/read-pasted.ts";
import type { Begun } from "./begin-story.ts";
import type { CopiedStory, WishedCopy } from "./copy-story.ts";
import type { Desk, SpeltNames } from "./desk.ts";
import type { ActingFacts, DeskStory, ListedStory, StoryWeight } from "./desk-story.ts";
import type { OfferedBlock } from "./offer-blocks.ts";
import type { GivenManuscript, TakenManuscript } from "./take-manuscript.ts";
import type { GivenPicture, TakenPicture } from "./take-picture.ts";
import type { GivenRecording, TakenRecording } from "./take-recording.ts";
import type { TermUse } from "./term-use.ts";
import type { BlockTrial, TriedBlock } from "./try-block.ts";
import type { VersionWords } from "./version-words.ts";

export type DeskFile = readonly [path: string, bytes: Uint8Array | undefined];

/** THE list of questions, each with its answer. */
export interface Questions {
  put: { ask: readonly DeskFile[]; answer: undefined };
  /** Stories of which no more than the top was fetched. */
  tops: { ask: readonly (readonly [path: string, top: Uint8Array])[]; answer: undefined };
  /** How names are spelt in addresses; the unspelt the worker spells itself, with a dictionary that comes then. */
  names: { ask: { readonly spelt: SpeltNames; readonly unspelt: readonly string[] }; answer: undefined };
  list: { ask: undefined; answer: readonly ListedStory[] };
  search: { ask: string; answer: ReturnType<Desk["search"]> };
  /** Of the files that are no story's. */
  shared: { ask: readonly TermUse[] | undefined; answer: ReturnType<Desk["checkShared"]> };
  topics: { ask: undefined; answer: ReturnType<Desk["topics"]> };
  /** Every field of a story, in the words of the guide. */
  fields: { ask: undefined; answer: readonly Field[] };
  begin: { ask: { readonly headline: string; readonly folder: string }; answer: Begun };
  facts: { ask: string; answer: ActingFacts };
  read: { ask: string; answer: DeskStory | undefined };
  /** Another text of a story, as its readers would read it; nothing is kept. */
  version: { ask: { readonly folder: string; readonly text: string }; answer: VersionWords | undefined };
  convert: { ask: { readonly folder: string; readonly word: string }; answer: ReturnType<Desk["convert"]> };
  blocks: { ask: undefined; answer: readonly OfferedBlock[] };
  /** What would become of a block in a story; nothing is kept. */
  try: { ask: TriedBlock; answer: BlockTrial };
  /** What was pasted with its format, as HTML, and what it would be with it. */
  pasted: { ask: string; answer: PastedText };
  picture: { ask: GivenPicture; answer: TakenPicture };
  /** What would become of it; nothing is written. */
  manuscript: { ask: GivenManuscript; answer: TakenManuscript | { readonly refused: string } };
  recording: { ask: GivenRecording; answer: TakenRecording };
  weigh: { ask: string; answer: StoryWeight | undefined };
  /** For a public account; the files of the story are at hand. */
  copy: { ask: WishedCopy; answer: CopiedStory | { readonly refused: string } };
  approve: { ask: { readonly folder: string; readonly numbers: readonly number[] }; answer: string | undefined };
}

export interface Asked<Name extends keyof Questions = keyof Questions> {
  readonly number: number;
  readonly name: Name;
  readonly ask: Questions[Name]["ask"];
}

export interface Answered {
  readonly number: number;
  readonly answer?: unknown;
  /** What went wrong, for the developer's eye. */
  readonly failure?: string;
}

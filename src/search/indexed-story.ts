/** A story as search sees it: its words in every edition, and what a hit says beside them. */
import type { VariantTag } from "../variants/table.ts";

/** A text in the editions that have it. */
export type Texts = Readonly<Partial<Record<VariantTag, string>>>;

export interface Passage {
  /** Id of the paragraph, empty for what stands above the first one. */
  readonly id: string;
  readonly texts: Texts;
}

export interface Card {
  readonly headline: string;
  readonly date: string;
  readonly topic: string;
  readonly standfirst: string;
}

export interface IndexedStory {
  readonly slug: string;
  /** The variant it was written in: the editions are stored as what differs from this one. */
  readonly written: VariantTag;
  /** `2022-03-01`, with or without an hour. */
  readonly published: string;
  /** Slugs. */
  readonly topics: readonly string[];
  /** Names. */
  readonly authors: readonly Texts[];
  readonly headline: Texts;
  /** The standfirst, then kicker and topics: found before the body. */
  readonly head: readonly Texts[];
  readonly body: readonly Passage[];
  /** What a hit says beside its sentences, by edition. */
  readonly cards: Readonly<Partial<Record<VariantTag, Card>>>;
}

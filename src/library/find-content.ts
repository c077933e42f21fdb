/**
 * The content that pages are made of. A build or the dev server reads it and holds it here; whoever makes pages asks. Vite runs
 * pages in a copy of our modules, so what is held hangs on the process.
 */
import type { RenderedStory } from "../markdown/story-renderer.ts";
import type { VariantTag } from "../variants/table.ts";
import type { Content } from "./read-content.ts";
import type { ReadStory } from "./read-story.ts";

/** What pages and feeds show of a story's body, by edition. */
export type ShownBodies = Readonly<Partial<Record<VariantTag, Pick<RenderedStory, "html" | "outline">>>>;

export interface HeldContent {
  readonly content: Content;
  /** Milliseconds since 1970: what comes out later is not seen yet. */
  readonly now: number;
  /** In the dev server, which shows drafts and what is scheduled too. */
  readonly live: boolean;
  /** Whose pages are made here, by address; of the others no more is known than their front matter. */
  readonly isOwn: (slug: string) => boolean;
  /** Bodies that were rendered before, where they are kept. */
  readonly findBodies?: ((read: ReadStory) => ShownBodies) | undefined;
}

const place = Symbol.for("luozi.content");
const shared = globalThis as typeof globalThis & { [place]?: HeldContent };

export function holdContent(held: HeldContent): void {
  shared[place] = held;
}

/** Whether pages are made in the dev server. Bodies are rendered while the content is still being read, and ask this. */
export const isLive = (): boolean => shared[place]?.live === true;

/** Content is read before anything is asked for: a miss is a programming error. */
export function findContent(): HeldContent {
  const held = shared[place];
  if (held === undefined) throw new Error("no content was read");
  return held;
}

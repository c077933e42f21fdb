/** What stands at the addresses of stories: the story, the notice that it was retracted, or the way from an address it had before. */
import type { Edition } from "./edition.ts";

export interface StoryAddress {
  readonly kind: "story" | "retracted" | "moved";
  readonly slug: string;
  /** For `moved`, the story the old address leads to. */
  readonly edition: Edition;
}

export function listStoryAddresses(editions: readonly Edition[]): StoryAddress[] {
  return editions.flatMap((edition) => [
    { kind: edition.retracted === undefined ? "story" : "retracted", slug: edition.slug, edition } as const,
    ...edition.formerly.map((slug) => ({ kind: "moved", slug, edition }) as const),
  ]);
}

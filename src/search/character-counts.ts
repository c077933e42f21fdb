/**
 * How often each character stands in the texts of all editions: what the tables of forms and of sounds are made of. As two rows
 * beside each other, because an object of a thousand names costs more to make than all else of a record.
 */
import type { IndexedStory } from "./indexed-story.ts";

export interface CharacterCounts {
  /** Sorted. */
  readonly characters: string;
  readonly counts: readonly number[];
}

export function countCharacters({ headline, head, body }: IndexedStory): CharacterCounts {
  const characters = new Map<string, number>();
  for (const texts of [headline, ...head, ...body.map((passage) => passage.texts)])
    for (const text of Object.values(texts))
      for (const character of text) characters.set(character, (characters.get(character) ?? 0) + 1);
  return format(characters);
}

export function joinCounts(all: readonly CharacterCounts[]): CharacterCounts {
  const joined = new Map<string, number>();
  for (const one of all)
    for (const [character, count] of listCounts(one)) joined.set(character, (joined.get(character) ?? 0) + count);
  return format(joined);
}

export function listCounts({ characters, counts }: CharacterCounts): [character: string, count: number][] {
  return [...characters].map((character, at) => [character, counts[at] ?? 0]);
}

function format(characters: ReadonlyMap<string, number>): CharacterCounts {
  const sorted = [...characters].sort(([a], [b]) => (a < b ? -1 : 1));
  return { characters: sorted.map(([character]) => character).join(""), counts: sorted.map(([, count]) => count) };
}

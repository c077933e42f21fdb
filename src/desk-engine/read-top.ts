/** The top of a story as the desk's list shows it, unchecked: a thousand are listed before one of them could be checked. */
import { peekFields } from "../fields/parse-file.ts";
import { peekText, readFacts, type StoryFacts } from "../library/story-facts.ts";
import type { StoryFolder } from "../library/story-folder.ts";

export interface StoryTop {
  /** Absent when the top of the file cannot be read. */
  readonly facts: StoryFacts | undefined;
  readonly authors: readonly { readonly name: string; readonly role: string }[];
  /** Slugs, the main one first. */
  readonly topics: readonly string[];
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export function readTop(folder: StoryFolder): StoryTop {
  const { authors, topics } = peekFields(folder.file, folder.bytes, ["authors", "topics"]).value ?? {};
  const people = listOf(authors).map((one) => Object(one) as Readonly<Record<string, unknown>>);
  return {
    facts: readFacts(folder),
    authors: people
      .map(({ name, role }) => ({ name: peekText(name), role: peekText(role) }))
      .filter(({ name }) => name !== ""),
    topics: listOf(topics).map(peekText),
  };
}

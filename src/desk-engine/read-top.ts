/** The top of a story as the desk's list shows it, unchecked: a thousand are listed before one of them could be checked. */
import { peekFields } from "../fields/parse-file.ts";
import { factFields, peekText, type StoryFacts, takeFacts } from "../library/story-facts.ts";
import type { StoryFolder } from "../library/story-folder.ts";

export interface StoryTop {
  /** Absent when the top of the file cannot be read. */
  readonly facts: StoryFacts | undefined;
  readonly authors: readonly { readonly name: string; readonly role: string }[];
  /** Slugs, the main one first. */
  readonly topics: readonly string[];
}

const filed = ["authors", "topics"];

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export function readTop(folder: StoryFolder): StoryTop {
  const peek = (wanted: readonly string[]) => peekFields(folder.file, folder.bytes, wanted).value;
  // One reading for all; a mistake in one field is no reason to know nothing of the others.
  const whole = peek([...factFields, ...filed]);
  const { authors, topics } = whole ?? peek(filed) ?? {};
  const people = listOf(authors).map((one) => Object(one) as Readonly<Record<string, unknown>>);
  return {
    facts: takeFacts(folder, whole ?? peek(factFields)),
    authors: people
      .map(({ name, role }) => ({ name: peekText(name), role: peekText(role) }))
      .filter(({ name }) => name !== ""),
    topics: listOf(topics).map(peekText),
  };
}

/** A manuscript of a test's own to the story it becomes: its fields, its body, what was said. No disk. */
import { type ImportedStory, importStory } from "../../../src/import/import-story.ts";
import { openWithSharp } from "../../../src/import/open-with-sharp.ts";

const house = {
  slugs: ["old-ferry"],
  imported: new Map<string, string>(),
  topics: [{ slug: "industry", name: "產業" }],
  today: "2022-03-20",
};

export interface ReadStory extends ImportedStory {
  /** The front matter as text. */
  readonly matter: string;
  readonly body: string;
  /** Value of a field of one line. */
  readonly field: (name: string) => string | undefined;
}

export async function importBytes(name: string, bytes: Uint8Array): Promise<ReadStory> {
  const { value, refusal } = await importStory(
    { name, bytes, findPicture: () => undefined, openPicture: openWithSharp },
    house,
    { all: true },
  );
  if (value === undefined) throw new Error(refusal.sentence);
  const text = new TextDecoder().decode(value.files[0]?.bytes);
  const [, matter = "", body = ""] = /^---\n([\s\S]*?)---\n\n([\s\S]*)$/.exec(text) ?? [];
  const field = (key: string) => new RegExp(`^ *(?:- )?${key}: "?(.*?)"?$`, "m").exec(matter)?.[1];
  return { ...value, matter, body: body.trimEnd(), field };
}

export const importText = (name: string, text: string): Promise<ReadStory> =>
  importBytes(name, new TextEncoder().encode(text));

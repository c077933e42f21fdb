/** What holds of every manuscript: it arrives, or the report says what did not; and what is written never stops a build. */
import { openDesk } from "../../src/desk-engine/open-desk.ts";
import { importStory } from "../../src/import/import-story.ts";
import { openWithSharp } from "../../src/import/open-with-sharp.ts";
import { judgeProblems } from "./judge/judge-problems.ts";
import { makeManuscript } from "./make/make-manuscript.ts";
import { letters } from "./make/make-text.ts";
import type { Property } from "./property.ts";

const now = Date.parse("2026-01-01T00:00:00Z");
const house = {
  slugs: [],
  imported: new Map<string, string>(),
  topics: [{ slug: "bridges", name: "橋" }],
  today: "2026-01-01",
};

const arrives: Property = {
  name: "a manuscript arrives whole, and what is written passes the check",
  async tryOne(random) {
    const { name, bytes, sentences } = makeManuscript(random);
    const { value: story, refusal } = await importStory(
      { name, bytes, findPicture: () => undefined, openPicture: openWithSharp },
      house,
    );
    if (story === undefined) return refusal?.sentence.trim() ? [] : ["refused without a word"];
    const desk = openDesk(() => now);
    desk.put([["content/topics.yaml", new TextEncoder().encode("- { slug: bridges, name: 橋, description: 橋。 }\n")]]);
    desk.put(story.files.map((file) => [`content/stories/${story.slug}/${file.name}`, file.bytes] as const));
    const { problems = [] } = desk.read(story.slug) ?? {};
    const errors = problems.filter(({ severity }) => severity === "error");
    const text = letters(new TextDecoder().decode(story.files[0]?.bytes));
    const lost = sentences.map(letters).filter((sentence) => !text.includes(sentence));
    const isSaid = story.account.lost > 0 || story.draft;
    return [
      ...judgeProblems(problems),
      ...(story.draft ? [] : errors.map(({ what }) => `an error: ${what}`)),
      ...(lost.length === 0 || isSaid ? [] : [`lost without a word: ${lost.join(" / ")}`]),
    ];
  },
};

export const importProperties: readonly Property[] = [arrives];

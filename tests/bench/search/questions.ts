/** Questions as readers ask them, each cut from a story that must then be found. */
import type { IndexedStory } from "../../../src/search/indexed-story.ts";
import type { VariantTag } from "../../../src/variants/table.ts";
import { pick, type Random } from "./corpus.ts";

export interface Question {
  readonly query: string;
  /** Number of the story it was cut from. */
  readonly source: number;
}

function listTexts(story: IndexedStory, tag: VariantTag): string[] {
  const { headline, head, body } = story;
  return [headline, ...head, ...body.map((passage) => passage.texts)].map((texts) => texts[tag] ?? "");
}

/** Questions by `take`, which is asked again until a text gives one. */
export function takeFrom(
  stories: readonly IndexedStory[],
  tag: VariantTag,
  count: number,
  random: Random,
  take: (text: string, story: IndexedStory) => string | undefined,
): Question[] {
  const questions: Question[] = [];
  while (questions.length < count) {
    const source = Math.floor(random() * stories.length);
    const story = stories[source] as IndexedStory;
    const query = take(pick(listTexts(story, tag), random), story);
    if (query !== undefined) questions.push({ query, source });
  }
  return questions;
}

/**
 * A run of `length` characters that begins and ends with a character and not a mark, and begins at no inner letter of a Latin
 * word, which is searched from its beginning.
 */
export const takeSubstring =
  (length: number, random: Random) =>
  (text: string): string | undefined => {
    const characters = [...text];
    const at = Math.floor(random() * (characters.length - length + 1));
    const query = characters.slice(at, at + length).join("");
    const inWord = /[\p{Script=Latin}'-]$/u.test(characters[at - 1] ?? "") && /^[\p{Script=Latin}'-]/u.test(query);
    const units = query.match(/\p{Script=Han}|\p{Nd}|\p{Script=Latin}+/gu)?.length ?? 0;
    const bare = /^[\p{L}\p{Nd}].*[\p{L}\p{Nd}]$/u.test(query);
    if (characters.length < length || inWord || !bare || units < 2 || /["\s]/.test(query)) return undefined;
    return query;
  };

const takeMatch = (pattern: RegExp, random: Random) => (text: string) => {
  const found = text.match(pattern);
  return found === null ? undefined : pick(found, random);
};

export interface Kind {
  readonly name: string;
  readonly ask: (stories: readonly IndexedStory[], tag: VariantTag, count: number, random: Random) => Question[];
}

const takeHan = (random: Random) => takeMatch(/\p{Script=Han}{2}/gu, random);

const kind = (
  name: string,
  take: (random: Random) => (text: string, story: IndexedStory) => string | undefined,
): Kind => ({
  name,
  ask: (stories, tag, count, random) => takeFrom(stories, tag, count, random, take(random)),
});

const takeWords =
  (number: number, random: Random, tag: VariantTag) =>
  (_: string, story: IndexedStory): string | undefined => {
    const words = Array.from({ length: number }, () => takeHan(random)(pick(listTexts(story, tag), random)));
    return words.includes(undefined) ? undefined : words.join(" ");
  };

const words = (number: number): Kind => ({
  name: `${number} 個詞`,
  ask: (stories, tag, count, random) => takeFrom(stories, tag, count, random, takeWords(number, random, tag)),
});

/** THE list of kinds beside plain substrings. */
export const kinds: readonly Kind[] = [
  kind("一個字", (random) => takeMatch(/\p{Script=Han}/gu, random)),
  kind("數字", (random) => takeMatch(/(?<![\p{Nd}.,])\p{Nd}[\p{Nd}.,]*\p{Nd}|\p{Nd}+[億餘月]/gu, random)),
  kind("拉丁詞", (random) => takeMatch(/\p{Script=Latin}{2,}/gu, random)),
  kind(
    "拉丁詞開頭",
    (random) => (text) => takeMatch(/(?<![\p{Script=Latin}'-])\p{Script=Latin}{4,}/gu, random)(text)?.slice(0, 3),
  ),
  kind("漢字連拉丁詞", (random) => takeMatch(/\p{Script=Han}{2}\p{Script=Latin}{2,}\p{Script=Han}/gu, random)),
  words(2),
  words(3),
  kind("引號", (random) => (text) => {
    const found = takeSubstring(4, random)(text);
    return found === undefined || /[^\p{Script=Han}]/u.test(found) ? undefined : `"${found}"`;
  }),
];

/**
 * Stories to measure search on: as many as wanted, of the length wanted, always the same for the same seed. The sentences mean
 * nothing; which words follow which is learnt from real text, so that pairs of characters are as frequent as in a newspaper.
 */
import type { IndexedStory, Texts } from "../../../src/search/indexed-story.ts";

import { variants } from "../../../src/site/served-variants.ts";
import { createConverter } from "../../../src/variants/create-converter.ts";
import type { VariantTag } from "../../../src/variants/table.ts";

export type Random = () => number;

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function createRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const pick = <Item>(items: readonly Item[], random: Random): Item =>
  items[Math.floor(random() * items.length)] as Item;

const written: VariantTag = "zh-Hant-TW";
const authors = ["王小明", "陳大文", "李冰", "張望"];
const topics = ["chess", "industry", "city", "people", "reading"];
const latin = "Linux Python Nature GDP iPhone COVID Tesla OpenAI Google Wi-Fi café DNA Zoom BBC Olympic".split(" ");
const numbers = () => ["2022", "100億", "1.5", "15", "30%", "1,000", "3月", "7", "24小時", "10餘"];

/** Which words follow a word, from lines of Traditional Chinese. */
function learn(lines: readonly string[]): Map<string, string[]> {
  const followers = new Map<string, string[]>();
  const segmenter = new Intl.Segmenter("zh-Hant", { granularity: "word" });
  for (const line of lines) {
    let before = "";
    for (const { segment } of segmenter.segment(line.replace(/\s+/g, ""))) {
      const list = followers.get(before) ?? [];
      list.push(segment);
      followers.set(before, list);
      before = segment;
    }
  }
  return followers;
}

/** Evenly from 2010 to the end of 2021, as a paper publishes. */
const dateOf = (number: number, count: number): string => {
  const [first, end] = [Date.UTC(2010, 0, 1), Date.UTC(2022, 0, 1)];
  return new Date(first + ((end - first) * number) / count).toISOString().slice(0, 10);
};

export function createCorpus(lines: readonly string[], count: number, characters: number, seed = 1): IndexedStory[] {
  const random = createRandom(seed);
  const followers = learn(lines);
  const starts = followers.get("") ?? [];
  const write = (length: number, ending: string): string => {
    let text = "";
    let before = "";
    while (text.length < length) {
      const next = pick(followers.get(before) ?? starts, random);
      // Now and then another word than any seen here: real stories have names and turns no other has.
      before = random() < 0.15 ? pick(pick([...followers.values()], random), random) : next;
      if (random() < 0.006) text += pick(latin, random);
      else if (random() < 0.01) text += pick(numbers(), random);
      text += before;
    }
    // Words drawn one by one leave brackets open and marks in heaps.
    const tidy = text
      .replace(/[「」『』（）()《》〈〉○…—-]/gu, "")
      .replace(/([。！？，、；：])[。！？，、；：]+/gu, "$1");
    return tidy.replace(/^[。！？，、；：]+|[。！？，、；：]+$/gu, "") + ending;
  };
  const convert = variants.map(({ tag }) => [tag, createConverter(written, tag)] as const);
  const edit = (text: string): Texts => Object.fromEntries(convert.map(([tag, form]) => [tag, form(text)]));
  const words = Array.from({ length: count }, (_, number) => {
    const body: string[] = [];
    for (let length = 0; length < characters; length += body.at(-1)?.length ?? 1)
      body.push(write(60 + random() * 140, "。"));
    return { number, headline: write(8 + random() * 12, ""), standfirst: write(40 + random() * 40, "。"), body };
  });
  return words.map(({ number, headline, standfirst, body }): IndexedStory => {
    const [head, lead] = [edit(headline), edit(standfirst)];
    const topic = topics[number % topics.length] ?? "";
    return {
      slug: `story-${number}`,
      written,
      published: dateOf(number, count),
      topics: [topic],
      authors: [edit(authors[number % authors.length] ?? "")],
      headline: head,
      head: [lead],
      body: body.map((text, at) => ({ id: `p${at + 1}`, texts: edit(text) })),
      cards: Object.fromEntries(
        variants.map(({ tag }) => [
          tag,
          { headline: head[tag] ?? "", standfirst: lead[tag] ?? "", date: `2022年3月${(number % 28) + 1}日`, topic },
        ]),
      ),
    };
  });
}

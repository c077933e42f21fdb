/**
 * Prose to measure with: the sentences of our own prose, in which words give way to words of a list, drawn as often as they
 * are used. So hardly a sentence is ever repeated, and characters and pairs of characters grow in number as those of a
 * newspaper do: 2,500 characters of it hold 820 different ones and 1,700 different pairs, 50,000 hold 2,400 and 22,000; in
 * printed news and essays we counted 750 and 1,700, 2,500 and 22,000. The sentences mean nothing.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createConverter } from "../../src/variants/create-converter.ts";
import { words } from "../../src/variants/forms/data/word-costs.ts";
import { createRandom, pick } from "../unit/seeded.ts";

/** What made prose is written in. */
export const written = "zh-Hant-TW";

/** Of a hundred words of two characters or more, so many give way; and of those, so many to a word of the story's own. */
const percentReplaced = 80;
const percentOwn = 25;
/** Words that a story comes back to. */
const ownWords = 24;

/** Whole sentences without quotation marks, which must not be torn apart, in words. */
function readSentences(): string[][] {
  const read = (file: string) => readFileSync(join(import.meta.dirname, "../fixtures", file), "utf8");
  const hard = read("conversion/hard-sentences.tsv").split("\n");
  const prose = [read("prose.txt"), ...hard.map((row) => row.split("\t")[3] ?? "")].join("\n");
  const segmenter = new Intl.Segmenter("zh-Hant", { granularity: "word" });
  return (prose.match(/(?<=^|[。！？])[^。！？\n]+[。！？]/gmu) ?? [])
    .filter((sentence) => /^[\p{Script=Han}\d，、。：；！？]+$/u.test(sentence))
    .map((sentence) => [...segmenter.segment(sentence)].map(({ segment }) => segment));
}

interface WordList {
  readonly all: readonly string[];
  /** Share of this word and those before it, as sums. */
  readonly sums: readonly number[];
}

/** Words of the list by their length, in the written variant. */
function readWords(): ReadonlyMap<number, WordList> {
  const convert = createConverter("zh-Hans", written);
  const lists = new Map<number, { all: string[]; sums: number[] }>();
  for (const [cost, row] of words)
    for (const word of convert(row.split(" ").join("，")).split("，")) {
      const list = lists.get(word.length) ?? { all: [], sums: [] };
      lists.set(word.length, list);
      list.all.push(word);
      list.sums.push((list.sums.at(-1) ?? 0) + Math.exp(-cost));
    }
  return lists;
}

function findFirstAbove(sums: readonly number[], sum: number): number {
  let [from, to] = [0, sums.length - 1];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sums[middle] ?? 0) > sum) to = middle;
    else from = middle + 1;
  }
  return from;
}

type Random = ReturnType<typeof createRandom>;

/** One story's prose. */
export interface Prose {
  readonly writeSentence: () => string;
  /** A few words in a row, without a mark. */
  readonly writePhrase: (length: number) => string;
  readonly random: Random;
}

/** The result writes another story for every seed, and the same for the same. */
export function createProse(): (seed: number) => Prose {
  const sentences = readSentences();
  const lists = readWords();
  const draw = (random: Random, length: number): string | undefined => {
    const { all, sums } = lists.get(length) ?? { all: [], sums: [] };
    return all[findFirstAbove(sums, (random(1_000_000_000) / 1_000_000_000) * (sums.at(-1) ?? 0))];
  };
  return (seed) => {
    const random = createRandom(seed);
    const own = Array.from({ length: ownWords }, (_, at) => draw(random, 2 + (at % 3)) ?? "");
    const replace = (word: string): string => {
      if (!/^\p{Script=Han}{2,4}$/u.test(word) || random(100) >= percentReplaced) return word;
      const fitting = random(100) < percentOwn ? own.filter(({ length }) => length === word.length) : [];
      return fitting.length > 0 ? pick(random, fitting) : (draw(random, word.length) ?? word);
    };
    return {
      random,
      // Half of the sentences of a feature are longer than those we learn from.
      writeSentence: () => {
        const [one, other] = [pick(random, sentences), pick(random, sentences)].map((all) => all.map(replace).join(""));
        return random(2) === 0 ? (one ?? "") : `${one?.replace(/[。！？]$/u, "，")}${other}`;
      },
      writePhrase: (length) => {
        let phrase = "";
        while (phrase.length < length) phrase += random(2) === 0 ? pick(random, own) : (draw(random, 2) ?? "");
        return phrase;
      },
    };
  };
}

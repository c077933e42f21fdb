/**
 * Words that a dictionary lists as wholes, and how they are written: 头发 is 頭髮, 皇后 is 皇后. What is typed otherwise contradicts
 * the dictionary, what is typed so is borne out by it. Reads the converter's own tables, so that it costs no memory of its own.
 */
import { once } from "../../once.ts";
import { words } from "./data/word-costs.ts";
import { fromRegion, toRegion, toSimplified } from "./dictionaries.ts";
import { readPairs } from "./phrase-table.ts";
import { loadSimplifiedTables } from "./simplified-tables.ts";

/** Cost of a word that no list knows, in nats: what two listed ones cost on average. */
const unlistedCost = 19;

/** The Simplified words of so many characters that some list has. */
export const listKnownWords = (length: number): string[] =>
  words.flatMap(([, row]) => row.split(" ").filter((word) => word.length === length));

const findState = (word: string): number => loadSimplifiedTables().trie.find(word);

/** A listed Simplified word in standard Traditional; undefined when the dictionaries do not list it. */
export function findTraditional(word: string): string | undefined {
  const { phraseAt, targets, single } = loadSimplifiedTables();
  const phrase = phraseAt[findState(word)] ?? 0;
  if (phrase === 0) return undefined;
  if (phrase > 0) return targets[phrase - 1];
  return String.fromCharCode(...word.split("").map((_, at) => single[word.charCodeAt(at)] ?? 0));
}

/** What a Simplified word costs, in nats; high for what no list knows. */
export function findCost(word: string): number {
  const cost = loadSimplifiedTables().costs[findState(word)] ?? 0;
  return cost === 0 ? unlistedCost : cost;
}

/**
 * How much likelier a Simplified word is as one word than as two that met by chance, in nats: 头发 7, 公里 9, but 城里 5, 一出 2
 * and 干的 -2. No such number is exact; below four it says nothing.
 */
export function weighCohesion(word: string): number {
  const parts = [...word.slice(1)].map((_, at) => findCost(word.slice(0, at + 1)) + findCost(word.slice(at + 1)));
  return Math.min(...parts) - findCost(word);
}

/** Both columns of the phrases of a dictionary. */
const listPhrases = (dictionary: string) => [...readPairs(dictionary)].filter(([source]) => source.length > 1);

const loadOtherTraditional = once(() => {
  const regional = [...Object.values(toRegion), ...Object.values(fromRegion)].flat();
  const words = new Set([
    ...toSimplified.flatMap(listPhrases).map(([source]) => source),
    ...regional.flatMap(listPhrases).flat(),
  ]);
  // A mistake for 什麼 that the dictionary forgives.
  words.delete("什么");
  return words;
});

/** Whether it is a Traditional word that the way from Simplified never makes: 回覆, or a word of one region. */
export const isOtherTraditional = (word: string): boolean => loadOtherTraditional().has(word);

/** The last of the dictionaries is that of the standard's own characters. */
const loadSimplifiable = once(() => new Set([...readPairs(toSimplified.at(-1) ?? "")].map(([source]) => source)));

/** Whether the standard of Simplified has another form for a character; of 妳 and 牠 it has none, whatever a conversion makes of them. */
export const isSimplifiable = (character: string): boolean => loadSimplifiable().has(character);

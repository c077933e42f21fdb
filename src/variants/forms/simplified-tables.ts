/**
 * The tables behind the conversion from Simplified: usual forms of characters, and one trie of words and phrases with what
 * each state means. Built once from the dictionaries, the word list and our own supplement.
 */

import { once } from "../../once.ts";
import { words } from "./data/word-costs.ts";
import { simplified } from "./dictionaries.ts";
import { wordPenalty } from "./lattice.ts";
import { formsInGiven } from "./names/ambiguous-names.ts";
import { readPairs } from "./phrase-table.ts";
import { knownPersons, supplementCharacters, supplementPhrases } from "./supplement.ts";
import { Trie } from "./trie.ts";

/** A pair of units as a slot of a filter that may say yes too often, never no too often. */
const pairSlots = 1 << 18;
export const slotOf = (first: number, second: number) =>
  (Math.imul(first, 0x9e37_79b1) ^ Math.imul(second, 0x85eb_ca6b)) >>> 14;

/** From so many phrases on, another form is common enough to be worth an editor's look. */
const manyPhrases = 30;

/** Cost of dictionary phrases that the word list lacks, and of our own, in nats. */
const phraseCost = { dictionary: 16.3, own: 11.9 };

export interface SimplifiedTables {
  /** Usual Traditional form of every UTF-16 unit. */
  readonly single: Uint16Array;
  /** Characters whose form has another length: rare ideographs outside the basic plane. */
  readonly long: ReadonlyMap<string, string>;
  /** 1 for units such a character starts with. */
  readonly longUnits: Uint8Array;
  /** 1 for characters that many phrases give another form: alone they are a guess. */
  readonly ambiguousUnits: Uint8Array;
  readonly trie: Trie;
  /** By state: cost of the word that ends there, 0 for none. */
  readonly costs: Float32Array;
  /** By state: -1 a phrase that changes nothing, n > 0 the n-th target. */
  readonly phraseAt: Int32Array;
  readonly targets: readonly string[];
  /** By state: 1 on the way to a phrase that matters. */
  readonly hot: Uint8Array;
  /** By `slotOf`: 1 for the first two units of a phrase that matters. */
  readonly pairs: Uint8Array;
}

/** `own`: with our supplement and known persons, or the dictionaries alone. */
export function createSimplifiedTables(own: boolean): SimplifiedTables {
  const single = new Uint16Array(65_536).map((_, unit) => unit);
  const long = new Map<string, string>();
  const longUnits = new Uint8Array(65_536);
  /** By unit: how many phrases give the character another form than its usual one. */
  const others = new Uint16Array(65_536);
  for (const [source, target] of [...readPairs(simplified.characters), ...readPairs(own ? supplementCharacters : "")]) {
    if (source.length === 1 && target.length === 1) {
      single[source.charCodeAt(0)] = target.charCodeAt(0);
    } else {
      long.set(source, target);
      longUnits[source.charCodeAt(0)] = 1;
    }
  }

  const trie = new Trie();
  // No string and no pair is made for a word: of so many, they would take a third of the time the tables take.
  const wordStates: number[] = [];
  const wordCosts: number[] = [];
  for (const [cost, list] of words) {
    for (let from = 0; from < list.length; ) {
      const space = list.indexOf(" ", from);
      const to = space < 0 ? list.length : space;
      wordStates.push(trie.add(list, from, to));
      wordCosts.push(cost + wordPenalty);
      from = to + 1;
    }
  }
  const interesting: { state: number; source: string; target: string; cost: number }[] = [];
  const usual: { state: number; cost: number }[] = [];
  const seen = new Set<number>();
  const addPhrases = (pairs: Iterable<readonly [string, string]>, cost: number) => {
    for (const [source, target] of pairs) {
      const state = trie.add(source);
      if (seen.has(state)) continue;
      seen.add(state);
      if (source.length !== target.length) continue;
      let differs = false;
      for (let at = 0; at < source.length; at += 1) {
        if (single[source.charCodeAt(at)] === target.charCodeAt(at)) continue;
        differs = true;
        others[source.charCodeAt(at)] = (others[source.charCodeAt(at)] as number) + 1;
      }
      if (differs) interesting.push({ state, source, target, cost });
      else usual.push({ state, cost });
    }
  };
  const formOf = (name: string): [string, string] => [
    name,
    [...name]
      .map((c, at) => (at === 0 ? c : (formsInGiven[c] ?? String.fromCharCode(single[c.charCodeAt(0)] as number))))
      .join(""),
  ];
  if (own) addPhrases([...readPairs(supplementPhrases), ...knownPersons.map(formOf)], phraseCost.own + wordPenalty);
  for (const dictionary of simplified.phrases) addPhrases(readPairs(dictionary), phraseCost.dictionary + wordPenalty);

  const costs = new Float32Array(trie.size);
  wordStates.forEach((state, at) => {
    costs[state] = wordCosts[at] as number;
  });
  const phraseAt = new Int32Array(trie.size);
  const targets: string[] = [];
  for (const { state, cost } of usual) {
    phraseAt[state] = -1;
    // Our own are words even where they change nothing: no name may begin inside one.
    if (cost < phraseCost.dictionary && costs[state] === 0) costs[state] = cost;
  }
  const hot = new Uint8Array(trie.size);
  const pairs = new Uint8Array(pairSlots);
  for (const { state, source, target, cost } of interesting) {
    phraseAt[state] = targets.push(target);
    if (costs[state] === 0) costs[state] = cost;
    pairs[slotOf(source.charCodeAt(0), source.charCodeAt(1))] = 1;
    let walked: number = Trie.root;
    for (let at = 0; at < source.length; at += 1) {
      walked = trie.step(walked, source.charCodeAt(at));
      hot[walked] = 1;
    }
  }

  const ambiguousUnits = new Uint8Array(65_536).map((_, unit) => ((others[unit] as number) >= manyPhrases ? 1 : 0));
  return { single, long, longUnits, ambiguousUnits, trie, costs, phraseAt, targets, hot, pairs };
}

/** The tables with our own words, made once: the conversion and the terms look at the same words. */
export const loadSimplifiedTables: () => SimplifiedTables = once(() => createSimplifiedTables(true));

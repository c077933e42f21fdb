/**
 * Simplified to standard Traditional. A run of Han characters in which no phrase could differ from the characters' usual forms
 * is converted by table: exact, no guess. Any other run is cut into words first, and a phrase is taken only where both of its
 * ends are word boundaries or where it lies inside one word; names and the words around a character have their say. Phrases
 * alone would cross words; the price of knowing words is a list of 0.8 MB, at build time only.
 */

import { keepsForm } from "./ambiguous-names.ts";
import { contextUnits, decideByContext } from "./context-rules.ts";
import { hanUnits } from "./han-units.ts";
import { Lattice } from "./lattice.ts";
import { type NameEdge, NameFinder } from "./person-names.ts";
import { joinUnits } from "./phrase-table.ts";
import { createSimplifiedTables, loadSimplifiedTables, slotOf } from "./simplified-tables.ts";
import { Trie } from "./trie.ts";

/** How a character or phrase came to its form, where that was not certain. */
export interface Decision {
  readonly kind: "name" | "context" | "boundary" | "guess";
  /** Offset and length in the source, in UTF-16 units. */
  readonly at: number;
  readonly length: number;
}

export interface FromSimplified {
  /** `report` is told every uncertain decision; it makes the conversion look at every run. */
  readonly convert: (text: string, report?: (decision: Decision) => void) => string;
}

export interface FromSimplifiedOptions {
  /** Off: every phrase the dictionary finds is taken, as plain OpenCC does. For tests. */
  readonly boundaries: boolean;
}

export function createFromSimplified({ boundaries }: FromSimplifiedOptions = { boundaries: true }): FromSimplified {
  const tables = boundaries ? loadSimplifiedTables() : createSimplifiedTables(false);
  const { single, long, longUnits, ambiguousUnits, trie, costs, phraseAt, targets, hot, pairs } = tables;
  const lattice = new Lattice(trie, costs);

  /** Whether a phrase that matters begins at an offset. */
  const startsPhrase = (text: string, at: number, end: number): boolean => {
    let state: number = Trie.root;
    for (let to = at; to < end; to += 1) {
      state = trie.step(state, text.charCodeAt(to));
      if (state === 0 || hot[state] === 0) return false;
      if ((phraseAt[state] as number) > 0) return true;
    }
    return false;
  };

  // Kept between calls: most texts are short, and making these anew would cost more than converting.
  let current = "";
  let out = new Uint16Array(1024);
  let settled = new Uint8Array(1024);
  /** Listed cost of a word of the current text, 0 for none. */
  const finder = new NameFinder((from, to) => {
    let state: number = Trie.root;
    for (let at = from; at < to; at += 1) {
      state = trie.step(state, current.charCodeAt(at));
      if (state === 0) return 0;
    }
    return costs[state] as number;
  });

  /** Settles one run that needs a look: names, then phrases by longest match where boundaries allow. */
  const settle = (
    text: string,
    start: number,
    end: number,
    names: Map<number, NameEdge[]> | undefined,
    report: ((decision: Decision) => void) | undefined,
  ) => {
    lattice.cut(text, start, end, names);
    for (let at = start; at < end; ) {
      const name = names?.get(at - start)?.find((edge) => lattice.isOneWord(at - start, edge.end));
      if (name !== undefined) {
        const stop = at + name.length;
        finder.remember(text.slice(at, stop));
        report?.({ kind: "name", at, length: name.length });
        for (let to = at; to < stop; to += 1) {
          settled[to] = 1;
          if (keepsForm(text.charAt(to), to === at)) out[to] = text.charCodeAt(to);
          else out[to] = text.charAt(to) === "钟" ? "鍾".charCodeAt(0) : (single[text.charCodeAt(to)] as number);
        }
        at = stop;
        continue;
      }
      let state: number = Trie.root;
      let phrase = 0;
      let phraseEnd = at;
      let refused = 0;
      let inside = true;
      for (let to = at; to < end; ) {
        state = trie.step(state, text.charCodeAt(to));
        if (state === 0) break;
        if (to > at && lattice.cuts[to - start] === 1) inside = false;
        to += 1;
        const candidate = phraseAt[state] as number;
        if (candidate === 0) continue;
        if (!boundaries || inside || (lattice.cuts[at - start] === 1 && lattice.cuts[to - start] === 1)) {
          phrase = candidate;
          phraseEnd = to;
        } else if (candidate > 0) {
          refused = to;
        }
      }
      if (refused > phraseEnd) report?.({ kind: "boundary", at, length: refused - at });
      if (phrase === 0) {
        if (ambiguousUnits[text.charCodeAt(at)] === 1) report?.({ kind: "guess", at, length: 1 });
        at += 1;
        continue;
      }
      const target = phrase > 0 ? targets[phrase - 1] : undefined;
      if (target !== undefined) for (let to = 0; to < target.length; to += 1) out[at + to] = target.charCodeAt(to);
      at = phraseEnd;
    }
  };

  const convert: FromSimplified["convert"] = (text, report) => {
    const { length } = text;
    current = text;
    finder.read(text);
    if (out.length < length) {
      out = new Uint16Array(length * 2);
      settled = new Uint8Array(length * 2);
    }
    settled.fill(0, 0, length);
    let irregular = false;
    for (let at = 0; at < length; ) {
      const start = at;
      let needed = report !== undefined;
      for (; at < length; at += 1) {
        const unit = text.charCodeAt(at);
        out[at] = single[unit] as number;
        if (longUnits[unit] === 1) irregular = true;
        if (hanUnits[unit] === 0) break;
        if (!needed && pairs[slotOf(unit, text.charCodeAt(at + 1))] === 1) needed = startsPhrase(text, at, length);
      }
      if (at > start) {
        const names = boundaries ? finder.list(start, at) : undefined;
        if (needed || names !== undefined) settle(text, start, at, names, report);
        for (let to = start; boundaries && to < at; to += 1) {
          if (contextUnits[text.charCodeAt(to)] === 0 || settled[to] === 1) continue;
          const form = decideByContext(text, to);
          if (form === undefined) continue;
          report?.({ kind: "context", at: to, length: 1 });
          out[to] = form.charCodeAt(0);
        }
      }
      at += 1;
    }
    const result = joinUnits(out, length);
    return irregular ? replaceLong(text, result, long) : result;
  };
  return { convert };
}

/** Puts the characters whose form has another length into a finished text. */
function replaceLong(text: string, converted: string, long: ReadonlyMap<string, string>): string {
  let output = "";
  let at = 0;
  for (const character of text) {
    output += long.get(character) ?? converted.slice(at, at + character.length);
    at += character.length;
  }
  return output;
}

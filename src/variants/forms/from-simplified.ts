/**
 * Simplified to standard Traditional. A run of Han characters in which no phrase could differ from the characters' usual forms
 * is converted by table: exact, no guess. Any other run is cut into words first, and a phrase is taken only where both of its
 * ends are word boundaries or where it lies inside one word; names and the words around a character have their say. Phrases
 * alone would cross words; the price of knowing words is a list of 0.8 MB, at build time only.
 */

import { once } from "../../once.ts";
import type { Decision, FromSimplified, FromSimplifiedOptions } from "./conversion.ts";
import { type DecidedForm, decideForm, evidenceUnits } from "./decide-form.ts";
import { hanUnits } from "./han-units.ts";
import { joinEdges, Lattice } from "./lattice.ts";
import { replaceLong } from "./long-forms.ts";
import { formInName } from "./names/ambiguous-names.ts";
import { type ForeignNameEdge, formInForeignName, listForeignNames } from "./names/foreign-names.ts";
import { type NameEdge, NameFinder } from "./names/person-names.ts";
import { joinUnits } from "./phrase-table.ts";
import { createSimplifiedTables, loadSimplifiedTables, slotOf } from "./simplified-tables.ts";
import { Trie } from "./trie.ts";

export function createFromSimplified({
  boundaries = true,
  evidence = boundaries,
  persons = boundaries,
  foreignNames = boundaries,
  weights,
}: FromSimplifiedOptions = {}): FromSimplified {
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

  /** Whether a phrase that matters lies between two offsets. */
  const isListed = (text: string, from: number, to: number): boolean => phraseAt[trie.find(text, from, to)] !== 0;

  // Kept between calls: most texts are short, and making these anew would cost more than converting.
  let current = "";
  let out = new Uint16Array(1024);
  /** By offset: 1 decided as part of a name, 2 by a phrase. */
  let settled = new Uint8Array(1024);
  /** Listed cost of a word of the current text, 0 for none. */
  const finder = new NameFinder((from, to) => costs[trie.find(current, from, to)] as number, weights);

  /** Settles one run that needs a look: names, then phrases by longest match where boundaries allow. */
  const settle = (
    text: string,
    start: number,
    end: number,
    names: Map<number, (NameEdge | ForeignNameEdge)[]> | undefined,
    report: ((decision: Decision) => void) | undefined,
  ) => {
    lattice.cut(text, start, end, names);
    /** The name that was taken at an offset of the text. */
    const findName = (at: number) => {
      const name = names?.get(at - start)?.find((edge) => lattice.isOneWord(at - start, edge.end));
      // 巴尔干: a foreign name that the dictionary lists is written as it says.
      return name !== undefined && "foreign" in name && isListed(text, at, at + name.length) ? undefined : name;
    };
    for (let at = start; at < end; ) {
      const name = findName(at);
      if (name !== undefined) {
        const stop = at + name.length;
        finder.remember(text.slice(at, stop));
        report?.({ kind: "name", at, length: name.length });
        for (let to = at; to < stop; to += 1) {
          settled[to] = 1;
          const character = text.charAt(to);
          const form = "foreign" in name ? formInForeignName(character) : formInName(character, to === at);
          out[to] = form === undefined ? (single[text.charCodeAt(to)] as number) : form.charCodeAt(0);
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
        if (to > at && lattice.cuts[to - start] === 1) {
          // 老于: no phrase reaches into a name.
          if (findName(to) !== undefined) break;
          inside = false;
        }
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
      settled.fill(2, at, phraseEnd);
      const target = phrase > 0 ? targets[phrase - 1] : undefined;
      if (target !== undefined) for (let to = 0; to < target.length; to += 1) out[at + to] = target.charCodeAt(to);
      at = phraseEnd;
    }
  };

  const convert: FromSimplified["convert"] = (text, report, known) => {
    const { length } = text;
    current = text;
    // 没干,请: a mark is a mark in either width, to those who look at what stands around a character.
    const seen = widenMarks(text);
    finder.read(seen, known);
    if (out.length < length) {
      out = new Uint16Array(length * 2);
      settled = new Uint8Array(length * 2);
    }
    settled.fill(0, 0, length);
    let irregular = false;
    for (let at = 0; at < length; ) {
      const start = at;
      let needed = report !== undefined;
      const decided: (DecidedForm & { at: number })[] = [];
      for (; at < length; at += 1) {
        const unit = text.charCodeAt(at);
        out[at] = single[unit] as number;
        if (longUnits[unit] === 1) irregular = true;
        if (hanUnits[unit] === 0) break;
        if (evidence && evidenceUnits[unit] === 1) {
          const form = decideForm(seen, at);
          if (form !== undefined) decided.push({ ...form, at });
          // Whether a phrase has decided is known only when the run was looked at.
          needed ||= form !== undefined && form.sure !== form.alone;
        }
        if (!needed && pairs[slotOf(unit, text.charCodeAt(at + 1))] === 1) needed = startsPhrase(text, at, length);
      }
      if (at > start) {
        const names = joinEdges(
          persons ? finder.list(start, at) : undefined,
          foreignNames ? listForeignNames(text, start, at, finder.known) : undefined,
        );
        if (needed || names !== undefined) settle(text, start, at, names, report);
        for (const { sure, alone, at: to } of decided) {
          const form = settled[to] === 2 ? sure : alone;
          if (settled[to] === 1 || form === undefined) continue;
          report?.({ kind: "context", at: to, length: 1 });
          out[to] = form.charCodeAt(0);
        }
      }
      at += 1;
    }
    const result = joinUnits(out, length);
    return irregular ? replaceLong(text, result, long) : result;
  };
  const listNames: FromSimplified["listNames"] = (text) => {
    convert(text);
    return [...finder.known];
  };
  return { convert, listNames };
}

/** Half-width marks behind Han characters as full-width ones; the length stays. */
const widenMarks = (text: string): string =>
  /[,;:!?]/.test(text)
    ? text.replace(/(?<=\p{Script=Han})[,;:!?]/gu, (mark) => "，；：！？".charAt(",;:!?".indexOf(mark)))
    : text;

/** With everything switched on, made once: its tables take a while. */
export const loadFromSimplified: () => FromSimplified = once(() => createFromSimplified());

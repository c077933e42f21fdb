/**
 * One stage of a dictionary conversion: single characters by table, phrases by longest match. Equal in result to OpenCC's own
 * stage, on typed arrays.
 */
import { Trie } from "./trie.ts";

/** `source target` pairs joined by `|`, as opencc-js ships them. */
export type DictionaryText = string;

export interface PhraseTable {
  /** Converts a whole text. */
  readonly convert: (text: string) => string;
}

const isHigh = (unit: number) => unit >= 0xd800 && unit < 0xdc00;

export function* readPairs(dictionary: DictionaryText): Generator<[source: string, target: string]> {
  let at = 0;
  while (at < dictionary.length) {
    const space = dictionary.indexOf(" ", at);
    const bar = dictionary.indexOf("|", space);
    const end = bar < 0 ? dictionary.length : bar;
    if (space < 0) return;
    yield [dictionary.slice(at, space), dictionary.slice(space + 1, end)];
    at = end + 1;
  }
}

/** Joins UTF-16 units to a string, lone surrogates included. */
export function joinUnits(units: Uint16Array, length: number): string {
  let text = "";
  for (let at = 0; at < length; at += 8192) {
    text += String.fromCharCode.apply(null, units.subarray(at, Math.min(length, at + 8192)) as unknown as number[]);
  }
  return text;
}

/** Entries of earlier dictionaries win over equal ones of later dictionaries. */
export function createPhraseTable(
  dictionaries: readonly DictionaryText[],
  finish = (text: string) => text,
): PhraseTable {
  const single = new Uint16Array(65_536);
  for (let unit = 0; unit < 65_536; unit += 1) single[unit] = unit;
  /** 1 where a phrase or an entry of another length may start. */
  const starts = new Uint8Array(65_536);
  const trie = new Trie();
  const targets: string[] = [];
  let targetOf = new Int32Array(1024);
  const seen = new Set<string>();
  for (const dictionary of dictionaries) {
    for (const [source, raw] of readPairs(dictionary)) {
      if (seen.has(source)) continue;
      seen.add(source);
      const target = finish(raw);
      // 暐: a form that lies outside the basic plane is in no font a reader has; what was typed is.
      if (isHigh(target.charCodeAt(0)) && !isHigh(source.charCodeAt(0))) continue;
      if (source.length === 1 && target.length === 1) {
        single[source.charCodeAt(0)] = target.charCodeAt(0);
        continue;
      }
      starts[source.charCodeAt(0)] = 1;
      const state = trie.add(source);
      if (state >= targetOf.length) {
        const larger = new Int32Array(Math.max(trie.size, targetOf.length * 2));
        larger.set(targetOf);
        targetOf = larger;
      }
      targets.push(target);
      targetOf[state] = targets.length;
    }
  }

  // Kept between calls: most texts are short, and making it anew would cost more than converting.
  let buffer = new Uint16Array(1024);
  const convert = (text: string): string => {
    const { length } = text;
    if (buffer.length < length) buffer = new Uint16Array(length * 2);
    let written = 0;
    const need = (more: number) => {
      if (written + more <= buffer.length) return;
      const larger = new Uint16Array((written + more) * 2);
      larger.set(buffer);
      buffer = larger;
    };
    for (let at = 0; at < length; ) {
      const unit = text.charCodeAt(at);
      if (starts[unit] === 1) {
        let state = Trie.root;
        let end = 0;
        let found = 0;
        for (let to = at; to < length; ) {
          state = trie.step(state, text.charCodeAt(to));
          if (state === 0) break;
          to += 1;
          const target = targetOf[state] ?? 0;
          if (target > 0) {
            end = to;
            found = target;
          }
        }
        if (found > 0) {
          const target = targets[found - 1] ?? "";
          need(target.length + length - end + 2);
          for (let to = 0; to < target.length; to += 1) buffer[written++] = target.charCodeAt(to);
          at = end;
          continue;
        }
      }
      buffer[written++] = single[unit] as number;
      at += 1;
      if (isHigh(unit) && at < length) buffer[written++] = text.charCodeAt(at++);
    }
    return joinUnits(buffer, written);
  };
  return { convert };
}

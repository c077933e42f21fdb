/**
 * A story as one record of the shared index and as the small files its hits are shown from. All editions share the record: what
 * folds alike stands in it once, wording of an edition that differs stands beside it.
 */
import type { VariantTag } from "../variants/table.ts";
import { headlineEnd, pieceLength, pieceOverlap, type StoredPassage, standfirstEnd } from "./layout.ts";
import { splitSentences } from "./sentences.ts";
import { type Fold, listPairs, listUnits, type Unit } from "./units.ts";

/** A text in the editions that have it. */
export type Texts = Readonly<Partial<Record<VariantTag, string>>>;

export interface Passage {
  /** Id of the paragraph, empty for what stands above the first one. */
  readonly id: string;
  readonly texts: Texts;
}

export interface StoryTexts {
  readonly headline: Texts;
  /** Standfirst, topics and other words of the head: found before the body. */
  readonly head: readonly Texts[];
  readonly body: readonly Passage[];
}

export interface StoryRecordText {
  /** Words of the index, each at its position. */
  readonly content: string;
  /** By edition: passages of every piece. */
  readonly pieces: Readonly<Partial<Record<VariantTag, readonly (readonly StoredPassage[])[]>>>;
}

/** A place that takes a position and is never found: the index drops punctuation, but counts it. */
const filler = ".";

/** The texts of a passage that fold differently, each as its units. */
function listDifferent(texts: Texts, fold: Fold): { text: string; units: Unit[] }[] {
  const seen = new Set<string>();
  return [...new Set(Object.values(texts))].flatMap((text) => {
    const units = listUnits(text, fold);
    const key = units.map((unit) => unit.text).join(" ");
    if (units.length === 0 || seen.has(key)) return [];
    seen.add(key);
    return [{ text, units }];
  });
}

/** Index of the sentence each unit of `text` begins in. */
function listSentenceNumbers(text: string, units: readonly Unit[]): number[] {
  let end = 0;
  const ends = splitSentences(text).map((sentence) => (end += sentence.length));
  return units.map((unit) => ends.findIndex((last) => unit.at < last));
}

export function buildRecord(
  { headline, head, body }: StoryTexts,
  tags: readonly VariantTag[],
  fold: Fold,
): StoryRecordText {
  const words: string[] = [];
  const known = new Set<string>();
  /** Pairs of a text, then each unit the story has not had yet, for questions of one character; then a gap. */
  const add = (units: readonly Unit[], limit: number): void => {
    const fresh = new Set(units.map((unit) => unit.text).filter((text) => !known.has(text)));
    const pairs = listPairs(units);
    if (words.length + pairs.length + fresh.size + 1 > limit) return;
    for (const text of fresh) known.add(text);
    words.push(...pairs, filler, ...(units.length === 1 ? [] : fresh), filler);
  };
  const fill = (end: number): void => {
    while (words.length < end) words.push(filler);
  };

  for (const { units } of listDifferent(headline, fold)) add(units, headlineEnd);
  fill(headlineEnd);
  for (const texts of head) for (const { units } of listDifferent(texts, fold)) add(units, standfirstEnd);
  fill(standfirstEnd);

  /** By piece: which sentences of which passage it shows. */
  const shown: Map<number, Set<number>>[] = [];
  const show = (position: number, passage: number, sentence: number): void => {
    const at = position - standfirstEnd;
    const last = Math.floor(at / pieceLength);
    const first = Math.max(0, Math.floor((at - pieceOverlap) / pieceLength));
    for (let piece = first; piece <= last; piece += 1) {
      const passages = shown[piece] ?? new Map<number, Set<number>>();
      shown[piece] = passages;
      passages.set(passage, (passages.get(passage) ?? new Set()).add(sentence));
    }
  };
  for (const [number, { texts }] of body.entries()) {
    for (const { text, units } of listDifferent(texts, fold)) {
      const start = words.length;
      const sentences = listSentenceNumbers(text, units);
      const fresh = units.map((unit) => known.has(unit.text));
      add(units, Number.POSITIVE_INFINITY);
      for (const [at, sentence] of sentences.entries()) show(start + at, number, sentence);
      // The single characters behind the pairs lead to the sentence they stand in.
      let single = start + Math.max(1, units.length - 1) + 1;
      const seen = new Set<string>();
      for (const [at, unit] of units.entries()) {
        if (fresh[at] === true || seen.has(unit.text) || units.length === 1) continue;
        seen.add(unit.text);
        show(single, number, sentences[at] ?? 0);
        single += 1;
      }
    }
  }
  const pieces = tags.map((tag) => [
    tag,
    Array.from(shown, (passages) => listStored(passages ?? new Map(), body, tag)),
  ]);
  return { content: words.join(" "), pieces: Object.fromEntries(pieces) };
}

function listStored(
  shown: ReadonlyMap<number, ReadonlySet<number>>,
  body: readonly Passage[],
  tag: VariantTag,
): StoredPassage[] {
  return [...shown]
    .sort(([a], [b]) => a - b)
    .flatMap(([number, sentences]): StoredPassage[] => {
      const passage = body[number];
      const text = passage?.texts[tag];
      if (passage === undefined || text === undefined) return [];
      const all = splitSentences(text);
      const wanted = [...sentences].sort((a, b) => a - b).map((at) => all[Math.min(at, all.length - 1)] ?? "");
      return [[passage.id, ...new Set(wanted)]];
    });
}

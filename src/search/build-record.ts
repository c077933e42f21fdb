/**
 * A story as one record of the shared index and as the small files its hits are shown from. All editions share the record: what
 * folds alike stands in it once, wording of an edition that differs stands beside it.
 */
import type { VariantTag } from "../variants/table.ts";
import { headlineEnd, pieceLength, pieceOverlap, type StoredPassage, standfirstEnd } from "./layout.ts";
import { splitSentences } from "./sentences.ts";
import { type Fold, formatAlone, listPairs, listUnits, type Unit } from "./units.ts";

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

/** A place that was taken, and the unit it begins with. */
interface TakenPlace {
  readonly position: number;
  readonly unit: number;
}

/** The words of a record as they come, each at its position. */
function createWordRow(fold: Fold) {
  const words: string[] = [];
  const known = new Set<string>();
  /** Pairs of a text, then each unit the story has not had yet, for questions of one character; then a gap. */
  const add = (units: readonly Unit[]): TakenPlace[] => {
    const fresh: [word: string, unit: number][] = [];
    for (const [at, unit] of units.entries()) {
      const word = formatAlone(unit);
      if (known.has(word)) continue;
      known.add(word);
      fresh.push([word, at]);
    }
    const start = words.length;
    const pairs = listPairs(units);
    const alone = units.length === 1 ? [] : fresh;
    words.push(...pairs, filler, ...alone.map(([word]) => word), filler);
    return [
      ...units.map((_, unit) => ({ position: start + unit, unit })),
      ...alone.map(([, unit], at) => ({ position: start + pairs.length + 1 + at, unit })),
    ];
  };
  /** Adds a text of the head, if there is room for it before `end`. */
  const addBefore = (texts: Texts, end: number): boolean => {
    const different = listDifferent(texts, fold);
    // A pair and a single character for each unit, and two gaps, at the most.
    const mostLength = different.reduce((sum, { units }) => sum + 2 * units.length + 2, 0);
    if (words.length + mostLength > end) return false;
    for (const { units } of different) add(units);
    return true;
  };
  const fill = (end: number): void => {
    while (words.length < end) words.push(filler);
  };
  return { words, add, addBefore, fill };
}

/** By piece: which sentences of which passage it shows. */
type ShownSentences = Map<number, Set<number>>[];

/** A piece shows what begins in it, and what begins shortly before it. */
function show(shown: ShownSentences, position: number, passage: number, sentence: number): void {
  const at = position - standfirstEnd;
  const last = Math.floor(at / pieceLength);
  const first = Math.max(0, Math.floor((at - pieceOverlap) / pieceLength));
  for (let piece = first; piece <= last; piece += 1) {
    const wanted = shown[piece] ?? new Map<number, Set<number>>();
    shown[piece] = wanted;
    wanted.set(passage, (wanted.get(passage) ?? new Set()).add(sentence));
  }
}

export function buildRecord(
  { headline, head, body }: StoryTexts,
  tags: readonly VariantTag[],
  fold: Fold,
): StoryRecordText {
  const row = createWordRow(fold);
  /** Texts of the head that have no room there: they are found as the body is. */
  const left: Passage[] = [];
  if (!row.addBefore(headline, headlineEnd)) left.push({ id: "", texts: headline });
  row.fill(headlineEnd);
  for (const texts of head) if (!row.addBefore(texts, standfirstEnd)) left.push({ id: "", texts });
  row.fill(standfirstEnd);
  const passages = [...left, ...body];
  const shown: ShownSentences = [];
  for (const [number, { texts }] of passages.entries()) {
    for (const { text, units } of listDifferent(texts, fold)) {
      const sentences = listSentenceNumbers(text, units);
      for (const { position, unit } of row.add(units)) show(shown, position, number, sentences[unit] ?? 0);
    }
  }
  const pieces = tags.map((tag) => [
    tag,
    Array.from(shown, (sentences) => listStored(sentences ?? new Map(), passages, tag)),
  ]);
  return { content: row.words.join(" "), pieces: Object.fromEntries(pieces) };
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

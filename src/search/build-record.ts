/**
 * A story as one record of the shared index and as the pieces its hits are shown from. All editions share both: what folds alike
 * stands in the record once, wording of an edition that differs stands beside it.
 */
import type { VariantTag } from "../variants/table.ts";
import type { IndexedStory, Passage, Texts } from "./indexed-story.ts";
import { findPiece, headlineEnd, pieceOverlap, type StoredPassage, type StoredPiece, standfirstEnd } from "./layout.ts";
import { filler } from "./pagefind/index-words.ts";
import { splitSentences } from "./sentences.ts";
import { quotes } from "./texts/forms.ts";
import { storeText } from "./texts/store-text.ts";
import type { StoredText } from "./texts/stored-text.ts";
import { type Fold, formatAlone, listPairs, listUnits, type Unit } from "./units.ts";

export interface StoryRecordText {
  /** Words of the index, each at its position. */
  readonly words: string;
  /** At least one, so that a story of nothing but a headline can be shown. */
  readonly pieces: readonly StoredPiece[];
}

/** The texts of a passage that fold differently, each as its units. */
function listDifferent(texts: Texts, fold: Fold): { text: string; units: Unit[] }[] {
  const seen = new Set<string>();
  /** Characters first: most editions differ in nothing but forms, and cutting a text into units is what a record costs. */
  const folded = new Map(Object.values(texts).map((text) => [foldCharacters(text, fold), text]));
  return [...folded.values()].flatMap((text) => {
    const units = listUnits(text, fold);
    const key = units.map((unit) => unit.text).join(" ");
    if (units.length === 0 || seen.has(key)) return [];
    seen.add(key);
    return [{ text, units }];
  });
}

const quoteMarks = new Set(quotes);

/** Texts of which this is the same have the same units. */
function foldCharacters(text: string, fold: Fold): string {
  let folded = "";
  for (const character of text) folded += quoteMarks.has(character) ? "'" : fold(character);
  return folded;
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
  for (let piece = findPiece(at - pieceOverlap); piece <= findPiece(at); piece += 1) {
    const wanted = shown[piece] ?? new Map<number, Set<number>>();
    shown[piece] = wanted;
    wanted.set(passage, (wanted.get(passage) ?? new Set()).add(sentence));
  }
}

export function buildRecord(story: IndexedStory, tags: readonly VariantTag[], fold: Fold): StoryRecordText {
  const { headline, head, body } = story;
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
  return { words: row.words.join(" "), pieces: storePieces(story, tags, passages, shown) };
}

function storePieces(
  { slug, written, cards, head: [, ...otherHead] }: IndexedStory,
  tags: readonly VariantTag[],
  passages: readonly Passage[],
  shown: ShownSentences,
): StoredPiece[] {
  const store = (texts: Texts) => storeText(texts, written, tags);
  const pick = (name: keyof NonNullable<IndexedStory["cards"][VariantTag]>) =>
    store(Object.fromEntries(tags.flatMap((tag) => (cards[tag] === undefined ? [] : [[tag, cards[tag][name]]]))));
  const [headline, date, topic, standfirst] = [pick("headline"), pick("date"), pick("topic"), pick("standfirst")];
  const others = otherHead
    .filter((texts) => Object.values(texts).some((text) => text !== ""))
    .map(store)
    .filter((text) => JSON.stringify(text) !== JSON.stringify(topic));
  const cutters = passages.map(({ texts }) => createCutter(texts, store));
  return Array.from({ length: Math.max(1, shown.length) }, (_, piece): StoredPiece => {
    const wanted = [...(shown[piece] ?? [])].sort(([a], [b]) => a - b);
    const stored = wanted.map(([number, sentences]): StoredPassage => {
      return [passages[number]?.id ?? "", ...(cutters[number]?.([...sentences].sort((a, b) => a - b)) ?? [])];
    });
    if (piece > 0) return [tags.indexOf(written), slug, headline, date, topic, "", stored];
    const whole = [tags.indexOf(written), slug, headline, date, topic, standfirst, stored] as const;
    return others.length === 0 ? whole : [...whole, others];
  });
}

/** Gives the sentences of a passage that are asked for: each stored once, or, where editions are cut otherwise, together. */
function createCutter(texts: Texts, store: (texts: Texts) => StoredText) {
  const editions = Object.entries(texts).map(([tag, text]) => ({ tag, sentences: splitSentences(text) }));
  const counts = new Set(editions.map(({ sentences }) => sentences.length));
  const stored = new Map<number, StoredText>();
  const pick = (cut: (sentences: readonly string[]) => string): StoredText =>
    store(Object.fromEntries(editions.map(({ tag, sentences }) => [tag, cut(sentences)])));
  return (numbers: readonly number[]): StoredText[] => {
    if (counts.size > 1) return [pick((sentences) => pickSentences(sentences, numbers).join(""))];
    return numbers.map((at) => {
      const sentence = stored.get(at) ?? pick((sentences) => sentences[at] ?? "");
      stored.set(at, sentence);
      return sentence;
    });
  };
}

/** An edition of fewer sentences gives its last. */
function pickSentences(sentences: readonly string[], numbers: readonly number[]): string[] {
  return [...new Set(numbers.map((at) => Math.min(at, sentences.length - 1)))].map((at) => sentences[at] ?? "");
}

/** A hit as a reader sees it, made of a piece of a story: headline, where and when, the best one or two sentences, marked. */
import type { Marker } from "./borrow-marks.ts";
import { type Mark, splitMarks } from "./find-marks.ts";
import type { Piece } from "./texts/read-piece.ts";

export type MarkedText = readonly { readonly text: string; readonly marked: boolean }[];

export interface Hit {
  /** Number of the story's record. */
  readonly number: number;
  readonly slug: string;
  readonly topic: MarkedText;
  readonly date: string;
  readonly headline: MarkedText;
  /** One or two sentences, or the standfirst, behind another part of the head if what was asked for stands there. */
  readonly text: MarkedText;
  /** Id of the paragraph, empty for the page's top. */
  readonly paragraph: string;
  /** What was found, in the form it stands in the story, each with the term it answers. */
  readonly words: readonly { readonly text: string; readonly term: number }[];
}

/** Longer sentences are shown from shortly before the first mark. */
const longSentenceCharacters = 80;
const beforeCharacters = 24;

interface Passage {
  readonly id: string;
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Ends of its sentences. */
  readonly ends: readonly number[];
}

export function buildHit(number: number, piece: Piece, find: Marker): Hit {
  const { slug, headline, date, topic, standfirst } = piece;
  const passages = piece.passages.map(({ id, sentences }): Passage => {
    const text = sentences.join("");
    let end = 0;
    return { id, text, marks: find(text), ends: sentences.map((one) => (end += one.length)) };
  });
  const best = chooseBest(passages);
  const mark = (text: string) => splitMarks(text, find(text));
  const shown = { number, slug, date, headline: mark(headline), topic: mark(topic) };
  const words = (texts: readonly string[]) => texts.flatMap((text) => listWords(text, find(text)));
  if (best === undefined) {
    // A kicker, or a topic beside the first, is shown only where nothing else tells why the story was found.
    const holds = (text: string) => find(text).length > 0;
    const part = [headline, standfirst, topic].some(holds) ? undefined : piece.head.find(holds);
    const before = part === undefined ? [] : [...mark(part), { text: "　", marked: false }];
    const text = [...before, ...mark(standfirst)];
    return { ...shown, text, paragraph: "", words: words([headline, standfirst, topic, part ?? ""]) };
  }
  const all = [...words([headline, topic]), ...passages.flatMap(({ text, marks }) => listWords(text, marks))];
  return { ...shown, text: cutPassage(best), paragraph: best.id, words: all };
}

const countTerms = ({ marks }: Passage) => new Set(marks.map(({ term }) => term)).size;

/** The passage with most of the terms; of equals one of the story itself before dates and captions. `undefined` when none has any. */
function chooseBest(passages: readonly Passage[]): Passage | undefined {
  const rank = (passage: Passage) => 2 * countTerms(passage) + Number(passage.id !== "");
  const holding = passages.filter(({ marks }) => marks.length > 0);
  return holding.sort((a, b) => rank(b) - rank(a))[0];
}

/** From the sentence of the first mark to that of the last one that brings another term or runs over; two at most. */
function cutPassage({ text, marks, ends }: Passage): MarkedText {
  const find = (at: number) => ends.findIndex((end) => at < end);
  const first = marks[0] as Mark;
  const start = find(first.at);
  const other = marks.find(({ term }) => term !== first.term);
  const last = Math.min(Math.max(find(first.end - 1), other === undefined ? start : find(other.at)), start + 1);
  const from = start === 0 ? 0 : (ends[start - 1] ?? 0);
  const cut = first.at - from > longSentenceCharacters ? first.at - beforeCharacters : from;
  const to = ends[last] ?? text.length;
  const shown = marks.flatMap((mark) =>
    mark.at >= cut && mark.at < to ? [{ ...mark, at: mark.at - cut, end: Math.min(mark.end, to) - cut }] : [],
  );
  const pieces = splitMarks(text.slice(cut, to), shown);
  return cut === from ? pieces : [{ text: "……", marked: false }, ...pieces];
}

function listWords(text: string, marks: readonly Mark[]): Hit["words"] {
  const words = marks.map(({ at, end, term }) => ({ text: text.slice(at, end), term }));
  return [...new Map(words.map((word) => [`${word.term} ${word.text}`, word])).values()];
}

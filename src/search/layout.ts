/**
 * Where things stand in a story's record. The index answers with positions and nothing else, so a position must tell the field
 * it lies in and the piece of the story's text to fetch. The build lays records out by these numbers, the reader's side reads
 * answers by them. The price is that Pagefind's own ranking and excerpts are not used.
 */
import type { StoredText } from "./texts/stored-text.ts";

/** First position after the headline, and after the standfirst and topics. What is free between is filled with places nobody asks for. */
export const headlineEnd = 128;
export const standfirstEnd = 512;

/** Positions of the body in one piece: some paragraphs of text, one request. The first piece has the standfirst besides. */
export const pieceLength = 400;
export const firstPieceLength = 320;

/** So far beyond its end a piece still holds text, for a phrase that begins at its end. */
export const pieceOverlap = 48;

export interface Place {
  /** 2 headline, 1 standfirst and topics, 0 body. */
  readonly field: 0 | 1 | 2;
  readonly piece: number;
}

/** The piece of a position of the body, counted from the body's beginning. */
export const findPiece = (at: number): number => Math.max(0, Math.floor((at - firstPieceLength) / pieceLength) + 1);

export function findPlace(position: number): Place {
  if (position < headlineEnd) return { field: 2, piece: 0 };
  if (position < standfirstEnd) return { field: 1, piece: 0 };
  return { field: 0, piece: findPiece(position - standfirstEnd) };
}

/** One piece of a story, in all editions, as stored. */
export type StoredPiece = readonly [
  /** Which of the table's tags the story was written in. */
  written: number,
  slug: string,
  headline: StoredText,
  date: StoredText,
  topic: StoredText,
  /** Empty in all pieces but the first. */
  standfirst: StoredText,
  passages: readonly StoredPassage[],
  /** Kicker and further topics, in the first piece of a story that has any. */
  head?: readonly StoredText[],
];

/** Id of the paragraph a link leads to (empty for the page's top), then its sentences. */
export type StoredPassage = readonly [id: string, ...sentences: StoredText[]];

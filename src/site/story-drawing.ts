/** THE seam for drawings of stories that have no picture: what a publication's theme is given, and what it gives. */

/** What a story is, as far as a drawing says it. */
export interface DrawnStory {
  /** Its main topic: the address, and the place in the list of topics, from 0. */
  readonly topic: { readonly slug: string; readonly place: number };
  /** Counts from 1, the first published. */
  readonly number: number;
  /** The character its headline is known by. */
  readonly character: string;
}

export interface StoryDrawing {
  /** An `svg` element that fills a box of any crop, as HTML. */
  readonly svg: string;
  /** What several drawings of a page share, as SVG with an id; it is laid once. */
  readonly ground: string;
  /** What it sets in the headline's face. */
  readonly letters?: string;
}

export type DrawStory = (story: DrawnStory) => StoryDrawing;

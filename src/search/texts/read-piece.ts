/** A piece of a story, of all editions, as the readers of one have it. */

import type { StoredPiece } from "../layout.ts";
import type { Forms } from "./forms.ts";
import { readText, type StoredText } from "./stored-text.ts";

export interface Piece {
  readonly slug: string;
  readonly headline: string;
  readonly date: string;
  readonly topic: string;
  readonly standfirst: string;
  /** Other parts of the head: kicker, further topics. */
  readonly head: readonly string[];
  readonly passages: readonly { readonly id: string; readonly sentences: readonly string[] }[];
}

/** `edition` is the place of the reader's in the table's tags; `formsOf` gives the usual forms of the edition written. */
export function readPiece(stored: StoredPiece, edition: number, formsOf: (written: number) => Forms): Piece {
  const [written, slug, headline, date, topic, standfirst, passages, head = []] = stored;
  // The others follow in the order of the tags, without the written one, which may be none of them (then it is -1).
  const isBehind = written >= 0 && edition > written;
  const other = edition === written ? -1 : edition - Number(isBehind);
  const forms = formsOf(written);
  const read = (text: StoredText) => readText(text, other, forms);
  return {
    slug,
    headline: read(headline) ?? "",
    date: read(date) ?? "",
    topic: read(topic) ?? "",
    standfirst: read(standfirst) ?? "",
    head: head.map((text) => read(text) ?? ""),
    passages: passages.map(([id, ...sentences]) => ({
      id,
      sentences: sentences.map(read).filter((text) => text !== undefined),
    })),
  };
}

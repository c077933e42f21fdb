/** What a reader gets to see of a question, in a line a hit. */

import type { MarkedText } from "../../../src/search/build-hit.ts";
import type { Search } from "../../../src/search/create-search.ts";
import { awaitAll } from "../../../src/search/find-stories.ts";

const flat = (text: MarkedText) => text.map((piece) => (piece.marked ? `[${piece.text}]` : piece.text)).join("");

export async function ask(search: Search, query: string) {
  const finding = await awaitAll(search.find(query));
  const hits = await search.show(finding.stories, finding.terms, true);
  return {
    ...finding,
    hits,
    slugs: hits.map(({ slug }) => slug),
    texts: hits.map(({ text }) => flat(text)),
    seen: hits.map(({ headline, topic, text }) => [topic, headline, text].map(flat).join("|")),
  };
}

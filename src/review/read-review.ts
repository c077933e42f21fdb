/** The review of a story as it stands on the disk: its drawings are read and its terms placed at their levels. */

import type { ContentReader } from "../library/content-reader.ts";
import type { Content } from "../library/read-content.ts";
import type { ReadStory } from "../library/read-story.ts";
import { listDrawings } from "../library/story-terms.ts";
import { localWords } from "../variants/local-words.ts";
import type { TermRow } from "../variants/term-row.ts";
import { createReview, type Level, type Review } from "./create-review.ts";

/** The level of every row but those of stories. */
function listLevels({ glossary, topics }: Pick<Content, "glossary" | "topics">): ReadonlyMap<TermRow, Level> {
  const level = (rows: readonly TermRow[], name: Level) => rows.map((row) => [row, name] as const);
  return new Map([
    ...level(localWords, "local"),
    ...level(glossary, "site"),
    ...topics.flatMap(({ entries }) =>
      level(
        entries.map(({ row }) => row),
        "topic",
      ),
    ),
  ]);
}

export function readReview(
  reader: ContentReader,
  content: Pick<Content, "glossary" | "topics">,
  { story, source, tree, own, approvals }: ReadStory,
): Review {
  const bodies = Object.entries(own).map(([tag, body]) => [tag, body.tree] as const);
  return createReview({
    story,
    body: tree,
    bodyLine: source.bodyLine,
    own: Object.fromEntries(bodies),
    drawings: listDrawings(reader, story),
    levels: listLevels(content),
    approvals,
  });
}

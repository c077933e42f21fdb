/**
 * A body as it was read. It is parsed once, by the reading, and its tree handed on to all who render, search or review it. Nobody
 * changes a tree: whatever converts works on a copy, so the tree itself needs none.
 */
import type { Root } from "hast";
import type { StorySource } from "../markdown/source.ts";

export interface ReadBody {
  readonly source: StorySource;
  /** `parseStory` of the source. */
  readonly tree: Root;
}

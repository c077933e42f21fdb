/**
 * THE list of feature blocks, the publication's own last. To add one: a folder with its parser and sheets, a line here, its sheets
 * in blocks.css, a fixture.
 */

import { blocks as ownBlocks } from "../publication/blocks.ts";
import { aside } from "./aside/aside.ts";
import { audio } from "./audio/audio.ts";
import type { Block } from "./block.ts";
import { chart } from "./chart/chart.ts";
import { gallery } from "./gallery/gallery.ts";
import { keep } from "./keep/keep.ts";
import { keyFacts } from "./key-facts/key-facts.ts";
import { note } from "./note/note.ts";
import { people } from "./people/people.ts";
import { pullQuote } from "./pull-quote/pull-quote.ts";
import { quote } from "./quote/quote.ts";
import { table } from "./table/table.ts";
import { timeline } from "./timeline/timeline.ts";
import { video } from "./video/video.ts";

export const blocks: readonly Block[] = [
  keyFacts,
  timeline,
  chart,
  table,
  people,
  pullQuote,
  quote,
  aside,
  gallery,
  video,
  audio,
  note,
  keep,
  ...ownBlocks,
];

export function findBlock(name: string): Block | undefined {
  return blocks.find((block) => block.name === name);
}

/**
 * Reads the content for the making of pages, and holds it for them. What a story gives is rendered and kept while its tree is at
 * hand, so that no body is parsed twice and no tree is held: ten thousand of them would not fit into memory.
 */
import { createBodyFinder, keepBodies, renderBodies, touchBodies } from "../editions/kept-bodies.ts";
import { type KeptFiles, openKept } from "../kept/kept-files.ts";
import { readClock } from "../library/clock.ts";
import { listClosed, readOpenable } from "../library/closed-stories.ts";
import { holdContent } from "../library/find-content.ts";
import { type OpenLibrary, openLibrary, type ReadOptions } from "../library/open-library.ts";
import { type Content, readContent } from "../library/read-content.ts";
import { once } from "../once.ts";
import { hasErrors } from "../problems/problem.ts";
import type { IndexEntry } from "../search/build-index.ts";
import { createRecordKeeper } from "../search/keep-records.ts";
import { site } from "../site/site.ts";

export interface Reading {
  readonly library: OpenLibrary;
  /** Stories that no build before has read as they stand. */
  readonly unread: number;
  readonly read: (onStory: (done: number, all: number) => void) => Content;
  /** What the search is made of. */
  readonly listIndexed: (content: Content) => IndexEntry[];
  /** Removes what is kept and nobody needs any more. */
  readonly sweep: () => void;
}

const everything = () => true;

/** `root` is the project folder; `isOwn`: whose pages are made here, by address. */
export function openReading(root: string, isOwn?: (slug: string) => boolean): Reading {
  const kept: Record<"readings" | "bodies" | "records", KeptFiles> = {
    readings: openKept(root, "readings"),
    bodies: openKept(root, "bodies"),
    records: openKept(root, "records"),
  };
  // One moment for everything: what comes out meanwhile waits for the next build.
  const now = readClock();
  const openClosed = once(() => listClosed(library.parsed.flatMap(readOpenable), now));
  const openRecords = once(() => createRecordKeeper(kept.records, library.surroundings.topics));
  const options: ReadOptions = {
    checksCopy: true,
    isOwn,
    kept: kept.readings,
    onRead(read) {
      if (read.story.draft) return;
      const bodies = renderBodies(read, openClosed());
      keepBodies(kept.bodies, read.story, bodies, openClosed());
      if (site.features.search) openRecords().keep(read, bodies);
    },
  };
  const library: OpenLibrary = openLibrary(root, options);
  return {
    library,
    unread: library.parsed.filter((entry) => !library.isKept(entry)).length,
    read(onStory) {
      const content = readContent(root, options, { library, onStory, now });
      for (const { story } of content.stories) touchBodies(kept.bodies, story, openClosed());
      const findBodies = createBodyFinder(kept.bodies, openClosed());
      if (!hasErrors(content.problems))
        holdContent({ content, now, live: false, isOwn: isOwn ?? everything, findBodies });
      return content;
    },
    listIndexed: ({ stories }) => openRecords().listEntries(stories, now),
    sweep() {
      for (const files of Object.values(kept)) files.sweep();
    },
  };
}

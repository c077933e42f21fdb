/** What a share is: its stories read and kept, the pages at their addresses made. Lists, feeds and the search are the build's. */
import { hasErrors } from "../problems/problem.ts";
import { findEngine } from "./engine.ts";
import { openMade, writeTable } from "./made-pages.ts";
import { makePages, type PagesMade } from "./make-pages.ts";
import { listPages } from "./page-maker.ts";
import { openReading } from "./read-for-pages.ts";
import type { ShareNews } from "./run-shares.ts";
import { isInShare, placeShare, type Share } from "./share.ts";
import { siteFolder, siteTable } from "./site-files.ts";
import { readPeak } from "./stopwatch.ts";

/** The files of src/pages that make what belongs to a single story. */
const ofStories = /^src\/pages\/(?:\[variant\]\/stories\/\[slug\]\/|cards\/\[name\])/;

/** Between two pieces of news, in ms: a page is too little to tell of. */
const pauseMs = 100;

function createTeller(onNews: (news: ShareNews) => void) {
  let last = Number.NEGATIVE_INFINITY;
  return (stage: ShareNews["stage"]) => (done: number, all: number) => {
    const now = performance.now();
    if (done < all && now - last < pauseMs) return;
    last = now;
    onNews({ stage, done, all, peak: readPeak() });
  };
}

/** `undefined` when the stories have errors: the build reads them too, and says so. */
export async function makeShare(
  root: string,
  share: Share,
  onNews: (news: ShareNews) => void,
): Promise<PagesMade | undefined> {
  const engine = await findEngine(root);
  const reading = openReading(root, (slug) => isInShare(share, slug));
  const tell = createTeller(onNews);
  const content = reading.read(tell("read"));
  if (hasErrors(content.problems)) return undefined;
  const { pages, table } = placeShare(root, share);
  const plans = await listPages(engine, (maker) => ofStories.test(maker));
  const sources = [openMade(siteFolder(root), siteTable(root), true)];
  const made = await makePages({
    engine,
    plans,
    sources,
    output: pages,
    onPage: tell("make"),
  });
  writeTable(table, engine, made.rows);
  return made;
}

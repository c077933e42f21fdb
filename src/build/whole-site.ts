/**
 * Whether the site that stands is the one that would be built now: made of the same content by the same code, and every file of it
 * as it was written. Then nothing is built at all.
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { digestShown } from "../editions/digest-shown.ts";
import { isPublished } from "../editions/order.ts";
import { listNews } from "../feeds/news-sitemap.ts";
import { formatMoments } from "../library/digest-folder.ts";
import { findContent } from "../library/find-content.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import { site } from "../site/site.ts";
import type { Engine } from "./engine.ts";
import type { PagesMade } from "./make-pages.ts";
import { siteFolder } from "./site-files.ts";

interface KnownSite {
  readonly digest: string;
  /** Of all files: paths, sizes and moments of writing. */
  readonly files: string;
  readonly pages: number;
}

const table = (root: string) => join(root, ".luozi/site.json");

/** Of all that the site is made of. The content is held. */
export function digestSite(engine: Engine, { digest, parsed }: OpenLibrary): string {
  const { content, now } = findContent();
  const folders = parsed.map(({ folder, digest: of }) => [folder.file, of, formatMoments(folder)]);
  const seen = content.stories.filter(({ story }) => isPublished(story, now)).map(({ story }) => story.slug);
  return digestShown(
    engine.digest,
    digest,
    folders,
    seen,
    content.pages.map((page) => page.digest),
    content.authors,
    content.front,
    // What is no longer new leaves its sitemap though nobody changed a word.
    site.news === true ? listNews().map(({ url }) => url) : [],
  );
}

function digestFiles(root: string): string {
  const folder = siteFolder(root);
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  const rows = names.map((name) => {
    const { size, mtimeMs } = statSync(join(folder, name));
    return [name, size, mtimeMs];
  });
  return digestShown(rows);
}

/** How many pages it has; `undefined` when it is another, or was touched. */
export function findSamePages(root: string, digest: string): number | undefined {
  try {
    const known = JSON.parse(readFileSync(table(root), "utf8")) as KnownSite;
    return known.digest === digest && known.files === digestFiles(root) ? known.pages : undefined;
  } catch {
    return undefined;
  }
}

/** Called when it stands. A disk that refuses is no reason to fail: then the next build builds. */
export function rememberSite(root: string, digest: string, { made, restored }: PagesMade): void {
  try {
    const known: KnownSite = { digest, files: digestFiles(root), pages: made + restored };
    writeFileSync(table(root), JSON.stringify(known));
  } catch {
    // As said above.
  }
}

/**
 * Which file of the sitemap names which pages. A small site has one file. A large one has a file for the pages that are no
 * story and one for every year, so that a story keeps its file and a crawler fetches again what has changed. The price is a
 * file a year. A year too long for one goes on in a second, the oldest stories first: those keep theirs.
 */
import { listSitemapEntries, type SitemapEntry, type SitemapPage } from "./sitemap.ts";

/** What https://www.sitemaps.org/protocol.html allows a file, uncompressed. */
export const sitemapLimits = { addresses: 50_000, bytes: 50 * 1024 ** 2 } as const;

export interface SitemapFile {
  /** What the address of the file says after `sitemap-`. */
  readonly name: string;
  readonly pages: readonly SitemapPage[];
}

/** No less than the bytes an entry takes in the file: what stands around its addresses, and they themselves. */
export function boundEntryBytes({ url, links, img = [] }: SitemapEntry): number {
  const pictures = img.reduce((sum, picture) => sum + picture.url.length + 60, 0);
  return links.reduce((sum, link) => sum + link.url.length + link.lang.length + 60, url.length + 100 + pictures);
}

interface Weight {
  readonly addresses: number;
  readonly bytes: number;
}

function weigh(page: SitemapPage): Weight {
  const entries = listSitemapEntries([page]);
  return { addresses: entries.length, bytes: entries.reduce((sum, entry) => sum + boundEntryBytes(entry), 0) };
}

const add = (a: Weight, b: Weight): Weight => ({ addresses: a.addresses + b.addresses, bytes: a.bytes + b.bytes });

const fits = ({ addresses, bytes }: Weight) => addresses <= sitemapLimits.addresses && bytes <= sitemapLimits.bytes;

/** In as few parts as their order allows. */
function cut(pages: readonly SitemapPage[]): SitemapPage[][] {
  const parts: SitemapPage[][] = [[]];
  // What frames the entries takes some room, too.
  const empty: Weight = { addresses: 0, bytes: 1000 };
  let weight = empty;
  for (const page of pages) {
    const own = weigh(page);
    const grown = add(weight, own);
    if (fits(grown)) weight = grown;
    else {
      parts.push([]);
      weight = add(empty, own);
    }
    parts.at(-1)?.push(page);
  }
  return parts;
}

/** None for a site whose sitemap is one file. `pages` come newest first. */
export function splitSitemap(pages: readonly SitemapPage[]): SitemapFile[] {
  if (cut(pages).length === 1) return [];
  const groups = Map.groupBy(pages, ({ year = "pages" }) => year);
  return [...groups].flatMap(([name, members]) =>
    cut(members.toReversed()).map((part, at) => ({ name: at === 0 ? name : `${name}-${at + 1}`, pages: part })),
  );
}

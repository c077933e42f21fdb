/**
 * What a new build changed, told by two sitemaps: that of the site as it stands and that of the site to come. Both say when each
 * page last changed; an address is new, or has another moment.
 */

/** Moments of last change by address; empty where a page says none. */
export type PageMoments = ReadonlyMap<string, string>;

const readText = (text: string): string =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

const findTag = (xml: string, name: string): string =>
  readText(new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1]?.trim() ?? "");

/** Of one file, as we write them. */
export function readPages(xml: string): PageMoments {
  const entries = [...xml.matchAll(/<url>([\s\S]*?)<\/url>/g)].map(([, entry = ""]) => entry);
  return new Map(entries.map((entry) => [findTag(entry, "loc"), findTag(entry, "lastmod")]));
}

/** Addresses of the files that an index names; none of a file that is no index. */
export const readIndex = (xml: string): string[] =>
  [...xml.matchAll(/<sitemap>([\s\S]*?)<\/sitemap>/g)].map(([, entry = ""]) => findTag(entry, "loc"));

/** All pages of a sitemap, with the files it is the index of. `read` gives a file by its address. */
export async function readSitemap(address: string, read: (address: string) => Promise<string>): Promise<PageMoments> {
  const xml = await read(address);
  const files = await Promise.all(readIndex(xml).map(read));
  return new Map([xml, ...files].flatMap((text) => [...readPages(text)]));
}

/** The formats of one moment differ; a page without one counts when it is new. */
const isSame = (a: string | undefined, b: string): boolean =>
  a === b || (a !== undefined && b !== "" && Date.parse(a) === Date.parse(b));

/** In the order of the new sitemap: addresses that are new or say another moment, then those that are gone. */
export function listChanged(before: PageMoments, after: PageMoments): string[] {
  const changed = [...after].filter(([url, moment]) => !isSame(before.get(url), moment)).map(([url]) => url);
  return [...changed, ...[...before.keys()].filter((url) => !after.has(url))];
}

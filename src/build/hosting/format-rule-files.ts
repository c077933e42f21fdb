/**
 * Headers and redirects as hosts of files read them: `_headers` and `_redirects` (Cloudflare Pages, Netlify), `edgeone.json`
 * (EdgeOne Pages). Where several rules fit an address their headers add up, so that what a page may be kept for is left to the
 * host: all of them have pages asked for again each time.
 */
import { caching, type Header, lastingFolders, pageHeaders } from "./page-headers.ts";
import type { ServedSite } from "./served-site.ts";

interface Rule {
  /** An address, or all that begin with what stands before the asterisk. */
  readonly source: string;
  readonly headers: readonly Header[];
}

/** What changes in its place lies in the folder of the search, and a rule for one file would add to that of its folder. */
const folders = lastingFolders.filter((folder) => folder !== "search-index");

const listRules = ({ base }: Pick<ServedSite, "base">): Rule[] => [
  { source: `${base}*`, headers: pageHeaders },
  ...folders.map((folder) => ({
    source: `${base}${folder}/*`,
    headers: [{ name: "Cache-Control", value: caching.lasting }],
  })),
];

export function formatHeadersFile(site: ServedSite): string {
  const blocks = listRules(site).map(({ source, headers }) =>
    [source, ...headers.map(({ name, value }) => `  ${name}: ${value}`)].join("\n"),
  );
  return `${blocks.join("\n")}\n`;
}

/** `force`: what the host wants behind the status so that a rule goes before the file that lies at its address. */
export function formatRedirectsFile({ moved }: Pick<ServedSite, "moved">, force = ""): string {
  return moved.map(({ from, to }) => `${from} ${to} 301${force}\n`).join("");
}

export function formatEdgeOne(site: ServedSite): string {
  const headers = listRules(site).map(({ source, headers: list }) => ({
    source,
    headers: list.map(({ name, value }) => ({ key: name, value })),
  }));
  const redirects = site.moved.map(({ from, to }) => ({ source: from, destination: to, statusCode: 301 }));
  return `${JSON.stringify({ headers, redirects }, undefined, 2)}\n`;
}

/**
 * THE table of hosts: what each takes of a site, from its own documentation, read in the autumn of 2026. A figure that is not
 * there was not found there, or the host names none; nothing here is guessed. A build is measured against it (check-limits.ts),
 * and what a host is told of headers and redirects has to fit in it.
 */
import type { HostName } from "../site/host-names.ts";

export interface Host {
  /** Its name in the settings of a publication. */
  readonly setting: HostName;
  /** In the desk's own words, or as the host calls itself. */
  readonly name: string;
  /** Which of its offers, or programs, is meant. */
  readonly plan?: string;
  /** Where the figures are from. */
  readonly sources: readonly string[];
  readonly files?: number;
  /** Files in one folder. */
  readonly filesInFolder?: number;
  /** Of the whole site. */
  readonly bytes?: number;
  /** Of one file. */
  readonly fileBytes?: number;
  /** Rules that set headers of answers; 0 where none can be set. */
  readonly headerRules?: number;
  /** Addresses that are sent on with a true redirect; 0 where none can be. */
  readonly redirects?: number;
  /** Of the file that names them. */
  readonly redirectBytes?: number;
  /** Whether an address can answer that what stood there is gone for good (410). */
  readonly gone?: boolean;
  /** Whether `/` can answer by the language of the browser, without a script. */
  readonly languages?: boolean;
  /** Whether a part of a file can be asked for, as films need. */
  readonly ranges?: boolean;
  /** How it packs what it sends. */
  readonly compression?: readonly ("gzip" | "br")[];
}

const cloudflare = {
  setting: "cloudflare-pages",
  sources: [
    "https://developers.cloudflare.com/pages/platform/limits/",
    "https://developers.cloudflare.com/pages/configuration/serving-pages/",
    "https://developers.cloudflare.com/pages/configuration/redirects/",
  ],
  fileBytes: 25 * 1024 ** 2,
  headerRules: 100,
  // 2,000 of single addresses and 100 with placeholders; ours are of single addresses. The file is cut at 100 KB.
  redirects: 2000,
  redirectBytes: 100_000,
  // Rules may answer 200 and 301 to 308, and know neither country nor language.
  gone: false,
  languages: false,
  ranges: false,
  compression: ["gzip", "br"],
} as const;

export const hosts: readonly Host[] = [
  {
    setting: "github-pages",
    name: "GitHub Pages",
    sources: ["https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits"],
    bytes: 1e9,
    headerRules: 0,
    redirects: 0,
    gone: false,
    languages: false,
    ranges: true,
  },
  { name: "Cloudflare Pages", plan: "免費", ...cloudflare, files: 20_000 },
  { name: "Cloudflare Pages", plan: "付費", ...cloudflare, files: 100_000 },
  {
    // No limit of files a deploy, and one of each folder.
    setting: "netlify",
    name: "Netlify",
    sources: [
      "https://docs.netlify.com/site-deploys/overview/",
      "https://www.netlify.com/blog/2020/05/20/gain-instant-performance-boosts-as-brotli-comes-to-netlify-edge/",
      "https://docs.netlify.com/manage/routing/redirects/overview/",
    ],
    filesInFolder: 54_000,
    languages: true,
    compression: ["br"],
  },
  {
    setting: "edgeone-pages",
    name: "EdgeOne Pages",
    sources: ["https://cloud.tencent.com/document/product/1552/127389"],
    redirects: 100,
  },
  // What it packs, and how, its own configuration says.
  {
    setting: "own-server",
    name: "自己的伺服器",
    plan: "nginx、Caddy",
    sources: [],
    gone: true,
    languages: true,
    ranges: true,
  },
];

/** The smallest of its offers, for a publication that names only the host; `undefined` where it names none. */
export const findHost = (name: HostName | undefined): Host | undefined => hosts.find(({ setting }) => setting === name);

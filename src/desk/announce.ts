/**
 * `desk announce`: before a new build is published, writes down what it changed, for those who want to be told: search engines
 * (IndexNow) and the hub of the feeds (WebSub). Tells nobody: the workflow does, once the pages are there.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { siteFolder } from "../build/site-files.ts";
import { listChanged, readSitemap } from "../feeds/changed-pages.ts";
import { speak } from "../problems/speak.ts";
import { formatPath, formatRootPath, formatSitemapPath, formatUrl, pagePaths } from "../site/paths.ts";
import { variants } from "../site/served-variants.ts";
import { site } from "../site/site.ts";
import type { Command, ExitCode } from "../terminal/command.ts";
import { reportRefusal } from "../terminal/report-refusal.ts";

const options = {
  key: { type: "string", value: "金鑰", says: "IndexNow 的金鑰；public/ 裡要有「金鑰.txt」，裡面只寫金鑰" },
  to: { type: "string", value: ".luozi/announcement", says: "寫進哪一個資料夾；不寫就是 .luozi/announcement" },
} as const;

/** What IndexNow takes at once. */
const mostAddresses = 10_000;

/** Milliseconds after which the site that stands is not waited for. */
const patience = 20_000;

/** `""` where the site has none yet: then every page is new. */
async function fetchText(address: string): Promise<string> {
  const answer = await fetch(address, { signal: AbortSignal.timeout(patience) });
  if (answer.status === 404) return "";
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.text();
}

/** The build's own file for an address. */
const createReader = (dist: string) => (address: string) =>
  Promise.resolve(readFileSync(join(dist, address.slice(formatUrl(formatRootPath("")).length)), "utf8"));

/** The body of the one question that IndexNow is asked. */
export function buildIndexNow(key: string, changed: readonly string[]) {
  return {
    host: new URL(site.url).host,
    key,
    keyLocation: formatUrl(formatRootPath(`${key}.txt`)),
    urlList: changed.slice(0, mostAddresses),
  };
}

/** What readers of feeds subscribe to; that of a topic is told of by the same hub when it is asked for. */
const listFeedUrls = (): string[] =>
  variants.flatMap(({ tag }) => [pagePaths.rss, pagePaths.jsonFeed].map((file) => formatUrl(formatPath(tag, file))));

const isStory = (url: string) => /\/stories\/[^/]+\/$/.test(url);

async function run(root: string, args: readonly string[]): Promise<ExitCode> {
  const { key, to = options.to.value } = parseArgs({ args: [...args], options }).values;
  const dist = siteFolder(root);
  if (key !== undefined && !/^[\w-]{8,128}$/.test(key))
    return reportRefusal({ sentence: speak`IndexNow 的金鑰是 8 到 128 個英文字母、數字或短橫線，這不是。`, code: 2 });
  if (!existsSync(join(dist, "sitemap.xml")))
    return reportRefusal({ sentence: speak`還沒有建好的網站。先執行 npm run build。`, code: 1 });
  if (key !== undefined && !existsSync(join(dist, `${key}.txt`)))
    return reportRefusal({
      sentence: speak`網站裡沒有 ${key}.txt，搜尋引擎認不出這個金鑰。在 public/ 放一個，裡面只寫金鑰，再建站。`,
      code: 1,
    });
  const address = formatUrl(formatSitemapPath());
  const before = await readSitemap(address, fetchText);
  const changed = listChanged(before, await readSitemap(address, createReader(dist)));
  const feeds = site.features.feeds && changed.some(isStory) ? listFeedUrls() : [];
  const folder = join(root, to);
  mkdirSync(folder, { recursive: true });
  // An empty file says that there is nothing to tell.
  const body = key === undefined || changed.length === 0 ? "" : JSON.stringify(buildIndexNow(key, changed));
  writeFileSync(join(folder, "indexnow.json"), body);
  writeFileSync(join(folder, "feeds.txt"), feeds.map((feed) => `${feed}\n`).join(""));
  console.log(speak`比線上的網站，變了 ${changed.length} 個網址、${feeds.length} 個訂閱源，寫在 ${to}/ 裡。`);
  return 0;
}

export const announce: Command = {
  name: "announce",
  summary: "比較線上的網站和剛建好的，把變了的網址寫下來，好通知搜尋引擎和訂閱的轉發站。",
  takes: [],
  options,
  examples: ["announce", "announce --key 0123456789abcdef"],
  run,
};

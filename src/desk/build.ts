/**
 * `desk build`: checks the content, builds beside dist/ and moves in when whole. Whatever stops it, the site that stood
 * before still stands. Only what changed is made; much of it is made in shares, by all cores or by many machines.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { divide } from "../build/divide.ts";
import { type Engine, findEngine } from "../build/engine.ts";
import { type BuildFigures, formatSummary } from "../build/format-summary.ts";
import { completeSite, writeBeside } from "../build/hosting/complete-site.ts";
import { type MadePages, openMade, writeTable } from "../build/made-pages.ts";
import { makePages, type PagesMade } from "../build/make-pages.ts";
import { makeShare } from "../build/make-share.ts";
import { listPages } from "../build/page-maker.ts";
import { openReading, type Reading } from "../build/read-for-pages.ts";
import { listShares, parseShare, type Share, sharesFolder } from "../build/share.ts";
import { siteFolder, siteTable } from "../build/site-files.ts";
import { createStopwatch, readPeak, type Stopwatch } from "../build/stopwatch.ts";
import { listOutput, weighOutput } from "../build/weigh-output.ts";
import { digestSite, findSamePages, rememberSite } from "../build/whole-site.ts";
import { startSearchThread, type WriteSearch } from "../build/write-search.ts";
import { checkCards } from "../cards/check-cards.ts";
import { rememberCheck } from "../disk/last-check.ts";
import { createStage, discard, lockBuild, moveIn, recover, removeFormer, setAside } from "../disk/output.ts";
import { listOrders } from "../editions/photographs.ts";
import { listEditions } from "../editions/queries.ts";
import type { Content } from "../library/read-content.ts";
import { once } from "../once.ts";
import { fillShelf, sweepShelf } from "../photographs/shelf.ts";
import { hasErrors } from "../problems/problem.ts";
import { createProgress } from "../problems/progress.ts";
import { speak } from "../problems/speak.ts";
import { checkSettings } from "../site/check-settings.ts";
import { variants } from "../site/served-variants.ts";
import { site } from "../site/site.ts";
import type { Command, ExitCode } from "../terminal/command.ts";
import { formatFailure } from "../terminal/format-failure.ts";
import { reportBriefly } from "../terminal/report-problems.ts";
import { reportRefusal } from "../terminal/report-refusal.ts";
import { layRemoteDesk } from "./make-desk-page.ts";

const unchanged = "網站沒有重建，原來的 dist/ 原封不動。";

interface SiteOrder {
  readonly root: string;
  /** Absolute. */
  readonly output: string;
  readonly former: MadePages;
  readonly reading: Reading;
  readonly content: Content;
  readonly watch: Stopwatch;
  readonly openSearch: () => WriteSearch;
}

const options = {
  share: { type: "string", says: "只做一份網頁，寫成「第幾份/共幾份」，留給另一次建站合起來", value: "2/4" },
  join: { type: "boolean", says: "不另外分工，用已經做好的各份網頁合成整個網站" },
} as const;

function readAll(root: string, reading: Reading): Content {
  const progress = createProgress({ verb: "檢查", unit: "篇" });
  const content = reading.read(progress.update);
  progress.end();
  rememberCheck(root, content);
  const published = content.stories.map(({ story }) => story).filter(({ draft }) => !draft);
  reportBriefly([...content.problems, ...checkSettings(site), ...checkCards(published)]);
  return content;
}

/** Whether the photographs of every story that may be published are ready; those already made are left as they are. */
async function preparePhotographs(root: string, { stories }: Content): Promise<boolean> {
  const all = stories.map(({ story }) => story);
  const orders = listOrders(all.filter(({ draft }) => !draft));
  const progress = createProgress({ verb: "縮小照片", unit: "張" });
  const problems = await fillShelf(root, orders, progress.update);
  progress.end();
  // By the clock on the wall: AS_OF may be any day.
  sweepShelf(root, listOrders(all), Date.now());
  reportBriefly(problems);
  return problems.length === 0;
}

/** The pages, search and assets of a site, into a folder. */
async function makeSite(
  engine: Engine,
  { root, output, former, reading, content, watch, openSearch }: SiteOrder,
): Promise<PagesMade> {
  watch.begin(speak`寫網頁和搜尋索引`);
  // First: it takes longest, in a thread and in processes of its own. Whoever waits for it hears what it throws.
  const search = site.features.search ? openSearch()(output, reading.listIndexed(content)) : undefined;
  search?.catch(() => undefined);
  const plans = await listPages(engine);
  const progress = createProgress({ verb: "寫網頁", unit: "個檔案" });
  const sources = [former, ...listShares(root)];
  const pages = await makePages({ engine, plans, sources, output, onPage: progress.update }).finally(progress.end);
  await search;
  await layRemoteDesk(root, output);
  await completeSite(engine, output, siteFolder(root));
  return pages;
}

/** THE stages of a build, in their order. `undefined` when the content stopped it, which has been said. */
async function buildSite(root: string, stage: string, joins: boolean): Promise<BuildFigures | undefined> {
  const output = join(root, stage);
  const watch = createStopwatch();
  watch.begin(speak`編譯`);
  const engine = await findEngine(root);
  watch.begin(speak`分工`);
  const former = openMade(siteFolder(root), siteTable(root), true);
  const reading = openReading(root);
  // Another engine makes every page anew, of bodies that are kept.
  const toMake = former.engine === engine.digest ? reading.unread : reading.library.parsed.length;
  const sharesPeak = joins ? 0 : await divide(root, toMake);
  const openSearch = once(() => startSearchThread(root));
  if (toMake > 0 && site.features.search) openSearch();
  watch.begin(speak`讀內容`);
  const content = readAll(root, reading);
  if (hasErrors(content.problems)) return undefined;
  watch.begin(speak`照片`);
  if (!(await preparePhotographs(root, content))) return undefined;
  watch.begin(speak`比對`);
  const digest = digestSite(engine, reading.library);
  const same = findSamePages(root, digest);
  const pages =
    same === undefined
      ? await makeSite(engine, { root, output, former, reading, content, watch, openSearch })
      : { made: 0, restored: same, rows: former.rows };
  watch.begin(speak`換上新網站`);
  if (same === undefined) {
    moveIn(root, stage);
    writeTable(siteTable(root), engine, pages.rows);
    rememberSite(root, digest, pages);
    reading.sweep();
  }
  setAside(root, sharesFolder);
  return {
    notes: writeBeside(root),
    stories: listEditions(site.defaultVariant).length,
    editions: variants.length,
    pages,
    ...watch.stop(),
    peakBytes: Math.max(readPeak(), sharesPeak),
    output: weighOutput(listOutput(siteFolder(root))),
  };
}

async function buildWhole(root: string, joins: boolean): Promise<ExitCode> {
  recover(root);
  const unlock = await lockBuild(root);
  const stage = createStage(root);
  try {
    const figures = await buildSite(root, stage, joins);
    if (figures === undefined) {
      console.error(speak(unchanged));
      return 1;
    }
    console.log(speak`網站建好了，在 dist/。\n${formatSummary(figures)}`);
    return 0;
  } catch (error) {
    console.error(speak`網站沒有建成，原來的 dist/ 原封不動。${formatFailure(error, root)}`);
    return 1;
  } finally {
    discard(root, stage);
    unlock();
    removeFormer(root);
  }
}

/** A share is made for whoever asked for it; alone on a machine, it says when it is done. */
async function buildShare(root: string, share: Share): Promise<ExitCode> {
  // Whoever asked and is gone needs no share.
  process.on("disconnect", () => process.exit(1));
  const made = await makeShare(root, share, (news) => process.send?.(news));
  process.disconnect?.();
  if (made === undefined) return 1;
  console.log(speak`第 ${share.number} 份做好了，一共 ${share.of} 份：${made.made + made.restored} 個檔案。`);
  return 0;
}

export const build: Command = {
  name: "build",
  summary: "檢查內容，建好整個網站，放進 dist/。",
  takes: [],
  options,
  examples: ["build", "build --share 2/4", "build --join"],
  async run(root, args) {
    const { values } = parseArgs({ args: [...args], options });
    if (values.share === undefined) return buildWhole(root, values.join === true);
    const share = parseShare(values.share);
    return share === undefined
      ? reportRefusal({ sentence: speak`「--share」要寫成 2/4 這樣：第 2 份，一共 4 份。`, code: 2 })
      : buildShare(root, share);
  },
};

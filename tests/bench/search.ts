/**
 * `npm run bench:search`: search in a real browser, on a corpus of 700 stories of 2,500 characters, beside stock Pagefind in
 * the same run. `--count 10000 --characters 553` measures another corpus; stock is left out from 2,000 stories on. `--growth
 * 1000,3000,10000` measures only what an index costs at each number of stories; `--ranges no` asks a host that sends no parts of
 * files. Needs a built site (`npm run build`). Text
 * to learn from is read from LUOZI_DATA or ../shared/data; without it from our own fixtures.
 */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Browser, chromium } from "@playwright/test";
import { findBrowser } from "../../src/desk/find-browser.ts";
import { createFold, unpackClasses } from "../../src/search/create-fold.ts";
import { searchFolder, tableFile } from "../../src/search/search-files.ts";
import type { VariantTag } from "../../src/variants/table.ts";
import { launchArguments } from "../e2e/playwright.config.ts";
import { OurSearch, StockSearch } from "./search/browser.ts";
import { createCorpus } from "./search/corpus.ts";
import { createJudge, type Judge } from "./search/judge.ts";
import {
  type Cost,
  type Measured,
  mean,
  measureAnswers,
  measureCost,
  measureScripts,
  type Row,
  rank,
} from "./search/measure.ts";
import { addStock, buildSite, serveSite } from "./search/site.ts";
import { kilobytes, listAnswerTargets, listCostTargets, listLargeTargets, percent } from "./search/targets.ts";

const root = resolve(import.meta.dirname, "../..");
const data = process.env["LUOZI_DATA"] ?? join(root, "../shared/data");
const tag: VariantTag = "zh-Hant-TW";
const { values } = parseArgs({
  options: {
    count: { type: "string", default: "700" },
    characters: { type: "string", default: "2500" },
    questions: { type: "string", default: "100" },
    growth: { type: "string", default: "" },
    ranges: { type: "string", default: "yes" },
  },
});

function readLines(): string[] {
  const column = (file: string, at: number) =>
    readFileSync(file, "utf8")
      .split("\n")
      .flatMap((row) => (row.startsWith("#") ? [] : (row.split("\t")[at] ?? [])))
      .filter((line) => line !== "");
  const sets = ["hk_lit", "hk_news", "tw_lit"].map((name) => join(data, `2kenize-${name}-half.tsv`));
  if (sets.every((file) => existsSync(file))) return sets.flatMap((file) => column(file, 1));
  console.log("找不到量測資料，改用自己的句子。");
  return column(join(root, "tests/fixtures/conversion/hard-sentences.tsv"), 3);
}

const showScore = ([name, score]: Row) => ({
  問: name,
  題數: score.asked,
  找到原文: percent(score.found, score.asked),
  在前十: percent(score.inTen, score.asked),
  召回: percent(score.answered, score.wanted),
  "精確（同摺）": percent(score.rightFolded, score.given),
  "精確（照打）": percent(score.rightTyped, score.given),
});

const showCost = (name: string, { first, later, times }: Cost) => ({
  "": name,
  "首答 KB（中位）": kilobytes(rank(first.hits, 0.5)),
  "首答 KB（最多）": kilobytes(Math.max(...first.hits)),
  "首答到齊 KB": kilobytes(rank(first.all, 0.5)),
  "其後每問 KB（平均）": kilobytes(mean(later.hits)),
  "其後到齊 KB": kilobytes(mean(later.all)),
  "毫秒（中位）": Math.round(rank(times.hits, 0.5)),
  "毫秒（p95）": Math.round(rank(times.hits, 0.95)),
  "到齊毫秒（p95）": Math.round(rank(times.all, 0.95)),
});

function show(title: string, rows: readonly Row[]): void {
  console.log(title);
  console.table(rows.map(showScore));
}

/** A corpus, its index in a copy of the built site, and what its answers should be. */
async function prepare(lines: readonly string[], count: number, characters: number) {
  console.log(`語料：${count} 篇，每篇約 ${characters} 字`);
  const stories = createCorpus(lines, count, characters);
  const { folder, figures } = await buildSite(join(root, "dist"), stories);
  const table = JSON.parse(readFileSync(join(folder, searchFolder, tableFile), "utf8")) as { classes: string };
  const judges = new Map<VariantTag, Judge>();
  const judgeOf = (of: VariantTag): Judge => {
    const judge = judges.get(of) ?? createJudge(stories, of, createFold(unpackClasses(table.classes)));
    judges.set(of, judge);
    return judge;
  };
  const measured = {
    stories,
    asked: Number(values.questions),
    judgeOf,
    site: await serveSite(folder, values.ranges !== "no"),
  };
  return { measured: measured satisfies Measured, folder, figures };
}

async function inBrowser(use: (browser: Browser) => Promise<void>): Promise<void> {
  const executablePath = findBrowser();
  const browser = await chromium.launch({ args: launchArguments, ...(executablePath && { executablePath }) });
  try {
    await use(browser);
  } finally {
    await browser.close();
  }
}

async function measureGrowth(): Promise<void> {
  for (const count of values.growth.split(",").map(Number)) {
    const { measured, figures } = await prepare(readLines(), count, Number(values.characters));
    await inBrowser(async (browser) => {
      const asker = new OurSearch(browser, measured.site, tag);
      const { "": _, ...cost } = showCost("", await measureCost(measured, asker, tag));
      console.table([{ 篇數: count, ...figures, ...cost }]);
      await asker.close();
    });
    await measured.site.close();
  }
}

async function measureAll(browser: Browser): Promise<void> {
  const count = Number(values.count);
  const { measured, folder, figures } = await prepare(readLines(), count, Number(values.characters));
  const withStock = count < 2000;
  console.table([
    { 索引: "落子", ...figures },
    ...(withStock ? [{ 索引: "Pagefind 原樣", ...(await addStock(folder, measured.stories)) }] : []),
  ]);
  const answers: { name: string; rows: Row[]; cost: Cost }[] = [];
  for (const Search of withStock ? [OurSearch, StockSearch] : [OurSearch]) {
    const asker = new Search(browser, measured.site, tag);
    await asker.renew();
    const { name } = asker;
    const rows = await measureAnswers(measured, asker, tag);
    answers.push({ name, rows, cost: await measureCost(measured, asker, tag) });
    await asker.close();
    show(name, rows);
    console.table(answers.map(({ name, cost }) => showCost(name, cost)));
  }
  const scripts = await measureScripts(measured, (of) => new OurSearch(browser, measured.site, of));
  show("落子：打的是別的版本的字形", scripts);
  if (withStock)
    show(
      "Pagefind 原樣：打的是別的版本的字形",
      await measureScripts(measured, (of) => new StockSearch(browser, measured.site, of)),
    );
  const targets = answers
    .slice(0, 1)
    .flatMap(({ rows, cost }) => [
      ...(withStock ? listAnswerTargets(rows, scripts) : listLargeTargets([...rows, ...scripts])),
      ...listCostTargets(count, figures.files, cost),
    ]);
  console.table(targets);
  if (targets.some(({ 達到 }) => 達到 === "✗")) process.exitCode = 1;
  await measured.site.close();
}

await (values.growth === "" ? inBrowser(measureAll) : measureGrowth());

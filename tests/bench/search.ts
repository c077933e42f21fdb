/**
 * `npm run bench:search`: search in a real browser, on a corpus of 700 stories of 2,500 characters, beside stock Pagefind in
 * the same run. `--count 10000 --characters 553` measures another corpus; stock is left out from 2,000 stories on. Needs a built
 * site (`npm run build`). Text to learn from is read from LUOZI_DATA or ../shared/data; without it from our own fixtures.
 */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { findBrowser } from "../../src/desk/find-browser.ts";
import { createFold } from "../../src/search/create-fold.ts";
import { searchFolder, tableFile } from "../../src/search/search-files.ts";
import { type VariantTag, variants } from "../../src/variants/table.ts";
import { launchArguments } from "../e2e/playwright.config.ts";
import { type Asker, OurSearch, StockSearch } from "./search/browser.ts";
import { createCorpus, createRandom } from "./search/corpus.ts";
import { createJudge, type Judge } from "./search/judge.ts";
import { kinds, type Question, takeFrom, takeSubstring } from "./search/questions.ts";
import { addAnswer, emptyScore, type Score } from "./search/score.ts";
import { addStock, buildSite, serveSite } from "./search/site.ts";

const root = resolve(import.meta.dirname, "../..");
const data = process.env["LUOZI_DATA"] ?? join(root, "../shared/data");
const { values } = parseArgs({
  options: {
    count: { type: "string", default: "700" },
    characters: { type: "string", default: "2500" },
    questions: { type: "string", default: "100" },
  },
});
const [count, characters, asked] = [Number(values.count), Number(values.characters), Number(values.questions)];
const withStock = count < 2000;

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

const percent = (part: number, whole: number) => (whole === 0 ? "–" : `${((100 * part) / whole).toFixed(2)} %`);
const rank = (list: readonly number[], share: number) =>
  [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))] ?? 0;

const show = (kind: string, score: Score) => ({
  問: kind,
  題數: score.asked,
  找到原文: percent(score.found, score.asked),
  在前十: percent(score.inTen, score.asked),
  召回: percent(score.answered, score.wanted),
  "精確（同摺）": percent(score.rightFolded, score.given),
  "精確（照打）": percent(score.rightTyped, score.given),
});

async function ask(
  asker: Asker,
  judge: Judge,
  questions: readonly Question[],
  other = false,
  fresh = false,
): Promise<Score> {
  const score = emptyScore();
  for (const question of questions) {
    if (fresh) await asker.renew();
    addAnswer(score, question, await asker.ask(question.query), judge, other);
  }
  return score;
}

console.log(`語料：${count} 篇，每篇約 ${characters} 字`);
const stories = createCorpus(readLines(), count, characters);
const { folder, figures } = await buildSite(join(root, "dist"), stories);
console.table([
  { 索引: "落子", ...figures },
  ...(withStock ? [{ 索引: "Pagefind 原樣", ...(await addStock(folder, stories)) }] : []),
]);
const { fold: table } = JSON.parse(readFileSync(join(folder, searchFolder, tableFile), "utf8")) as { fold: string };
const fold = createFold(table);
const measured = await serveSite(folder);
const executablePath = findBrowser();
const browser = await chromium.launch({ args: launchArguments, ...(executablePath && { executablePath }) });
const judges = new Map(variants.map(({ tag }) => [tag, createJudge(stories, tag, fold)]));
const judgeOf = (tag: VariantTag) => judges.get(tag) as Judge;
const [home] = variants.filter(({ tag }) => tag === "zh-Hant-TW");
const tag = home?.tag ?? (variants[0]?.tag as VariantTag);

async function measureAnswers(asker: Asker): Promise<void> {
  const random = createRandom(7);
  const rows: ReturnType<typeof show>[] = [];
  const all = emptyScore();
  for (const length of [2, 3, 4, 6, 8]) {
    const score = await ask(asker, judgeOf(tag), takeFrom(stories, tag, asked, random, takeSubstring(length, random)));
    for (const name of Object.keys(all) as (keyof Score)[]) all[name] += score[name];
    rows.push(show(`${length} 個字`, score));
  }
  rows.push(show("以上合計", all));
  for (const kind of kinds) {
    const score = await ask(asker, judgeOf(tag), kind.ask(stories, tag, Math.ceil(asked * 0.4), random));
    rows.push(show(kind.name, score));
  }
  const fresh = takeFrom(stories, tag, asked, random, takeSubstring(4, random));
  rows.push(show("每題一個新頁面", await ask(asker, judgeOf(tag), fresh, false, true)));
  console.log(asker.name);
  console.table(rows);
}

/** Every variant's readers, typing what stands in every other variant. */
async function measureScripts(create: (of: VariantTag) => Asker): Promise<void> {
  const rows: ReturnType<typeof show>[] = [];
  let name = "";
  for (const reader of variants) {
    const asker = create(reader.tag);
    name = asker.name;
    await asker.renew();
    for (const typed of variants.filter((row) => row.tag !== reader.tag)) {
      const random = createRandom(13);
      const questions = [2, 4, 8].flatMap((length) =>
        takeFrom(stories, typed.tag, Math.ceil(asked / 3), random, takeSubstring(length, random)),
      );
      rows.push(show(`${typed.tag} → ${reader.tag}`, await ask(asker, judgeOf(reader.tag), questions, true)));
    }
    await asker.close();
  }
  console.log(`${name}：打的是別的版本的字形`);
  console.table(rows);
}

async function measureCost(asker: Asker) {
  const random = createRandom(17);
  const first: number[] = [];
  const shown = takeFrom(stories, tag, 10, random, (text, story) => {
    const query = takeSubstring(2, random)(text);
    return query !== undefined && story !== undefined && judgeOf(tag).grep(query).size >= 10 ? query : undefined;
  });
  for (const { query } of shown) {
    await asker.renew();
    const before = measured.countBytes();
    await asker.type(query);
    first.push(measured.countBytes() - before);
  }
  await asker.renew();
  await asker.type("一");
  const later: number[] = [];
  const times: number[] = [];
  for (const length of [2, 3, 4, 6, 8]) {
    for (const { query } of takeFrom(stories, tag, asked / 5, random, takeSubstring(length, random))) {
      const before = measured.countBytes();
      times.push(await asker.type(query));
      later.push(measured.countBytes() - before);
    }
  }
  const kilobytes = (bytes: number) => Number((bytes / 1000).toFixed(1));
  return {
    "": asker.name,
    "首答 KB（中位）": kilobytes(rank(first, 0.5)),
    "首答 KB（最多）": kilobytes(Math.max(...first)),
    "其後每問 KB（平均）": kilobytes(later.reduce((sum, bytes) => sum + bytes, 0) / later.length),
    "毫秒（中位）": Math.round(rank(times, 0.5)),
    "毫秒（p95）": Math.round(rank(times, 0.95)),
  };
}

try {
  const askers = [
    new OurSearch(browser, measured, tag),
    ...(withStock ? [new StockSearch(browser, measured, tag)] : []),
  ];
  const costs: Awaited<ReturnType<typeof measureCost>>[] = [];
  for (const asker of askers) {
    await asker.renew();
    await measureAnswers(asker);
    costs.push(await measureCost(asker));
    await asker.close();
  }
  await measureScripts((of) => new OurSearch(browser, measured, of));
  if (withStock) await measureScripts((of) => new StockSearch(browser, measured, of));
  console.table(costs);
} finally {
  await browser.close();
  measured.close();
}

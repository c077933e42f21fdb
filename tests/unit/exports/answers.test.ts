/**
 * What is exported for other engines, asked in one that knows nothing of Chinese: SQLite's full-text search. The questions are those
 * of `npm run bench:search`, asked by the modules as they are exported; every answer is held against grep.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readEngineSource } from "../../../src/disk/search-export.ts";
import { loadFoldTable } from "../../../src/exports/load-fold-table.ts";
import type * as Question from "../../../src/exports/question.ts";
import { buildQuestionModules } from "../../../src/exports/question-modules.ts";
import { buildSearchWords } from "../../../src/exports/search-words.ts";
import { createFold } from "../../../src/search/create-fold.ts";
import { variants } from "../../../src/site/served-variants.ts";
import { createCorpus, createRandom } from "../../bench/search/corpus.ts";
import { createJudge } from "../../bench/search/judge.ts";
import { type Question as Asked, kinds, takeFrom, takeSubstring } from "../../bench/search/questions.ts";
import { addAnswer, emptyScore, type Score } from "../../bench/search/score.ts";

const rows = readFileSync(join(import.meta.dirname, "../../fixtures/conversion/hard-sentences.tsv"), "utf8").split(
  "\n",
);
const lines = rows.flatMap((row) => (row.startsWith("#") ? [] : (row.split("\t")[2] ?? [])));
const stories = createCorpus(lines, 40, 900);
const fold = createFold(loadFoldTable().split(" "));
const judges = new Map(variants.map(({ tag }) => [tag, createJudge(stories, tag, fold)]));

let folder = "";
let cut: ReturnType<typeof Question.createQuestions>;
let askSqlite: typeof Question.askSqlite;
const database = new DatabaseSync(":memory:");

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "luozi-export-"));
  for (const [name, text] of Object.entries(buildQuestionModules(readEngineSource, loadFoldTable())))
    writeFileSync(join(folder, name), text);
  const question = (await import(join(folder, "question.mjs"))) as typeof Question;
  cut = question.createQuestions(loadFoldTable());
  askSqlite = question.askSqlite;
  database.exec("CREATE VIRTUAL TABLE records USING fts5 (headlineWords, headWords, bodyWords, units)");
  const insert = database.prepare(
    "INSERT INTO records (rowid, headlineWords, headWords, bodyWords, units) VALUES (?, ?, ?, ?, ?)",
  );
  for (const [number, story] of stories.entries()) {
    const { headlineWords, headWords, bodyWords, units } = buildSearchWords(story, fold);
    insert.run(number, headlineWords, headWords, bodyWords, units);
  }
});

afterAll(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

const find = (question: string): number[] =>
  database
    .prepare("SELECT rowid FROM records WHERE records MATCH ? ORDER BY rank")
    .all(askSqlite(cut(question)))
    .map(({ rowid }) => Number(rowid));

function score(questions: readonly Asked[], tag: (typeof variants)[number]["tag"], other: boolean): Score {
  const total = emptyScore();
  const judge = judges.get(tag);
  if (judge === undefined) throw new Error("no judge");
  for (const question of questions) addAnswer(total, question, find(question.query), judge, other);
  return total;
}

/** Everything that holds the question is found. What stands across the end of a clause is found too: the price of plain phrases. */
function expectAllFound({ asked, found, wanted, answered, given, rightFolded }: Score): void {
  expect(found).toBe(asked);
  expect(answered).toBe(wanted);
  expect(rightFolded / given).toBeGreaterThan(0.97);
}

for (const { tag } of variants)
  for (const { tag: typed } of variants)
    test(`substrings of ${typed} stories are found by a reader of ${tag}`, () => {
      const random = createRandom(11);
      const questions = [2, 3, 4, 8].flatMap((length) =>
        takeFrom(stories, typed, 40, random, takeSubstring(length, random)),
      );
      expectAllFound(score(questions, tag, typed !== tag));
    });

for (const kind of kinds)
  for (const { tag } of variants)
    test(`${kind.name}, in ${tag}: found`, () =>
      expectAllFound(score(kind.ask(stories, tag, 20, createRandom(5)), tag, false)));

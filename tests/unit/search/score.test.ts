/** A small version of `npm run bench:search`: a real index, the real engine, every answer held against grep. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createFold, unpackClasses } from "../../../src/search/create-fold.ts";
import type { Search } from "../../../src/search/create-search.ts";
import { awaitAll } from "../../../src/search/find-stories.ts";
import { variants } from "../../../src/site/served-variants.ts";
import type { VariantTag } from "../../../src/variants/table.ts";
import { createCorpus, createRandom } from "../../bench/search/corpus.ts";
import { createJudge, type Judge } from "../../bench/search/judge.ts";
import { kinds, type Question, takeFrom, takeSubstring } from "../../bench/search/questions.ts";
import { addAnswer, emptyScore, type Score } from "../../bench/search/score.ts";
import { type BuiltIndex, buildInNode } from "./in-node.ts";

const rows = readFileSync(join(import.meta.dirname, "../../fixtures/conversion/hard-sentences.tsv"), "utf8").split(
  "\n",
);
const lines = rows.flatMap((row) => (row.startsWith("#") ? [] : (row.split("\t")[2] ?? [])));
const stories = createCorpus(lines, 40, 900);
let built: BuiltIndex;
const searches = new Map<VariantTag, Search>();
const judges = new Map<VariantTag, Judge>();

beforeAll(async () => {
  built = await buildInNode(stories);
  const { classes } = JSON.parse(readFileSync(join(built.folder, "table.json"), "utf8")) as { classes: string };
  for (const { tag } of variants) {
    searches.set(tag, await built.open(tag));
    judges.set(tag, createJudge(stories, tag, createFold(unpackClasses(classes))));
  }
}, 60_000);

afterAll(() => {
  for (const search of searches.values()) search.stop();
  built.remove();
});

async function score(questions: readonly Question[], tag: VariantTag, other: boolean): Promise<Score> {
  const total = emptyScore();
  const [search, judge] = [searches.get(tag), judges.get(tag)];
  if (search === undefined || judge === undefined) throw new Error("not built");
  for (const question of questions) {
    const { stories: found, partial } = await awaitAll(search.find(question.query));
    addAnswer(total, question, partial ? [] : found.map(({ number }) => number), judge, other);
  }
  return total;
}

for (const { tag } of variants) {
  for (const { tag: typed } of variants) {
    test(`substrings of ${typed} stories are found by a reader of ${tag}`, async () => {
      const random = createRandom(11);
      const questions = [2, 3, 4, 8].flatMap((length) =>
        takeFrom(stories, typed, 8, random, takeSubstring(length, random)),
      );
      const result = await score(questions, tag, typed !== tag);
      expect(result.found).toBe(result.asked);
      expect(result.answered).toBe(result.wanted);
      expect(result.rightFolded).toBe(result.given);
    });
  }
}

for (const kind of kinds) {
  test(`${kind.name}: found, and nothing else`, async () => {
    const [first] = variants;
    if (first === undefined) throw new Error("no variant");
    const result = await score(kind.ask(stories, first.tag, 10, createRandom(5)), first.tag, false);
    expect(result.found).toBe(result.asked);
    expect(result.answered).toBe(result.wanted);
    expect(result.rightFolded).toBe(result.given);
  });
}

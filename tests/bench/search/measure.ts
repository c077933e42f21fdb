/** What is asked of a search, and what comes of it: answers by kind of question, other scripts, bytes and times. */

import type { IndexedStory } from "../../../src/search/indexed-story.ts";
import { variants } from "../../../src/site/served-variants.ts";
import type { VariantTag } from "../../../src/variants/table.ts";
import type { Asker } from "./browser.ts";
import { createRandom } from "./corpus.ts";
import type { Judge } from "./judge.ts";
import { kinds, type Question, takeFrom, takeSubstring } from "./questions.ts";
import { addAnswer, emptyScore, type Score } from "./score.ts";
import type { MeasuredSite } from "./site.ts";

export interface Measured {
  readonly stories: readonly IndexedStory[];
  readonly site: MeasuredSite;
  /** How many questions of a length. */
  readonly asked: number;
  readonly judgeOf: (tag: VariantTag) => Judge;
}

/** A score under the name of what was asked. */
export type Row = readonly [name: string, score: Score];

/** Names of rows that a target is set for. */
export const substrings = "以上合計";
export const freshPages = "每題一個新頁面";
const lengths = [2, 3, 4, 6, 8];

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

const add = (one: Score, other: Score): Score =>
  Object.fromEntries(
    Object.entries(one).map(([name, value]) => [name, value + other[name as keyof Score]]),
  ) as unknown as Score;

/** Substrings, every kind of question, and a fifth of the substrings again, each on a page of its own, in the edition `tag`. */
export async function measureAnswers(
  { stories, asked, judgeOf }: Measured,
  asker: Asker,
  tag: VariantTag,
): Promise<Row[]> {
  const random = createRandom(7);
  const rows: Row[] = [];
  const all: Question[] = [];
  for (const length of lengths) {
    const questions = takeFrom(stories, tag, asked, random, takeSubstring(length, random));
    all.push(...questions);
    rows.push([`${length} 個字`, await ask(asker, judgeOf(tag), questions)]);
  }
  rows.push([substrings, rows.map(([, score]) => score).reduce(add)]);
  for (const kind of kinds)
    rows.push([kind.name, await ask(asker, judgeOf(tag), kind.ask(stories, tag, Math.ceil(asked * 0.4), random))]);
  const fresh = all.filter((_, at) => at % 5 === 0);
  rows.push([freshPages, await ask(asker, judgeOf(tag), fresh, false, true)]);
  return rows;
}

/** Every variant's readers, typing what stands in every other variant. */
export async function measureScripts(measured: Measured, create: (of: VariantTag) => Asker): Promise<Row[]> {
  const { stories, asked, judgeOf } = measured;
  const rows: Row[] = [];
  for (const reader of variants) {
    const asker = create(reader.tag);
    await asker.renew();
    for (const typed of variants.filter((row) => row.tag !== reader.tag)) {
      const random = createRandom(13);
      const questions = [2, 4, 8].flatMap((length) =>
        takeFrom(stories, typed.tag, Math.ceil(asked / 3), random, takeSubstring(length, random)),
      );
      rows.push([`${typed.tag} → ${reader.tag}`, await ask(asker, judgeOf(reader.tag), questions, true)]);
    }
    await asker.close();
  }
  return rows;
}

/** Of an answer: until the first hits are shown, and until all volumes have answered. */
export interface Until {
  readonly hits: number[];
  readonly all: number[];
}

export interface Cost {
  /** Bytes of the first answer, of ten new readers. */
  readonly first: Until;
  /** Bytes and milliseconds of later questions. */
  readonly later: Until;
  readonly times: Until;
}

export const rank = (list: readonly number[], share: number) =>
  [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))] ?? 0;
export const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;

export async function measureCost(
  { stories, asked, judgeOf, site }: Measured,
  asker: Asker,
  tag: VariantTag,
): Promise<Cost> {
  const random = createRandom(17);
  const cost: Cost = { first: { hits: [], all: [] }, later: { hits: [], all: [] }, times: { hits: [], all: [] } };
  const weigh = async (query: string, bytes: Until, times: Until) => {
    const before = await site.countBytes();
    times.hits.push(await asker.type(query));
    bytes.hits.push((await site.countBytes()) - before);
    times.all.push(await asker.settle());
    bytes.all.push((await site.countBytes()) - before);
  };
  const frequent = takeFrom(stories, tag, 10, random, (text) => {
    const query = takeSubstring(2, random)(text);
    return query !== undefined && judgeOf(tag).grep(query).size >= 10 ? query : undefined;
  });
  for (const { query } of frequent) {
    await asker.renew();
    await weigh(query, cost.first, { hits: [], all: [] });
  }
  await asker.renew();
  await asker.type("一");
  await asker.settle();
  for (const length of lengths) {
    for (const { query } of takeFrom(stories, tag, asked / lengths.length, random, takeSubstring(length, random))) {
      await weigh(query, cost.later, cost.times);
    }
  }
  return cost;
}

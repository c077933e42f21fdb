/** What search has to reach, and whether it did. */
import { type Cost, freshPages, mean, type Row, rank, substrings } from "./measure.ts";
import type { Score } from "./score.ts";

export interface Target {
  readonly 目標: string;
  readonly 須達: string;
  readonly 實測: string;
  readonly 達到: "✓" | "✗";
}

export const percent = (part: number, whole: number) => (whole === 0 ? "–" : `${((100 * part) / whole).toFixed(2)} %`);
export const kilobytes = (bytes: number) => Number((bytes / 1000).toFixed(1));

function atLeast(name: string, part: number, whole: number, least: number): Target {
  const reached = whole === 0 || (100 * part) / whole >= least;
  return { 目標: name, 須達: `≥ ${least} %`, 實測: percent(part, whole), 達到: reached ? "✓" : "✗" };
}

function atMost(name: string, value: number, most: number, unit: string): Target {
  return { 目標: name, 須達: `≤ ${most} ${unit}`, 實測: `${value} ${unit}`, 達到: value <= most ? "✓" : "✗" };
}

/** What an index may weigh and be in files, by the number of its stories. */
export function listCostTargets(count: number, files: number, { first, later, times }: Cost): Target[] {
  const large = count > 3000;
  return [
    atMost("新讀者看到第一批結果之前", kilobytes(rank(first.hits, 0.5)), large ? 160 : 100, "KB"),
    atMost("其後每問，到第一批結果", kilobytes(mean(later.hits)), 20, "KB"),
    atMost("最後一鍵到第一批結果，p95", Math.round(rank(times.hits, 0.95)), 100, "毫秒"),
    atMost("每篇的檔案", Number((files / count).toFixed(2)), large ? 0.9 : 3, "個"),
  ];
}

/** Of thousands of stories: everything is still found. What comes first among so many is another matter. */
export function listLargeTargets(answers: readonly Row[]): Target[] {
  return answers.flatMap(([name, score]) => [
    atLeast(`${name}：找到原文`, score.found, score.asked, 100),
    atLeast(`${name}：召回`, score.answered, score.wanted, 99.9),
    atLeast(`${name}：精確（同摺）`, score.rightFolded, score.given, 99),
  ]);
}

export function listAnswerTargets(answers: readonly Row[], scripts: readonly Row[]): Target[] {
  const find = (wanted: string) => answers.find(([name]) => name === wanted)?.[1] as Score;
  const whole = (name: string, score: Score) => [
    atLeast(`${name}：找到原文`, score.found, score.asked, 100),
    atLeast(`${name}：召回`, score.answered, score.wanted, 100),
    atLeast(`${name}：精確（同摺）`, score.rightFolded, score.given, 100),
    atLeast(`${name}：精確（照打）`, score.rightTyped, score.given, 99),
  ];
  const plain = /^\d 個字$/;
  const longer = answers.filter(([name]) => plain.test(name) && Number.parseInt(name, 10) >= 4);
  return [
    ...whole("任意字串", find(substrings)),
    ...longer.map(([name, { inTen, asked }]) => atLeast(`${name}：在前十`, inTen, asked, 97)),
    ...scripts.flatMap(([name, score]) => [
      atLeast(`${name}：找到原文`, score.found, score.asked, 100),
      atLeast(`${name}：召回`, score.answered, score.wanted, 100),
      atLeast(`${name}：精確（同摺）`, score.rightFolded, score.given, 99.5),
    ]),
    ...answers
      .filter(([name]) => !plain.test(name) && name !== substrings && name !== freshPages)
      .flatMap(([name, score]) => [
        atLeast(`${name}：召回`, score.answered, score.wanted, 99),
        atLeast(`${name}：精確`, score.rightFolded, score.given, 99),
      ]),
    ...whole(freshPages, find(freshPages)),
  ];
}

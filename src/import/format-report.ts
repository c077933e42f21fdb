/** What an import did, for the editor: every change with its place in the source, what to look at, and what the check says. */

import type { Change, Manuscript, Remark } from "../manuscripts/manuscript.ts";
import { formatProblems } from "../problems/format-problems.ts";
import type { Problem } from "../problems/problem.ts";
import { speak } from "../problems/speak.ts";
import { standards } from "../variants/table.ts";

export interface ImportFacts {
  /** Name of the source file. */
  readonly name: string;
  /** Path of the new index.md. */
  readonly file: string;
  /** Of a text; a Word file has none to guess. */
  readonly encoding: string | undefined;
  readonly characters: number;
  readonly draft: boolean;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly problems: readonly Problem[];
}

/** Places shown before they are only counted. */
const mostPlaces = 8;

function formatPlaces(places: readonly (number | undefined)[], unit: string): string {
  const known = [...new Set(places.filter((at) => at !== undefined))];
  if (known.length === 0) return speak`欄位`;
  const shown = known.slice(0, mostPlaces).join("、");
  return known.length > mostPlaces ? speak`第 ${shown} ${unit}等 ${known.length} ${unit}` : speak`第 ${shown} ${unit}`;
}

/** Blanks would not be seen. */
const show = (text: string) => speak`「${text.replaceAll("　", "□").replace(/\s/gu, "␣")}」`;

function formatChange({ before, after }: Change): string {
  if (after === "") return speak`${show(before)} → 刪去`;
  return before === "" ? speak`加上「${after}」` : speak`${show(before)} → 「${after}」`;
}

/** Equal changes are one line with all their places. */
function formatChanges(changes: readonly Change[], unit: string): string[] {
  const order = changes.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0));
  const groups = Map.groupBy(order, (change) => [change.before, change.after, change.why].join("\0"));
  return [...groups.values()].map((group) => {
    const [first] = group;
    const places = formatPlaces(
      group.map(({ at }) => at),
      unit,
    );
    return first === undefined ? "" : `  ${places}：${formatChange(first)}，${first.why}`;
  });
}

/** When readers will see it. Days as they are written sort by time. */
function formatState(published: string, { draft, today }: ImportFacts): string {
  if (draft) return speak`存成草稿：看過以後用 publish 刊出。`;
  const when = published.slice(0, 10) > today ? speak`${published} 以後的那次建站刊出` : speak`下次建站就刊出`;
  return speak`${when}；還不能刊的，先在欄位區加一行 draft: true。`;
}

const formatRemark = ({ at, text }: Remark, unit: string) =>
  `  ${at === undefined ? "" : speak`第 ${at} ${unit}：`}${text}`;

export function formatReport(manuscript: Manuscript, facts: ImportFacts): string {
  const { unit, changes, remarks, written, pictures } = manuscript;
  const { name, file, encoding, characters, problems } = facts;
  const summary = [
    encoding === undefined ? "" : speak`編碼 ${speak(encoding)}`,
    speak`用字 ${standards[written].name}`,
    speak`正文 ${characters} 字`,
    pictures.length > 0 ? speak`圖片 ${pictures.length} 張` : "",
  ].filter((part) => part !== "");
  const sections = [
    `${name} → ${file}\n${summary.join("，")}。${formatState(manuscript.head.published ?? "", facts)}`,
    changes.length === 0
      ? ""
      : speak`改了 ${changes.length} 處（${unit}數是原稿的）：\n${formatChanges(changes, unit).join("\n")}`,
    remarks.length === 0 ? "" : speak`請看一看：\n${remarks.map((remark) => formatRemark(remark, unit)).join("\n")}`,
    problems.length === 0 ? "" : speak`檢查還有話說：\n${formatProblems(problems).trimEnd()}`,
  ];
  return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}

/**
 * What an import did, for the editor. First what a person must look at: why it is a draft, headline, day and who signs, the
 * account of letters, remarks, letters that were changed. Of the rest the sum by kind; every change for those who ask.
 */

import type { Change, ChangeKind, Manuscript, Remark } from "../manuscripts/manuscript.ts";
import { formatProblems } from "../problems/format-problems.ts";
import type { Problem } from "../problems/problem.ts";
import { speak } from "../problems/speak.ts";
import { standards } from "../variants/table.ts";
import type { Account } from "./account.ts";

export interface ImportFacts {
  /** Name of the source file. */
  readonly name: string;
  /** Path of the new index.md. */
  readonly file: string;
  /** Of a text; a Word file has none to guess. */
  readonly encoding: string | undefined;
  readonly account: Account;
  /** Why it is a draft though nobody asked for one. */
  readonly doubts: readonly string[];
  readonly draft: boolean;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly problems: readonly Problem[];
}

/** Places shown before they are only counted. */
const mostPlaces = 8;

function formatPlaces(places: readonly (number | undefined)[], unit: string): string {
  const known = [...new Set(places.filter((at) => at !== undefined))];
  if (known.length === 0) return "";
  const shown = known.slice(0, mostPlaces).join("、");
  const more = speak`第 ${shown} ${unit}等 ${known.length} ${unit}`;
  return `${known.length > mostPlaces ? more : speak`第 ${shown} ${unit}`}：`;
}

const mostShown = 60;
const cut = (text: string) => ([...text].length > mostShown ? `${[...text].slice(0, mostShown).join("")}……` : text);

/** Blanks would not be seen. */
const show = (text: string) => speak`「${cut(text).replaceAll("　", "□").replace(/\s/gu, "␣")}」`;

function formatChange({ before, after }: Change): string {
  if (after === "") return speak`${show(before)} → 刪去`;
  return before === "" ? speak`加上「${after}」` : speak`${show(before)} → 「${cut(after)}」`;
}

/** Equal changes are one line with all their places. */
function formatChanges(changes: readonly Change[], unit: string): string[] {
  const order = changes.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0));
  const groups = Map.groupBy(order, (change) => [change.before, change.after, change.why].join("\0"));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const places = formatPlaces(
      group.map(({ at }) => at),
      unit,
    );
    return first === undefined ? [] : [`  ${places}${formatChange(first)}，${first.why}`];
  });
}

/** THE order of kinds in the sum, and what they are called. */
const kinds: Readonly<Record<ChangeKind, string>> = {
  letters: "字",
  moved: "移到欄位區",
  field: "取自網頁背後的資料",
  "left-out": "沒有匯入",
  beside: "網頁別處的文字",
  structure: "小標題、清單和段落",
  picture: "圖片",
  link: "連結",
  marks: "標點和空格",
  characters: "空白和怪字元",
};

/** Told one by one whatever was asked: letters, and what did not come in. */
const isTold = ({ kind }: Change) => kind === "letters" || kind === "left-out" || kind === "beside";

function formatSum(changes: readonly Change[]): string {
  const groups = Map.groupBy(changes, ({ kind }) => kind);
  const parts = (Object.keys(kinds) as ChangeKind[]).flatMap((kind) => {
    const count = groups.get(kind)?.length ?? 0;
    return count === 0 ? [] : [speak`${speak(kinds[kind])} ${count} 處`];
  });
  return parts.length === 0
    ? ""
    : speak`其餘改了 ${changes.length} 處：${parts.join("，")}。一處一處看，匯入時加上 --all。`;
}

/** When readers will see it. Days as they are written sort by time. */
function formatState(published: string, { draft, today, doubts }: ImportFacts): string {
  if (doubts.length > 0) return speak`存成草稿：${doubts.join("；")}。`;
  if (draft) return speak`存成草稿：看過以後用 publish 刊出。`;
  const when = published.slice(0, 10) > today ? speak`${published} 以後的那次建站刊出` : speak`下次建站就刊出`;
  return speak`${when}；還不能刊的，先在欄位區加一行 draft: true。`;
}

const formatRemark = ({ at, text }: Remark, unit: string) =>
  `  ${at === undefined ? "" : speak`第 ${at} ${unit}：`}${text}`;

/** The fields that go out with a story, as they are now. */
function formatHead({ head }: Manuscript): string {
  const authors = head.authors.map(({ name, role }) => `「${name}（${role}）」`).join("");
  const { name, title } = head.source;
  const parts = [
    speak`標題「${head.headline}」`,
    speak`日期 ${head.published}`,
    authors === "" ? "" : speak`作者${authors}`,
    name === undefined ? "" : speak`來源「${name}」`,
    title === undefined ? "" : speak`原題「${title}」`,
  ];
  return `${parts.filter((part) => part !== "").join("，")}。`;
}

/** A few letters are signs that were read and not kept: 攝 behind a name, a number of a list. */
const leastLost = 10;

function formatAccount({ source, body, moved, left, lost }: Account): string {
  const out = [...left].map(([why, count]) => speak`${count} 個沒有匯入（${why}）`);
  const parts = [
    speak`正文 ${body} 個`,
    moved > 0 ? speak`欄位 ${moved} 個` : "",
    ...out,
    lost >= leastLost ? speak`${lost} 個不知下落` : "",
  ];
  return speak`原稿 ${source} 個字：${parts.filter((part) => part !== "").join("，")}。`;
}

/** Reminders of one kind, from here on, are one line. */
const leastSummed = 3;

/** Errors in full, and reminders as long as they are few. */
function formatCheck(problems: readonly Problem[], all: boolean): string {
  const groups = Map.groupBy(problems, ({ code }) => code);
  const isFull = ({ code, severity }: Problem) =>
    all || severity === "error" || (groups.get(code)?.length ?? 0) < leastSummed;
  const sums = [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined || isFull(first) ? [] : [speak`  ${first.kind ?? first.code} ${group.length} 處。\n`];
  });
  return [formatProblems(problems.filter(isFull)), sums.join("")].filter((part) => part !== "").join("\n");
}

/** What an editor should look at, a sentence each, with its place in the manuscript. */
export const listRemarks = ({ remarks, unit }: Manuscript): string[] =>
  remarks.filter(({ minor }) => minor !== true).map((remark) => formatRemark(remark, unit).trim());

/** Letters that are other, and what did not come in. */
export const listTold = ({ changes, unit }: Manuscript): string[] =>
  formatChanges(changes.filter(isTold), unit).map((line) => line.trim());

export function formatReport(manuscript: Manuscript, facts: ImportFacts, all: boolean): string {
  const { unit, changes, written, pictures } = manuscript;
  const { name, file, encoding, problems, account } = facts;
  const summary = [
    encoding === undefined ? "" : speak`編碼 ${speak(encoding)}`,
    speak`用字 ${standards[written].name}`,
    pictures.length > 0 ? speak`圖片 ${pictures.length} 張` : "",
  ].filter((part) => part !== "");
  const remarks = manuscript.remarks.filter(({ minor }) => all || minor !== true);
  const told = all ? [] : changes.filter(isTold);
  const rest = all ? changes : changes.filter((change) => !isTold(change));
  const titled = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? "" : `${title}\n${lines.join("\n")}`;
  const sections = [
    `${name} → ${file}\n${formatState(manuscript.head.published ?? "", facts)}\n${formatHead(manuscript)}\n${summary.join("，")}。${formatAccount(account)}`,
    titled(
      speak`請看一看：`,
      remarks.map((remark) => formatRemark(remark, unit)),
    ),
    titled(speak`改了的字和沒有匯入的（${unit}數是原稿的）：`, formatChanges(told, unit)),
    all ? titled(speak`改了 ${rest.length} 處（${unit}數是原稿的）：`, formatChanges(rest, unit)) : formatSum(rest),
    problems.length === 0 ? "" : speak`檢查還有話說：\n${formatCheck(problems, all).trimEnd()}`,
  ];
  return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}

/**
 * `desk list`: all stories, newest first. Reads only the top of each file; characters and problems are those of the last
 * whole check, so that a thousand stories are listed at once and not in the seconds a check takes.
 */

import { parseArgs } from "node:util";
import { recallCheck, rememberCheck } from "../disk/last-check.ts";
import { readClock } from "../library/clock.ts";
import { digestFolder } from "../library/digest-folder.ts";
import { listFacts } from "../library/list-facts.ts";
import { findState, storyStates } from "../library/state.ts";
import { findNearest } from "../problems/nearest.ts";
import { speak } from "../problems/speak.ts";
import type { Command, ExitCode } from "../terminal/command.ts";
import { formatRows, formatTable, type ListedRow } from "../terminal/format-list.ts";
import { reportRefusal } from "../terminal/report-refusal.ts";

const options = {
  state: { type: "string", value: "draft", says: `只列一種狀態：${storyStates.join("、")}` },
  check: { type: "boolean", says: "先檢查全部內容，再列出來，字數和問題數都是新的" },
  json: { type: "boolean", says: "寫成 JSON，給程式讀" },
} as const;

function listRows(root: string): ListedRow[] {
  const now = readClock();
  const checked = recallCheck(root);
  const rows = listFacts(root).map(({ folder, facts }): ListedRow => {
    const last = checked[folder.file];
    const known = last?.digest === digestFolder(root, folder) ? last : undefined;
    return {
      slug: facts?.slug ?? folder.slug,
      file: folder.file,
      state: facts && findState(facts, now),
      published: facts?.published,
      variant: facts?.written,
      headline: facts?.headline ?? "",
      characters: known?.characters,
      problems: known?.problems,
    };
  });
  // What cannot be read comes first; slug decides between stories of one moment.
  const rank = ({ published }: ListedRow) =>
    published === undefined ? Number.POSITIVE_INFINITY : Date.parse(published);
  return rows.sort((a, b) => (rank(a) === rank(b) ? (a.slug < b.slug ? -1 : 1) : rank(b) - rank(a)));
}

async function run(root: string, args: readonly string[]): Promise<ExitCode> {
  const { state, check, json } = parseArgs({ args: [...args], options }).values;
  if (state !== undefined && !storyStates.some((name) => name === state)) {
    const nearest = findNearest(state, storyStates);
    const hint = nearest === undefined ? "" : speak`想用的可能是「${nearest}」；`;
    const sentence = speak`沒有「${state}」這種狀態。${hint}可以是 ${storyStates.join("、")}。`;
    return reportRefusal({ sentence, code: 2 });
  }
  if (check === true) {
    const { readContent } = await import("../library/read-content.ts");
    rememberCheck(root, readContent(root, { checksCopy: true }));
  }
  const rows = listRows(root).filter((row) => state === undefined || row.state === state);
  if (json === true) console.log(JSON.stringify(rows, (_key, value: unknown) => value ?? null, 2));
  else if (process.stdout.isTTY) console.log(formatTable(rows));
  else if (rows.length > 0) console.log(formatRows(rows));
  return 0;
}

export const list: Command = {
  name: "list",
  summary: "列出全部文章：狀態、日期、原文的中文、字數、問題數、網址名稱、標題。",
  takes: [],
  options,
  examples: ["list", "list --state scheduled", "list --check"],
  run,
};

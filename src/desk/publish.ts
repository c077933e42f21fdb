/** `desk publish`: a draft becomes a story of a day, this moment or a later one. Only a story without errors goes out. */
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { scheduleStory } from "../acts/schedule-story.ts";
import { parseMoment } from "../fields/dates.ts";
import { unwrittenStandfirst } from "../fields/new-story.ts";
import { readClock } from "../library/clock.ts";
import { writeContentFile } from "../library/content-files.ts";
import { readContent } from "../library/read-content.ts";
import type { StoryState } from "../library/state.ts";
import { createProblem } from "../problems/catalog.ts";
import { formatCount, formatProblems } from "../problems/format-problems.ts";
import type { Problem } from "../problems/problem.ts";
import { speak } from "../problems/speak.ts";
import { site } from "../site/site.ts";
import type { Command, ExitCode } from "../terminal/command.ts";
import { confirm } from "../terminal/confirm.ts";
import { findStory } from "../terminal/find-story.ts";
import { formatDiff } from "../terminal/format-diff.ts";
import { reportRefusal } from "../terminal/report-refusal.ts";

const options = {
  at: { type: "string", value: "2026-12-01T08:00", says: `刊出的日子或時刻，照 ${site.timeZone} 的時間；不寫就是現在` },
  yes: { type: "boolean", says: "不問，直接寫" },
} as const;

/** Errors of one story, and those it would have as no draft. */
function listErrors(root: string, file: string): Problem[] {
  const { stories, problems } = readContent(root);
  const errors = problems.filter((problem) => problem.severity === "error" && dirname(problem.file) === dirname(file));
  const found = stories.find((entry) => entry.story.file === file);
  if (found === undefined) return errors;
  const { story, source } = found;
  if (story.characters === 0 && !source.body.includes("![")) errors.push(createProblem("empty-body", { file }));
  if (story.words.standfirst === unwrittenStandfirst)
    errors.push(createProblem("missing-field", { file }, "standfirst"));
  return errors;
}

function formatLater(day: string, state: StoryState): string {
  const gone = state === "published" ? speak`它現在刊在網站上；下次建站起，到那時以前，它的網址打不開。` : "";
  return speak`排好了：${day}（${site.timeZone}）以後的那次建站刊出。${gone}`;
}

async function run(root: string, args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const found = findStory(root, positionals[0]);
  if (found.refusal !== undefined) return reportRefusal(found.refusal);
  if (values.at !== undefined && parseMoment(values.at, site.timeZone) === undefined) {
    const sentence = speak`「${values.at}」不是一個時刻。寫成 2026-12-01 或 2026-12-01T08:00，日曆上要真有這一天。`;
    return reportRefusal({ sentence, code: 2 });
  }
  const { folder, facts, text, slug } = found.value;
  const errors = listErrors(root, folder.file);
  if (errors.length > 0 || facts === undefined) {
    console.error(speak`${formatProblems(errors)}\n${formatCount(errors)}改好以前不刊出，檔案原封不動。`);
    return 1;
  }
  const now = readClock();
  const acted = scheduleStory(text, facts, values.at, now);
  if (acted.refused === "retracted") {
    const sentence = speak`${slug} 撤回了，改日子不會讓它回來。要恢復就用 npm run desk -- retract ${slug} --undo 。`;
    return reportRefusal({ sentence, code: 1 });
  }
  if (acted.refused !== undefined) {
    const day = facts.published.slice(0, 10);
    const same = speak`${slug} 本來就排在這個時刻。`;
    console.log(acted.refused === "already-out" ? speak`${slug} 在 ${day} 已經刊出了。要改日子就用 --at。` : same);
    return 0;
  }
  const { text: after, day, moment, before } = acted;
  const stopped = await confirm(formatDiff(folder.file, text, after, process.stdout), values.yes === true);
  if (stopped !== undefined) return stopped;
  writeContentFile(root, folder.file, after);
  console.log(Date.parse(moment) > now ? formatLater(day, before) : speak`可以刊出了：npm run build 重新建站。`);
  return 0;
}

export const publish: Command = {
  name: "publish",
  summary: "刊出一篇草稿，現在或到時候；有錯誤的不刊。",
  takes: ["SLUG"],
  options,
  examples: ["publish nantong-last-stone", "publish nantong-last-stone --at 2026-12-01T08:00"],
  run,
};

/** `desk retract`: takes a published story back. Its address stays and says so; nothing of its text is lost, so it can be undone. */

import { parseArgs } from "node:util";
import { checkReason, restoreStory, retractStory } from "../acts/retract-story.ts";
import { maxReasonLength } from "../fields/limits.ts";
import { readClock } from "../library/clock.ts";
import { writeContentFile } from "../library/content-files.ts";
import type { Refusal } from "../problems/refusal.ts";
import { speak } from "../problems/speak.ts";
import type { Command, ExitCode } from "../terminal/command.ts";
import { confirm } from "../terminal/confirm.ts";
import { findStory, refuseUnreadable } from "../terminal/find-story.ts";
import { formatDiff } from "../terminal/format-diff.ts";
import { reportRefusal } from "../terminal/report-refusal.ts";

const options = {
  reason: { type: "string", value: "裡面的數字查無來源。", says: `給讀者看的理由，最多 ${maxReasonLength} 個字` },
  undo: { type: "boolean", says: "恢復一篇撤回的文章" },
  yes: { type: "boolean", says: "不問，直接寫" },
} as const;

const refuse = (sentence: string, code: 1 | 2 = 1): Refusal => ({ sentence, code });

/** Why an order cannot be followed, in words. */
const reasons = {
  "no-reason": () => refuse(speak`要寫理由給讀者看，例如 --reason "${options.reason.value}"。`, 2),
  "too-long": (_slug: string, length: number) => refuse(speak`理由有 ${length} 個字，最多 ${maxReasonLength} 個。`, 2),
  retracted: (slug: string) => refuse(speak`${slug} 已經撤回了。理由要改，就改檔案裡的 retracted。`),
  "not-out": (slug: string) => refuse(speak`${slug} 還沒有刊出，讀者看不見，不用撤回。`),
  "not-retracted": (slug: string) => refuse(speak`${slug} 沒有撤回，不用恢復。`),
} as const;

async function run(root: string, args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const found = findStory(root, positionals[0]);
  if (found.refusal !== undefined) return reportRefusal(found.refusal);
  const { undo = false, reason = "" } = values;
  if (undo && values.reason !== undefined) return reportRefusal(refuse(speak`--undo 和 --reason 只能用一個。`, 2));
  const { facts, folder, text, slug } = found.value;
  const explain = (why: keyof typeof reasons) => reportRefusal(reasons[why](slug, [...reason].length));
  const wrong = undo ? undefined : checkReason(reason);
  if (wrong !== undefined) return explain(wrong);
  if (facts === undefined) return reportRefusal(refuseUnreadable(folder.file));
  const acted = undo ? restoreStory(text, facts) : retractStory(text, facts, reason, readClock());
  if (acted.refused !== undefined) return explain(acted.refused);
  const after = acted.text;
  const stopped = await confirm(formatDiff(folder.file, text, after, process.stdout), values.yes === true);
  if (stopped !== undefined) return stopped;
  writeContentFile(root, folder.file, after);
  const done = values.undo === true ? speak`恢復了，文章照舊。` : speak`撤回了：網址還在，各版本都說明日子和理由。`;
  console.log(speak`${done}npm run build 重新建站。`);
  return 0;
}

export const retract: Command = {
  name: "retract",
  summary: "撤回一篇刊出的文章：網址還在，說明何時、為什麼撤回；可以恢復。",
  takes: ["SLUG"],
  options,
  examples: ['retract nantong-last-stone --reason "裡面的數字查無來源。"', "retract nantong-last-stone --undo"],
  run,
};

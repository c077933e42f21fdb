/** `desk retract`: takes a published story back. Its address stays and says so; nothing of its text is lost, so it can be undone. */

import { parseArgs } from "node:util";
import { createMoment } from "../fields/dates.ts";
import { editFrontMatter, type FieldEdit } from "../fields/edit-front-matter.ts";
import { maxReasonLength } from "../fields/limits.ts";
import { readClock } from "../library/clock.ts";
import { writeContentFile } from "../library/content-files.ts";
import { findState } from "../library/state.ts";
import type { StoryFacts } from "../library/story-facts.ts";
import type { Answer, Refusal } from "../problems/refusal.ts";
import { speak } from "../problems/speak.ts";
import { site } from "../site/site.ts";
import type { Command, ExitCode } from "../terminal/command.ts";
import { confirm } from "../terminal/confirm.ts";
import { findStory, refuseUnreadable } from "../terminal/find-story.ts";
import { formatDiff } from "../terminal/format-diff.ts";
import { reportRefusal } from "../terminal/report-refusal.ts";

const options = {
  reason: { type: "string", value: "裡面的數字查無來源。", says: `給讀者看的理由，最多 ${maxReasonLength} 個字` },
  undo: { type: "boolean", says: "恢復一篇撤下的文章" },
  yes: { type: "boolean", says: "不問，直接寫" },
} as const;

interface RetractOrder {
  readonly reason?: string;
  readonly undo?: boolean;
}

function checkOrder({ reason, undo = false }: RetractOrder): Refusal | undefined {
  if (undo) return reason === undefined ? undefined : { sentence: speak`--undo 和 --reason 只能用一個。`, code: 2 };
  if (reason === undefined || reason.trim() === "")
    return { sentence: speak`要寫理由給讀者看，例如 --reason "${options.reason.value}"。`, code: 2 };
  const length = [...reason].length;
  return length > maxReasonLength
    ? { sentence: speak`理由有 ${length} 個字，最多 ${maxReasonLength} 個。`, code: 2 }
    : undefined;
}

/** The change; refused where there is none to make. */
function planEdit(facts: StoryFacts, { reason = "", undo = false }: RetractOrder, now: number): Answer<FieldEdit> {
  const refuse = (sentence: string) => ({ refusal: { sentence, code: 1 } }) as const;
  if (undo)
    return facts.retracted ? { value: { key: "retracted" } } : refuse(speak`${facts.slug} 沒有撤下，不用恢復。`);
  if (facts.retracted) return refuse(speak`${facts.slug} 已經撤下了。理由要改，就改檔案裡的 retracted。`);
  const state = findState(facts, now);
  if (state !== "published") return refuse(speak`${facts.slug} 還沒有刊出，讀者看不見，不用撤下。`);
  const day = createMoment(now, site.timeZone).slice(0, 10);
  // Words in double quotation marks mean the same to YAML as to JSON.
  const text = JSON.stringify(reason.replace(/\s+/gu, " ").trim());
  return { value: { key: "retracted", value: `{ date: ${day}, reason: ${text} }` } };
}

async function run(root: string, args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const found = findStory(root, positionals[0]);
  if (found.refusal !== undefined) return reportRefusal(found.refusal);
  const misuse = checkOrder(values);
  if (misuse !== undefined) return reportRefusal(misuse);
  const { facts, folder, text } = found.value;
  if (facts === undefined) return reportRefusal(refuseUnreadable(folder.file));
  const edit = planEdit(facts, values, readClock());
  if (edit.refusal !== undefined) return reportRefusal(edit.refusal);
  const after = editFrontMatter(text, [edit.value]);
  const stopped = await confirm(formatDiff(folder.file, text, after, process.stdout), values.yes === true);
  if (stopped !== undefined) return stopped;
  writeContentFile(root, folder.file, after);
  const done = values.undo === true ? speak`恢復了，文章照舊。` : speak`撤下了：網址還在，各版本都說明日子和理由。`;
  console.log(speak`${done}npm run build 重新建站。`);
  return 0;
}

export const retract: Command = {
  name: "retract",
  summary: "撤下一篇刊出的文章：網址還在，說明何時、為什麼撤下；可以恢復。",
  takes: ["SLUG"],
  options,
  examples: ['retract nantong-last-stone --reason "裡面的數字查無來源。"', "retract nantong-last-stone --undo"],
  run,
};

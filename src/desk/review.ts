/**
 * `desk review`: what the conversion of a story decided, with its sentences and every edition's form; new decisions one by
 * one, approved ones as a number. `--approve` records the editor's approval beside the story.
 */

import { formatApprovals } from "../library/approvals.ts";
import { openDisk, writeContentFile } from "../library/content-files.ts";
import { type Content, readContent } from "../library/read-content.ts";
import type { ReadStory } from "../library/read-story.ts";
import { nameReview } from "../library/story-folder.ts";
import { findNearest } from "../problems/nearest.ts";
import type { Answer } from "../problems/refusal.ts";
import { speak } from "../problems/speak.ts";
import { approve, type DecisionGroup, listApproved, listNew, listPlaces, parseChoice } from "../review/approve.ts";
import type { Review } from "../review/create-review.ts";
import { readReview } from "../review/read-review.ts";
import { formatForms, formatPlace, formatReason, nameKind } from "../review/words.ts";
import type { Command, ExitCode } from "../terminal/command.ts";
import { reportRefusal } from "../terminal/report-refusal.ts";

function formatDecision({ first, all }: DecisionGroup, number: number): string {
  const times = all.length > 1 ? speak`（${all.length} 處）` : "";
  return [
    speak`新 ${number}　${first.source} → ${formatForms(first.forms)}${times}`,
    ...all.map((place) => `  ${formatPlace(place)}：${place.before}【${place.source}】${place.after}`),
    `  ${nameKind(first)}：${formatReason(first)}。`,
  ].join("\n");
}

interface Arguments {
  readonly slug: string | undefined;
  /** `""` for all; absent when nothing is to be approved. */
  readonly choice: string | undefined;
}

/** `undefined` when there is more than can be meant. */
export function parseArguments(args: readonly string[]): Arguments | undefined {
  const at = args.indexOf("--approve");
  const rest = at < 0 ? args : args.filter((_, index) => index < at || index > at + 1);
  const next = at < 0 ? undefined : args[at + 1];
  const isChoice = next !== undefined && /^[\d,\s-]+$/.test(next);
  const slugs = at < 0 || next === undefined || isChoice ? rest : [...rest, next];
  if (slugs.length > 1 || slugs.some((name) => name.startsWith("-"))) return undefined;
  return { slug: slugs[0], choice: at < 0 ? undefined : isChoice ? next : "" };
}

/** The story whose decisions are asked for. */
function findReviewed(content: Content, slug: string | undefined): Answer<ReadStory> {
  const found = content.stories.find(({ story }) => story.slug === slug);
  if (found !== undefined) return { value: found };
  const refuse = (sentence: string) => ({ refusal: { sentence, code: 2 } }) as const;
  const broken = content.problems.some(({ file }) => slug !== undefined && file.startsWith(`content/stories/${slug}/`));
  if (broken) return refuse(speak`「${slug}」有錯誤，改好才能看它的轉換。用 npm run desk -- check 列出錯誤。`);
  const slugs = content.stories.map(({ story }) => story.slug);
  const nearest = slug === undefined ? undefined : findNearest(slug, slugs);
  const hint = nearest === undefined ? speak`文章有：${slugs.join("、")}。` : speak`想看的可能是「${nearest}」。`;
  return refuse(`${slug === undefined ? speak`要寫上文章的網址名稱。` : speak`沒有叫「${slug}」的文章。`}${hint}`);
}

/** What is new, one by one, and how many places are approved. */
function formatNew({ story: { slug, file } }: ReadStory, fresh: readonly DecisionGroup[], approved: number): string {
  const quiet = approved > 0 ? speak`另有 ${approved} 處已經同意。` : "";
  if (fresh.length === 0) return speak`${file}：沒有新的要看。${quiet}`;
  const list = fresh.map((group, index) => formatDecision(group, index + 1)).join("\n\n");
  const next = speak`都對就執行 npm run desk -- review ${slug} --approve；只同意幾個，後面加編號，例如 3,5-9。`;
  return speak`${list}\n\n${file}：${fresh.length} 個決定是新的，共 ${listPlaces(fresh).length} 處。${quiet}\n${next}`;
}

/** Records the approval of those of `fresh` that were chosen. */
function recordApproval(root: string, found: ReadStory, review: Review, choice: string): ExitCode {
  const { file } = found.story;
  const fresh = listNew(review);
  const numbers = choice === "" ? fresh.map((_, index) => index + 1) : parseChoice(choice, fresh.length);
  if (numbers === undefined) {
    const sentence = speak`新的只有 1 到 ${fresh.length}，沒有「${choice}」這些編號；沒有記下任何一處。`;
    return reportRefusal({ sentence, code: 2 });
  }
  const chosen = listPlaces(numbers.flatMap((number) => fresh[number - 1] ?? []));
  const { approvals, dropped } = approve(review, found.approvals, chosen);
  if (chosen.length === 0 && dropped.length === 0) {
    console.log(speak`${file}：沒有新的要同意。`);
    return 0;
  }
  writeContentFile(root, nameReview(file), formatApprovals(approvals));
  const gone = dropped.map(({ source, context }) => context ?? source).join("、");
  const mention = dropped.length > 0 ? speak`\n文章裡已經沒有的 ${dropped.length} 處刪掉了：${gone}。` : "";
  console.log(speak`同意了 ${chosen.length} 處，記在 ${nameReview(file)}。${mention}`);
  return 0;
}

function run(root: string, args: readonly string[]): ExitCode {
  const given = parseArguments(args);
  if (given === undefined) {
    const sentence = speak`寫法是：review 文章的網址名稱，或再加上 --approve 和編號，例如 --approve 3,5-9。`;
    return reportRefusal({ sentence, code: 2 });
  }
  const content = readContent(root);
  const { value: found, refusal } = findReviewed(content, given.slug);
  if (refusal !== undefined) return reportRefusal(refusal);
  const review = readReview(openDisk(root), content, found);
  if (given.choice !== undefined) return recordApproval(root, found, review, given.choice);
  console.log(formatNew(found, listNew(review), listPlaces(listApproved(review)).length));
  return 0;
}

export const review: Command = {
  name: "review",
  summary: "列出一篇文章轉換時作的決定：詞語、人名、斷詞、上下文、單字；同意過的不再列。",
  takes: ["SLUG", "NUMBERS"],
  options: { approve: { type: "boolean", says: "同意新的決定；後面接編號（3,5-9）就只同意那幾處" } },
  examples: ["review words-of-go", "review words-of-go --approve", "review words-of-go --approve 3,5-9"],
  run: (root, args) => Promise.resolve(run(root, args)),
};

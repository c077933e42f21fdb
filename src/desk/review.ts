/**
 * `desk review`: what the conversion of a story decided, with its sentences and every edition's form; new decisions one by
 * one, approved ones as a number. `--approve` records the editor's approval beside the story.
 */

import { formatApprovals } from "../library/approvals.ts";
import { nameReview, writeContentFile } from "../library/content-files.ts";
import { readContent } from "../library/read-content.ts";
import { findNearest } from "../problems/nearest.ts";
import { speak } from "../problems/speak.ts";
import { approve, type DecisionGroup, groupDecisions, listNew, parseChoice } from "../review/approve.ts";
import { readReview } from "../review/read-review.ts";
import { formatForms, formatPlace, formatReason, nameKind } from "../review/words.ts";
import type { Command, ExitCode } from "./command.ts";

function formatDecision({ first, all }: DecisionGroup, number: number): string {
  const times = all.length > 1 ? speak`（${all.length} 處）` : "";
  return [
    speak`新 ${number}　${first.source} → ${formatForms(first.forms)}${times}`,
    `  ${formatPlace(first)}：${first.before}【${first.source}】${first.after}`,
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

function refuse(sentence: string): ExitCode {
  console.error(sentence);
  return 2;
}

function run(root: string, args: readonly string[]): ExitCode {
  const given = parseArguments(args);
  if (given === undefined)
    return refuse(speak`寫法是：review 文章的網址名稱，或再加上 --approve 和編號，例如 --approve 3,5-9。`);
  const { slug, choice } = given;
  const content = readContent(root);
  const slugs = content.stories.map(({ story }) => story.slug);
  const found = content.stories.find(({ story }) => story.slug === slug);
  if (found === undefined) {
    const broken = content.problems.some(
      ({ file }) => slug !== undefined && file.startsWith(`content/stories/${slug}/`),
    );
    if (broken) return refuse(speak`「${slug}」有錯誤，改好才能看它的轉換。用 npm run desk -- check 列出錯誤。`);
    const nearest = slug === undefined ? undefined : findNearest(slug, slugs);
    const hint = nearest === undefined ? speak`文章有：${slugs.join("、")}。` : speak`想看的可能是「${nearest}」。`;
    return refuse(`${slug === undefined ? speak`要寫上文章的網址名稱。` : speak`沒有叫「${slug}」的文章。`}${hint}`);
  }
  const { file } = found.story;
  const review = readReview(root, content, found);
  const fresh = listNew(review);
  if (choice === undefined) {
    const approved = groupDecisions(review.decisions).length - fresh.length;
    const quiet = approved > 0 ? speak`另有 ${approved} 處已經同意。` : "";
    if (fresh.length === 0) console.log(speak`${file}：沒有新的要看。${quiet}`);
    else {
      const list = fresh.map((group, index) => formatDecision(group, index + 1)).join("\n\n");
      const next = speak`都對就執行 npm run desk -- review ${slug} --approve；只同意幾處，後面加編號，例如 3,5-9。`;
      console.log(speak`${list}\n\n${file}：${fresh.length} 處是新的。${quiet}\n${next}`);
    }
    return 0;
  }
  const numbers = choice === "" ? fresh.map((_, index) => index + 1) : parseChoice(choice, fresh.length);
  if (numbers === undefined)
    return refuse(speak`新的只有 1 到 ${fresh.length}，沒有「${choice}」這些編號；沒有記下任何一處。`);
  const chosen = numbers.flatMap((number) => fresh[number - 1]?.first ?? []);
  const { approvals, dropped } = approve(review, found.approvals, chosen);
  if (chosen.length === 0 && dropped.length === 0) {
    console.log(speak`${file}：沒有新的要同意。`);
    return 0;
  }
  writeContentFile(root, nameReview(file), formatApprovals(approvals));
  const gone = dropped.map(({ source, context }) => context ?? source).join("、");
  const mention = dropped.length > 0 ? speak`\n文章裡已經沒有的 ${dropped.length} 處刪掉了：${gone}。` : "";
  console.log(speak`同意了 ${numbers.length} 處，記在 ${nameReview(file)}。${mention}`);
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

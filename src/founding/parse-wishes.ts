/** What was typed or given for a new publication, to wishes; every mistake at once, a line each with what to do. */
import type { Answer } from "../problems/refusal.ts";
import { speak } from "../problems/speak.ts";
import { findNearestTag } from "../variants/nearest-tag.ts";
import { isTag, tags, type VariantTag } from "../variants/table.ts";
import type { Wishes } from "./wishes.ts";

/** As typed, by the name of the option. */
export type GivenWishes = Readonly<
  Record<"name" | "variants" | "default" | "editors" | "url" | "time-zone" | "accent", string>
>;

function parseTag(text: string, mistakes: string[]): VariantTag | undefined {
  if (isTag(text)) return text;
  const nearest = findNearestTag(text);
  mistakes.push(
    speak`沒有叫「${text}」的中文。${nearest === undefined ? "" : speak`想用的可能是「${nearest}」；`}可以是 ${tags.join("、")}。`,
  );
  return undefined;
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

const isAddress = (text: string) => URL.canParse(text) && /^https?:\/\/[^/]+(?:\/.*)?$/.test(text);

/** Tags as they are typed in a row, with the marks of any keyboard. */
export const splitTags = (text: string): string[] => text.split(/[,，、\s]+/u).filter((tag) => tag !== "");

export function parseWishes(given: GivenWishes): Answer<Wishes> {
  const mistakes: string[] = [];
  const name = given.name.trim();
  if (name === "" || /[\p{Cc}"\\]/u.test(name)) mistakes.push(speak`刊名要有字，裡面沒有引號和反斜線。`);
  const typed = splitTags(given.variants);
  const [first, ...others] = typed.flatMap((tag) => parseTag(tag, mistakes) ?? []);
  if (typed.length === 0) mistakes.push(speak`要出哪幾種版本，用逗號分開，例如 ${tags.join(",")}。`);
  if (new Set(typed).size < typed.length) mistakes.push(speak`同一種版本寫了兩次。`);
  const served: Wishes["served"] | undefined = first && [first, ...others];
  const shown = parseTag(given.default || (served?.[0] ?? tags[0]), mistakes);
  if (served !== undefined && shown !== undefined && !served.includes(shown))
    mistakes.push(speak`首頁用的「${shown}」不在要出的版本裡：${served.join("、")}。`);
  const editors = parseTag(given.editors || (shown ?? tags[0]), mistakes);
  const url = given.url.trim().replace(/\/+$/, "");
  if (!isAddress(url))
    mistakes.push(speak`網址要從 https:// 寫起，例如 https://paper.example，不能是「${given.url}」。`);
  const timeZone = given["time-zone"].trim();
  if (!isTimeZone(timeZone)) mistakes.push(speak`沒有叫「${timeZone}」的時區。寫成 Asia/Taipei、Asia/Shanghai 這樣。`);
  if (!/^#[\da-f]{6}$/i.test(given.accent))
    mistakes.push(speak`顏色寫成 # 和六個十六進位的數字，例如 #1f5f8b，不能是「${given.accent}」。`);
  if (mistakes.length > 0 || served === undefined || shown === undefined || editors === undefined)
    return { refusal: { sentence: mistakes.join("\n"), code: 2 } };
  return { value: { name, served, default: shown, editors, url, timeZone, accent: given.accent.toLowerCase() } };
}

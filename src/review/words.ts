/** The words of the review, for the terminal and the page alike. */

import { variants } from "../site/served-variants.ts";
import type { VariantTag } from "../variants/table.ts";
import type { Level, ReviewedDecision } from "./create-review.ts";

export const kindNames: Readonly<Record<ReviewedDecision["kind"], string>> = {
  term: "詞語",
  name: "人名",
  context: "上下文",
  boundary: "斷詞",
  guess: "單字",
};

/** Why a decision of this kind wants an eye. */
const kindReasons: Readonly<Record<Exclude<ReviewedDecision["kind"], "term">, string>> = {
  name: "看作人名，保留原來的字；詞語表裡沒有這個名字",
  context: "一個簡體字有幾個繁體字，照前後的字選了這一個",
  boundary: "詞典有更長的詞，照斷詞沒有採用",
  guess: "一個簡體字有幾個繁體字，沒有別的線索，用了最常見的",
};

const levelNames: Readonly<Record<Level, string>> = {
  story: "本篇",
  topic: "專題",
  site: "全站",
  local: "內建",
};

/** One sentence: what decided here. */
export function formatReason({ kind, terms }: ReviewedDecision): string {
  if (kind !== "term") return kindReasons[kind];
  return terms.map(({ level, reason }) => `${levelNames[level]}的一行，${reason}`).join("；");
}

/** `臺 裡、港 裏` */
export function formatForms(forms: Readonly<Partial<Record<VariantTag, string>>>): string {
  return variants.flatMap(({ tag, short }) => (forms[tag] === undefined ? [] : `${short} ${forms[tag]}`)).join("、");
}

/** Where it stands, for an editor who looks for it. */
export function formatPlace({ field, line }: ReviewedDecision): string {
  if (field !== undefined) return field === "圖" ? "圖裡的字" : `欄位 ${field}`;
  return line === undefined ? "正文" : `第 ${line} 行`;
}

/** Chinese text for made cases: sentences of our own prose, and the characters that break programs. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pick } from "../../unit/seeded.ts";
import type { Random } from "../property.ts";

const prose = readFileSync(join(import.meta.dirname, "../../fixtures/prose.txt"), "utf8");
const sentences = prose.match(/[\p{Script=Han}，、；]{6,}[。！？]/gu) ?? [];

/** What of a text must never be lost. */
export const letters = (text: string): string => text.replace(/[^\p{Script=Han}]/gu, "");

export const writeSentence = (random: Random): string => pick(random, sentences);
/** A few characters without a mark. */
export const writeWords = (random: Random): string => letters(pick(random, sentences)).slice(0, 2 + random(8));

/** THE list of what a sentence may be followed by and must survive. */
const oddities = [
  "𠮷野家",
  "㊣",
  "👩‍👩‍👧",
  "ａｂｃ",
  "e\u0301",
  "\u200B",
  "\u00A0",
  "\u3000",
  "\u202E反\u202C",
  "﹏﹏",
  "⋯⋯",
  "……",
  "——",
  "──",
  "12:30",
  "3~5天",
  "100%",
  "A&B",
  "1<2",
  "a > b",
  "C:\\路徑",
  "#標記",
  "@某人",
  "$5.00",
  "|",
  "_底線_",
  "*星*",
  "`碼`",
  "～～",
  "「『』」",
  "“引”",
  "《書》",
  "（括）",
  "，，",
  "。。",
  "後,2月",
  "了,ABC",
  "\u0001",
  "\uFFFD",
  "\uD800",
  "&lt;b&gt;",
  "&#x1;",
  "&#xD800;",
  "&nbsp;",
  "<!-- 註 -->",
  "<br>",
  "\\:",
] as const;

export const writeOddity = (random: Random): string => pick(random, oddities);

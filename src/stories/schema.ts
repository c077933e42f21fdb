/**
 * Front matter, field by field: this schema is its documentation. Values arrive as text (YAML is read without guessing, so
 * `no`, `1e3` and `12:30` stay what was typed). Messages are codes of the problem catalog, with what was wanted behind `|`.
 */
import { z } from "zod";
import { site } from "../site/site.ts";
import { decisionKinds } from "../variants/list-decisions.ts";
import { tags } from "../variants/nearest-tag.ts";
import type { VariantTag } from "../variants/table.ts";
import { parseMoment } from "./dates.ts";
import { mostHeadline, mostReason, mostSlug } from "./limits.ts";

/** A text; empty counts as missing. */
const text = (most = 2000) =>
  z
    .string({ error: (issue) => (issue.input === undefined ? "missing-field" : "wrong-type|一段文字") })
    .trim()
    .min(1, "missing-field")
    .refine((value) => [...value].length <= most, { error: `too-long|${most}` });

const choice = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, {
    error: (issue) => (typeof issue.input === "string" ? `unknown-value|${values.join("|")}` : "wrong-type|一段文字"),
  });

const yesNo = choice(["true", "false"]).transform((value) => value === "true");

const moment = text().transform((value, context) => {
  const parsed = parseMoment(value, site.timeZone);
  if (parsed === undefined) context.addIssue({ code: "custom", message: "bad-date", input: value });
  return parsed ?? "";
});

const url = text().refine((value) => /^https?:\/\/[^\s"<>]+$/.test(value) && URL.canParse(value), {
  error: "bad-url",
});

const listOf = <Item extends z.ZodType>(item: Item) =>
  z.array(item, {
    error: (issue) => (issue.input === undefined ? "missing-field" : "wrong-type|一份清單，每項以「- 」開頭"),
  });
const record = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === "unrecognized_keys" ? "unknown-key" : `wrong-type|幾個小欄位：${Object.keys(shape).join("、")}`,
  });

const dated = record({ date: moment, text: text() });

/** 每種中文一個欄位，都可以不填。 */
const byVariant = (most: number) =>
  Object.fromEntries(tags.map((tag) => [tag, text(most).optional()])) as Record<
    VariantTag,
    z.ZodOptional<ReturnType<typeof text>>
  >;

/** 一個詞語在各種中文裡的寫法；至少兩種，或一種加上 keep。 */
export const termSchema = record({
  ...byVariant(40),
  /** 只給一種寫法，每個版本都照樣。 */
  keep: yesNo.optional(),
  /** 只有從這一種中文換出去時才用。 */
  "one-way": choice(tags).optional(),
  /** 為什麼這樣寫，給以後的編輯看。 */
  reason: text(80),
});

/** 一項編輯同意過的轉換，寫在文章旁邊的 review.yaml。 */
export const approvalSchema = record({
  kind: choice(decisionKinds),
  /** 原文的字。 */
  source: text(80),
  /** 原文的前後幾個字；詞語在哪裡都一樣，不寫。 */
  context: text(200).optional(),
  ...byVariant(200),
});

export type TermFields = z.output<typeof termSchema>;

export const frontMatterSchema = record({
  /** 本文用哪一種中文寫；不填就是網站的預設。 */
  variant: choice(tags).default(site.writtenVariant),
  /** 網址名稱；不填就用資料夾的名稱。 */
  slug: text(mostSlug).optional(),
  /** 標題。 */
  headline: text(mostHeadline),
  /** 某個版本自己的標題，例如 { zh-Hant-HK: … }；沒有寫的版本用轉換的。 */
  headlines: record(byVariant(40)).default({}),
  /** 眉題，標題上面的幾個字；不填就用第一個專題的名稱。 */
  kicker: text(20).optional(),
  /** 導語，標題下面的一段。 */
  standfirst: text(160),
  /** 發布日期。 */
  published: moment,
  /** 最後一次大改的日期。 */
  updated: moment.optional(),
  /** 作者和各自做的事。 */
  authors: listOf(record({ name: text(40), role: text(12) })).default([{ name: site.desk, role: "撰文" }]),
  /** 電頭：寫作的地點。 */
  dateline: text(20).optional(),
  /** 專題，至少一個，第一個是主要的。 */
  topics: listOf(text(80)).min(1, "missing-field"),
  /** 原始報導：機構、原題、網址。 */
  source: record({ name: text(80), title: text(160).optional(), url: url.optional() }).optional(),
  /** 參考過的文獻。 */
  references: listOf(record({ name: text(160), url: url.optional() })).default([]),
  /** 主圖。 */
  lead: record({
    image: text(120),
    alt: text(200),
    caption: text(200).optional(),
    credit: text(40).optional(),
  }).optional(),
  /** 首頁列表裡標題的大小。 */
  weight: choice(["a", "b", "c"]).default("c"),
  /** 放在首頁最上面。 */
  pinned: yesNo.default(false),
  /** 草稿：只在 npm run dev 看得見。 */
  draft: yesNo.default(false),
  /** 撤下：網址還在，只答撤下的日子和理由；刪掉這個欄位就恢復。 */
  retracted: record({ date: moment, reason: text(mostReason) }).optional(),
  /** 改名以前的網址名稱；舊網址會把讀者帶到這裡。 */
  formerly: listOf(text(mostSlug)).default([]),
  /** 更正，新的在前。 */
  corrections: listOf(dated).default([]),
  /** 後續，新的在前。 */
  followups: listOf(dated).default([]),
  /** 相關文章的網址名稱。 */
  related: listOf(text(80)).default([]),
  /** 換成讀者那裡的用語（软件、軟體、軟件），引文和書名號裡不換；不填就保留作者的詞。 */
  "local-words": yesNo.default(false),
  /** 匯入的原稿的指紋，由 desk import 寫上：同一份稿子再來一次就認得出來；可以刪。 */
  imported: text(80).optional(),
  /** 這篇文章的詞語；比專題的和 content/glossary.yaml 的優先。 */
  terms: listOf(termSchema).default([]),
});

/** 手寫的版本 index.<標籤>.md：只有讀者看得見的這幾段可以另寫，其餘用 index.md 的。 */
export const ownEditionSchema = record({
  headline: text(40).optional(),
  kicker: text(20).optional(),
  standfirst: text(160).optional(),
  dateline: text(20).optional(),
  lead: record({ alt: text(200).optional(), caption: text(200).optional() }).optional(),
});

export type OwnWords = z.output<typeof ownEditionSchema>;

export type FrontMatter = z.output<typeof frontMatterSchema>;

export const topicSchema = record({
  /** 網址名稱。 */
  slug: text(80),
  /** 專題的名稱。 */
  name: text(20),
  /** 一兩句介紹。 */
  description: text(200),
  /** 這個專題的文章裡的詞語。 */
  terms: listOf(termSchema).default([]),
});

/** Front matter of a page such as content/about.md. */
export const pageSchema = record({
  variant: choice(tags).default(site.writtenVariant),
  headline: text(40),
  standfirst: text(160),
});

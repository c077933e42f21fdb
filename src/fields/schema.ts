/**
 * Front matter, field by field; what each field is for stands in field-words.ts. Values arrive as text (YAML is read without guessing, so
 * `no`, `1e3` and `12:30` stay what was typed). Messages are codes of the problem catalog, with what was wanted behind `|`.
 */
import { z } from "zod";
import { site } from "../site/site.ts";
import { decisionKinds } from "../variants/list-decisions.ts";
import { tags, type VariantTag } from "../variants/table.ts";
import { parseMoment } from "./dates.ts";
import type { FieldWords } from "./field-words.ts";
import * as words from "./field-words.ts";
import { mostHeadline, mostReason, mostSlug, mostStandfirst } from "./limits.ts";
import { approvalWords, headlinesWords, termWords } from "./term-words.ts";

/** A text; empty counts as missing. */
const text = (most = 2000) =>
  z
    .string({ error: (issue) => (issue.input === undefined ? "missing-field" : "wrong-type|一段文字") })
    .trim()
    .min(1, "missing-field")
    .refine((value) => [...value].length <= most, { error: `too-long|${most}` })
    .meta({ maxLength: most });

const choice = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, {
    error: (issue) => (typeof issue.input === "string" ? `unknown-value|${values.join("|")}` : "wrong-type|一段文字"),
  });

const yesNo = choice(["true", "false"]).transform((value) => value === "true");

const moment = text()
  .meta({
    pattern: "^\\d{4}-\\d{2}-\\d{2}(?:[T ]\\d{2}:\\d{2})?$",
    patternErrorMessage: "日期寫成 2022-03-18 或 2022-03-18T08:00。",
  })
  .transform((value, context) => {
    const parsed = parseMoment(value, site.timeZone);
    if (parsed === undefined) context.addIssue({ code: "custom", message: "bad-date", input: value });
    return parsed ?? "";
  });

const url = text()
  .refine((value) => /^https?:\/\/[^\s"<>]+$/.test(value) && URL.canParse(value), {
    error: "bad-url",
  })
  .meta({ pattern: '^https?://[^\\s"<>]+$', patternErrorMessage: "網址以 https:// 或 http:// 開頭。" });

const listOf = <Item extends z.ZodType>(item: Item) =>
  z.array(item, {
    error: (issue) => (issue.input === undefined ? "missing-field" : "wrong-type|一份清單，每項以「- 」開頭"),
  });

/** The named fields and no others; their words travel with them to the JSON schema. */
const record = <Shape extends z.ZodRawShape>(shape: Shape, words: { readonly [Key in keyof Shape]: FieldWords }) => {
  const described = Object.entries(shape).map(([key, field]) => {
    const { name, says, example } = words[key as keyof Shape];
    return [key, (field as z.ZodType).meta({ title: name, description: says, example })];
  });
  return z.strictObject(Object.fromEntries(described) as Shape, {
    error: (issue) =>
      issue.code === "unrecognized_keys" ? "unknown-key" : `wrong-type|幾個小欄位：${Object.keys(shape).join("、")}`,
  });
};

const dated = record({ date: moment, text: text() }, words.datedWords);

/** One field for every variant, none of them a must. */
const byVariant = (most: number) =>
  Object.fromEntries(tags.map((tag) => [tag, text(most).optional()])) as Record<
    VariantTag,
    z.ZodOptional<ReturnType<typeof text>>
  >;

/** A word in every variant: at least two forms, or one and `keep`. */
export const termSchema = record(
  { ...byVariant(40), keep: yesNo.optional(), "one-way": choice(tags).optional(), reason: text(80) },
  termWords,
);

/** What an editor approved of the conversion, written by the desk into review.yaml beside the story. */
export const approvalSchema = record(
  { kind: choice(decisionKinds), source: text(80), context: text(200).optional(), ...byVariant(200) },
  approvalWords,
);

export type TermFields = z.output<typeof termSchema>;

export const frontMatterSchema = record(
  {
    variant: choice(tags).default(site.writtenVariant),
    slug: text(mostSlug).optional(),
    headline: text(mostHeadline),
    headlines: record(byVariant(mostHeadline), headlinesWords).default({}),
    kicker: text(20).optional(),
    standfirst: text(mostStandfirst),
    published: moment,
    updated: moment.optional(),
    authors: listOf(record({ name: text(40), role: text(12) }, words.authorWords)).default([
      { name: site.desk, role: "撰文" },
    ]),
    dateline: text(20).optional(),
    topics: listOf(text(80)).min(1, "missing-field"),
    source: record({ name: text(80), title: text(160).optional(), url: url.optional() }, words.sourceWords).optional(),
    references: listOf(record({ name: text(160), url: url.optional() }, words.referenceWords)).default([]),
    lead: record(
      { image: text(120), alt: text(200), caption: text(200).optional(), credit: text(40).optional() },
      words.leadWords,
    ).optional(),
    weight: choice(["a", "b", "c"]).default("c"),
    pinned: yesNo.default(false),
    draft: yesNo.default(false),
    retracted: record({ date: moment, reason: text(mostReason) }, words.retractedWords).optional(),
    formerly: listOf(text(mostSlug)).default([]),
    corrections: listOf(dated).default([]),
    followups: listOf(dated).default([]),
    related: listOf(text(80)).default([]),
    "local-words": yesNo.default(false),
    imported: text(80).optional(),
    terms: listOf(termSchema).default([]),
  },
  words.storyWords,
);

/** A hand-made edition, index.<tag>.md: only what a reader sees may be written anew; facts stay in index.md. */
export const ownEditionSchema = record(
  {
    headline: text(mostHeadline).optional(),
    kicker: text(20).optional(),
    standfirst: text(mostStandfirst).optional(),
    dateline: text(20).optional(),
    lead: record({ alt: text(200).optional(), caption: text(200).optional() }, words.ownLeadWords).optional(),
  },
  words.ownEditionWords,
);

export type OwnWords = z.output<typeof ownEditionSchema>;

export type FrontMatter = z.output<typeof frontMatterSchema>;

export const topicSchema = record(
  { slug: text(80), name: text(20), description: text(200), terms: listOf(termSchema).default([]) },
  words.topicWords,
);

/** Front matter of a page such as content/about.md. */
export const pageSchema = record(
  {
    variant: choice(tags).default(site.writtenVariant),
    headline: text(mostHeadline),
    standfirst: text(mostStandfirst),
  },
  words.pageWords,
);

/**
 * Front matter, field by field; what each is for stands in field-words.ts and record-words.ts. Values arrive as text (YAML is read without guessing, so
 * `no`, `1e3` and `12:30` stay what was typed). What is wrong with a value is worded by validate.ts, or by the refusal beside the rule.
 */
import { z } from "zod";
import { centre, parseFocus } from "../photographs/focus.ts";
import { createProblem } from "../problems/catalog.ts";
import { site } from "../site/site.ts";
import { decisionKinds } from "../variants/list-decisions.ts";
import { tags, type VariantTag } from "../variants/table.ts";
import { parseMoment } from "./dates.ts";
import type { FieldWords } from "./field-words.ts";
import * as words from "./field-words.ts";
import { maxHeadlineLength, maxReasonLength, maxSlugLength, maxStandfirstLength, measureHeadline } from "./limits.ts";
import * as recordWords from "./record-words.ts";
import { refuseWith } from "./refusal.ts";
import { seriesPart } from "./series-part.ts";
import { approvalWords, headlinesWords, termWords } from "./term-words.ts";

/** Every field is one line, wherever it was broken: it becomes a title, a line of a letter, a row of a list. */
const line = z.string().overwrite((value) => value.replace(/\s*[\n\r\u2028\u2029]\s*/g, " ").trim());

/** A text of so many characters at most; empty counts as missing. */
export const text = (maxLength = 2000) =>
  line
    .min(1)
    .refine(
      (value) => [...value].length <= maxLength,
      refuseWith((place, field) => createProblem("too-long", place, field, maxLength)),
    )
    .meta({ maxLength });

/** A headline: as wide as its field, which is not as long as its text. */
const headline = line
  .min(1)
  .refine(
    (value) => measureHeadline(value) <= maxHeadlineLength,
    refuseWith((place, field) => createProblem("too-wide", place, field, maxHeadlineLength)),
  )
  // Twice the width is the length of a headline in Latin letters.
  .meta({ maxLength: 2 * maxHeadlineLength, maxWidth: maxHeadlineLength });

/** How wide a lead is shown: beside the headline, across the columns under it, or from edge to edge of the screen. */
export const leadWidths = ["column", "wide", "full"] as const;

export const yesNo = z.enum(["true", "false"]).transform((value) => value === "true");

const moment = text()
  .meta({
    pattern: "^\\d{4}-\\d{2}-\\d{2}(?:[T ]\\d{2}:\\d{2})?$",
    patternErrorMessage: "日期寫成 2022-03-18 或 2022-03-18T08:00。",
  })
  .transform((value, context) => {
    const parsed = parseMoment(value, site.timeZone);
    if (parsed === undefined)
      context.addIssue({
        code: "custom",
        input: value,
        ...refuseWith((place, field, typed) => createProblem("bad-date", place, field, typed)),
      });
    return parsed ?? "";
  });

const url = text()
  .refine(
    (value) => /^https?:\/\/[^\s"<>]+$/.test(value) && URL.canParse(value),
    refuseWith((place, field, typed) => createProblem("bad-url", place, field, typed)),
  )
  .meta({ pattern: '^https?://[^\\s"<>]+$', patternErrorMessage: "網址以 https:// 或 http:// 開頭。" });

const focus = text(20)
  .meta({
    pattern:
      "^(?:(?:top|bottom|left|right|center)(?: +(?:top|bottom|left|right|center))?|\\d{1,3}[%％]? +\\d{1,3}[%％]?)$",
    patternErrorMessage: "寫成 top、top left 或 30% 20%。",
  })
  .transform((value, context) => {
    const parsed = parseFocus(value);
    if (parsed === undefined)
      context.addIssue({
        code: "custom",
        input: value,
        ...refuseWith((place, field, typed) => createProblem("bad-focus", place, field, typed)),
      });
    return parsed ?? centre;
  });

/** The named fields and no others; their words travel with them to the JSON schema. */
export const record = <Shape extends z.ZodRawShape>(
  shape: Shape,
  words: { readonly [Key in keyof Shape]: FieldWords },
) => {
  const described = Object.entries(shape).map(([key, field]) => {
    const { name, says, example } = words[key as keyof Shape];
    return [key, (field as z.ZodType).meta({ title: name, description: says, example })];
  });
  return z.strictObject(Object.fromEntries(described) as Shape);
};

const [note, wording] = [{ date: moment, text: text() }, text(400).optional()] as const;
const dated = record(note, recordWords.datedWords);
const correction = record({ ...note, was: wording, now: wording }, recordWords.correctionWords);

/** One field for every variant, none of them a must. */
const byVariant = (field: typeof headline | ReturnType<typeof text>) =>
  Object.fromEntries(tags.map((tag) => [tag, field.optional()])) as Record<
    VariantTag,
    z.ZodOptional<ReturnType<typeof text>>
  >;

/** A word in every variant: at least two forms, or one and `keep`. */
export const termSchema = record(
  { ...byVariant(text(40)), keep: yesNo.optional(), "one-way": z.enum(tags).optional(), reason: text(80) },
  termWords,
);

/** What an editor approved of the conversion, written by the desk into review.yaml beside the story. */
export const approvalSchema = record(
  { kind: z.enum(decisionKinds), source: text(80), context: text(200).optional(), ...byVariant(text(200)) },
  approvalWords,
);

export type TermFields = z.output<typeof termSchema>;

export const frontMatterSchema = record(
  {
    variant: z.enum(tags).default(site.writtenVariant),
    slug: text(maxSlugLength).optional(),
    headline,
    headlines: record(byVariant(headline), headlinesWords).default({}),
    kicker: text(20).optional(),
    standfirst: text(maxStandfirstLength),
    published: moment,
    updated: moment.optional(),
    authors: z.array(record({ name: text(40), role: text(12) }, recordWords.authorWords)).optional(),
    dateline: text(20).optional(),
    topics: z.array(text(80)).min(1),
    source: record(
      { name: text(80), title: text(160).optional(), url: url.optional() },
      recordWords.sourceWords,
    ).optional(),
    references: z.array(record({ name: text(160), url: url.optional() }, recordWords.referenceWords)).default([]),
    lead: record(
      {
        image: text(120),
        alt: text(200),
        caption: text(200).optional(),
        credit: text(40).optional(),
        width: z.enum(leadWidths).default("column"),
        focus: focus.optional(),
      },
      recordWords.leadWords,
    ).optional(),
    weight: z.enum(["a", "b", "c"]).default("c"),
    pinned: yesNo.default(false),
    draft: yesNo.default(false),
    retracted: record({ date: moment, reason: text(maxReasonLength) }, recordWords.retractedWords).optional(),
    formerly: z.array(text(maxSlugLength)).default([]),
    corrections: z.array(correction).default([]),
    followups: z.array(dated).default([]),
    related: z.array(text(80)).default([]),
    series: record({ name: text(30), part: seriesPart }, recordWords.seriesWords).optional(),
    "local-words": yesNo.default(false),
    imported: text(80).optional(),
    terms: z.array(termSchema).default([]),
  },
  words.storyWords,
);

/** A hand-made edition, index.<tag>.md: only what a reader sees may be written anew; facts stay in index.md. */
export const ownEditionSchema = record(
  {
    headline: headline.optional(),
    kicker: text(20).optional(),
    standfirst: text(maxStandfirstLength).optional(),
    dateline: text(20).optional(),
    lead: record({ alt: text(200).optional(), caption: text(200).optional() }, recordWords.ownLeadWords).optional(),
  },
  words.ownEditionWords,
);

export type OwnWords = z.output<typeof ownEditionSchema>;

export type FrontMatter = z.output<typeof frontMatterSchema>;

export const topicSchema = record(
  { slug: text(80), name: text(20), description: text(200), terms: z.array(termSchema).default([]) },
  words.topicWords,
);

/** Front matter of a page such as content/about.md. */
export const pageSchema = record(
  {
    variant: z.enum(tags).default(site.writtenVariant),
    headline,
    standfirst: text(maxStandfirstLength),
  },
  words.pageWords,
);

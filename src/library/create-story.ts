/** Checked front matter to a Story: facts on one side, words on the other. */
import type { FrontMatter } from "../fields/schema.ts";
import { nameDesk } from "../site/site-converter.ts";
import type { Story } from "./story.ts";

export function createStory(
  matter: FrontMatter,
  rest: Pick<
    Story,
    | "slug"
    | "file"
    | "files"
    | "photographs"
    | "recordings"
    | "captions"
    | "linked"
    | "digest"
    | "characters"
    | "terms"
    | "names"
    | "own"
  >,
): Story {
  const {
    variant,
    published,
    updated,
    topics,
    related,
    series,
    weight,
    pinned,
    draft,
    retracted,
    formerly,
    lead,
    source,
    references,
    corrections,
    followups,
  } = matter;
  return {
    ...rest,
    written: variant,
    published,
    updated,
    topics,
    related,
    series,
    weight,
    pinned,
    draft,
    retracted: retracted?.date,
    formerly,
    headlines: matter.headlines,
    leadImage: lead?.image,
    leadWidth: lead?.width,
    leadFocus: lead?.focus,
    sourceUrl: source?.url,
    referenceUrls: references.map((reference) => reference.url),
    correctionDays: corrections.map((correction) => correction.date),
    followupDays: followups.map((followup) => followup.date),
    words: {
      headline: matter.headline,
      kicker: matter.kicker,
      standfirst: matter.standfirst,
      dateline: matter.dateline,
      series: series?.name,
      // The desk signs what nobody else does, in the variant the story is written in.
      authors: matter.authors ?? [{ name: nameDesk(variant), role: "撰文" }],
      source: source && { name: source.name, title: source.title },
      references: references.map(({ name }) => ({ name })),
      lead: lead && { alt: lead.alt, caption: lead.caption, credit: lead.credit },
      retraction: retracted && { reason: retracted.reason },
      corrections: corrections.map(({ text, was, now }) => ({ text, was, now })),
      followups: followups.map(({ text }) => ({ text })),
    },
  };
}

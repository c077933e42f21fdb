/** The text of a story nobody has written yet: every field an editor starts with, each explained in the line above it. */
import { stringify } from "yaml";
import { speak } from "../problems/speak.ts";
import type { VariantTag } from "../variants/table.ts";
import { storyWords } from "./field-words.ts";
import { maxHeadlineLength, maxStandfirstLength } from "./limits.ts";

export interface NewStory {
  readonly headline: string;
  readonly variant: VariantTag;
  /** `2026-11-22` */
  readonly day: string;
  /** Slugs and names of all topics; the first is filled in. */
  readonly topics: readonly { readonly slug: string; readonly name: string }[];
}

/** Stands for a standfirst until there is one, in characters of every script; a story with it is not published. */
export const unwrittenStandfirst = "（未完成）";

/** The text as YAML reads it back, in quotation marks only where it must. */
const quote = (text: string) => stringify(text, { schema: "failsafe", lineWidth: 0 }).trimEnd();

/** The line above a field. */
const explain = (key: keyof typeof storyWords, limit?: number) => {
  const { name, says } = storyWords[key];
  return `# ${speak(name)}：${limit === undefined ? "" : speak`最多 ${limit} 個字。`}${speak(says)}`;
};

export function createStoryText({ headline, variant, day, topics }: NewStory): string {
  const names = topics.map(({ slug, name }) => `${slug}（${name}）`).join("、");
  return `---
${explain("headline", maxHeadlineLength)}
headline: ${quote(headline)}
${explain("standfirst", maxStandfirstLength)}
standfirst: ${unwrittenStandfirst}
${explain("kicker")}${speak`要用就拿掉下一行前面的 #。`}
# kicker: 
${explain("topics")}
# ${speak`可以用的`}：${names}
topics: [${topics[0]?.slug ?? ""}]
${explain("variant")}
variant: ${variant}
${explain("published")}
published: ${day}
${explain("authors")}
# authors:
#   - { name: ${speak`姓名`}, role: ${speak`撰文`} }
${explain("dateline")}
# dateline: 
${explain("lead")}${speak`alt 說明圖裡看得見什麼。`}
# lead:
#   image: ${speak`檔名`}.jpg
#   alt: 
#   caption: 
#   credit: 
${explain("source")}
# source: { name: , title: , url: }
${explain("related")}
# related: []
${explain("draft")}
draft: true
---

`;
}

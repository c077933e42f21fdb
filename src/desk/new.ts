/** `desk new`: a story's folder with everything an editor needs to start writing. */

import { join } from "node:path";
import { parseArgs } from "node:util";
import { createFolder } from "../disk/create-folder.ts";
import { createMoment } from "../fields/dates.ts";
import { maxHeadlineLength, measureHeadline } from "../fields/limits.ts";
import { createStoryText } from "../fields/new-story.ts";
import { findFreeSlug } from "../library/free-slug.ts";
import { listFacts } from "../library/list-facts.ts";
import { suggestSlug } from "../library/slug.ts";
import { listTakenSlugs } from "../library/taken-slugs.ts";
import { listTopicNames } from "../library/topic-names.ts";
import type { Refusal } from "../problems/refusal.ts";
import { speak } from "../problems/speak.ts";
import { site } from "../site/site.ts";
import { checkSlug } from "../terminal/check-slug.ts";
import type { Command, ExitCode } from "../terminal/command.ts";
import { openEditor } from "../terminal/open-editor.ts";
import { reportRefusal } from "../terminal/report-refusal.ts";
import { guessVariant } from "../variants/guess-script.ts";
import { findNearestTag } from "../variants/nearest-tag.ts";
import { isTag, tags } from "../variants/table.ts";

const options = {
  slug: { type: "string", value: "nantong-last-stone", says: "網址名稱；不寫就從標題的拼音來" },
  variant: { type: "string", value: tags[0], says: `本文用的那一種中文：${tags.join("、")}；不寫就看標題的字` },
} as const;

function checkOrder(headline: string, { slug, variant }: { slug?: string; variant?: string }): Refusal | undefined {
  const length = measureHeadline(headline);
  if (headline === "") return { sentence: speak`要寫上標題，例如 npm run desk -- ${newStory.examples[0]} 。`, code: 2 };
  if (length > maxHeadlineLength)
    return { sentence: speak`標題有 ${length} 個字寬，最多 ${maxHeadlineLength} 個。縮短以後再試一次。`, code: 2 };
  if (variant !== undefined && !isTag(variant)) {
    const nearest = findNearestTag(variant);
    const hint = nearest === undefined ? "" : speak`想用的可能是「${nearest}」；`;
    return { sentence: speak`沒有叫「${variant}」的中文。${hint}可以是 ${tags.join("、")}。`, code: 2 };
  }
  return slug === undefined ? undefined : checkSlug(slug);
}

function create(root: string, headline: string, given: { slug?: string; variant?: string }): ExitCode {
  const taken = listTakenSlugs(listFacts(root));
  const day = createMoment(Date.now(), site.timeZone).slice(0, 10);
  const free = findFreeSlug(given.slug ?? (suggestSlug(headline) || `story-${day}`), new Set(taken.keys()));
  if (given.slug !== undefined && free !== given.slug) {
    const sentence = speak`網址「${given.slug}」是 ${taken.get(given.slug)} 的，或者以前是。換一個，例如 --slug ${free} 。`;
    return reportRefusal({ sentence, code: 1 });
  }
  const variant = given.variant !== undefined && isTag(given.variant) ? given.variant : undefined;
  const folder = `content/stories/${free}`;
  const text = createStoryText({
    headline,
    variant: variant ?? guessVariant(headline, site.writtenVariant),
    day,
    topics: listTopicNames(root),
  });
  createFolder(root, folder, { "index.md": text });
  console.log(
    speak`開好了：${folder}/index.md\n網址名稱是 ${free}；不合意就用 npm run desk -- rename ${free} 新名稱 。`,
  );
  if (!openEditor(join(root, folder, "index.md"))) console.log(speak`打開它，寫導語和正文；npm run dev 看得見草稿。`);
  return 0;
}

export const newStory: Command = {
  name: "new",
  summary: "開一篇新文章：資料夾、每個欄位的說明、拼音網址、今天的日期，先是草稿。",
  takes: ["標題"],
  options,
  examples: ['new "最晚入局的南通"', 'new "最晚入局的南通" --slug nantong-last-stone'],
  run(root, args) {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const headline = (positionals[0] ?? "").replace(/[\s\p{Cc}]+/gu, " ").trim();
    const refusal = checkOrder(headline, values);
    return Promise.resolve(refusal === undefined ? create(root, headline, values) : reportRefusal(refusal));
  },
};

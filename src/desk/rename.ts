/**
 * `desk rename`: another address for a story. The folder moves with all that is in it, every link to the story is mended, and
 * readers who know the old address are led to the new one.
 */

import { parseArgs } from "node:util";
import { applyChanges } from "../disk/content-writer.ts";
import { editBody, editFrontMatter, replaceListItem } from "../fields/edit-front-matter.ts";
import { readClock } from "../library/clock.ts";
import { listTexts } from "../library/content-files.ts";
import { listTakenSlugs } from "../library/list-facts.ts";
import { findState } from "../library/state.ts";
import { mendLinks } from "../markdown/mend-links.ts";
import type { Refusal } from "../problems/refusal.ts";
import { speak } from "../problems/speak.ts";
import { checkSlug } from "../terminal/check-slug.ts";
import type { Command, ExitCode } from "../terminal/command.ts";
import { confirm } from "../terminal/confirm.ts";
import { type FoundStory, findStory, refuseUnreadable } from "../terminal/find-story.ts";
import { formatDiff } from "../terminal/format-diff.ts";
import { reportRefusal } from "../terminal/report-refusal.ts";

const options = { yes: { type: "boolean", says: "不問，直接改" } } as const;

const folderOf = (slug: string) => `content/stories/${slug}`;

/** Whether the new name can be given. */
function checkName({ slug, folder, facts, stories }: FoundStory, to: string | undefined): Refusal | undefined {
  if (to === undefined)
    return { sentence: speak`要寫上新的網址名稱，例如 npm run desk -- rename 舊名稱 新名稱 。`, code: 2 };
  const refusal = checkSlug(to);
  if (refusal !== undefined) return refusal;
  if (to === slug && to === folder.slug) return { sentence: speak`新舊名稱一樣，沒有改。`, code: 2 };
  const owner = listTakenSlugs(stories.filter((story) => story.folder !== folder)).get(to);
  if (owner !== undefined) return { sentence: speak`網址「${to}」是 ${owner} 的，或者以前是。換一個。`, code: 1 };
  return facts === undefined ? refuseUnreadable(folder.file) : undefined;
}

/** The text of the story's own file: no slug of its own any more, and the old address kept when readers may know it. */
function editStory({ slug, facts }: FoundStory, text: string, to: string): string {
  const known = facts !== undefined && ["published", "retracted"].includes(findState(facts, readClock()));
  const before = facts?.formerly ?? [];
  const formerly = [...(known ? [slug] : []), ...before].filter((name) => name !== to);
  const edits = formerly.join() === before.join() ? [] : [formerly];
  return editFrontMatter(text, [
    { key: "slug" },
    ...edits.map((names) => ({ key: "formerly", value: names.length > 0 ? `[${names.join(", ")}]` : undefined })),
  ]);
}

/** The new text of every file that changes. */
function planTexts(root: string, story: FoundStory, to: string): { file: string; before: string; after: string }[] {
  return listTexts(root).flatMap(({ file, text: before }) => {
    const prefix = file.startsWith("content/stories/") ? "../" : "../stories/";
    const linked = editBody(before, (body) =>
      body.includes(story.slug) ? mendLinks(body, prefix, story.slug, to) : body,
    );
    const named = replaceListItem(linked, "related", story.slug, to);
    const after = file === story.folder.file ? editStory(story, named, to) : named;
    return after === before ? [] : [{ file, before, after }];
  });
}

async function run(root: string, args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [from, to = ""] = positionals;
  const found = findStory(root, from);
  if (found.refusal !== undefined) return reportRefusal(found.refusal);
  const story = found.value;
  const refusal = checkName(story, positionals[1]);
  if (refusal !== undefined) return reportRefusal(refusal);
  const texts = planTexts(root, story, to);
  const move = { from: folderOf(story.folder.slug), to: folderOf(to) };
  const diffs = texts.map(({ file, before, after }) => formatDiff(file, before, after, process.stdout));
  const stopped = await confirm([`${move.from}/ → ${move.to}/`, ...diffs].join("\n\n"), values.yes === true);
  if (stopped !== undefined) return stopped;
  applyChanges(root, { texts: Object.fromEntries(texts.map(({ file, after }) => [file, after])), move });
  console.log(speak`改好了：${to}。npm run build 以後，刊出過的舊網址會把讀者帶到新的。`);
  return 0;
}

export const rename: Command = {
  name: "rename",
  summary: "改一篇文章的網址名稱：資料夾跟著改，連到它的地方都補好，舊網址會帶到新的。",
  takes: ["SLUG", "新名稱"],
  options,
  examples: ["rename zuiwan-ruju-nantong nantong-last-stone"],
  run,
};

/**
 * `desk rename`: another address for a story. The folder moves with all that is in it, every link to the story is mended, and
 * readers who know the old address are led to the new one.
 */

import { parseArgs } from "node:util";
import { renameStory } from "../acts/rename-story.ts";
import { contentFolder, listTree, type TreeFile } from "../disk/content-tree.ts";
import { refuseExisting } from "../disk/create-folder.ts";
import { writeChanges } from "../disk/write-changes.ts";
import { readClock } from "../library/clock.ts";
import { listTexts } from "../library/content-files.ts";
import type { StoryFolder } from "../library/story-folder.ts";
import { listTakenSlugs } from "../library/taken-slugs.ts";
import type { Answer, Refusal } from "../problems/refusal.ts";
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

/** What is in the folder and has a name that can be moved; the refusal says which has none. */
function listMoved(root: string, { slug, files }: StoryFolder): Answer<readonly TreeFile[]> {
  const found = listTree(root, `stories/${slug}`);
  const names = new Set(found.map(({ path }) => path.slice(`stories/${slug}/`.length)));
  const strange = files.find((name) => !names.has(name));
  if (strange === undefined) return { value: found };
  return { refusal: { sentence: speak`「${strange}」這個檔名搬不動，先給它改個名字。`, code: 1 } };
}

async function run(root: string, args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [from, to = ""] = positionals;
  const found = findStory(root, from);
  if (found.refusal !== undefined) return reportRefusal(found.refusal);
  const story = found.value;
  const refusal = checkName(story, positionals[1]);
  if (refusal !== undefined) return reportRefusal(refusal);
  const { facts, folder } = story;
  if (facts === undefined) return reportRefusal(refuseUnreadable(folder.file));
  const moved = listMoved(root, folder);
  if (moved.refusal !== undefined) return reportRefusal(moved.refusal);
  const prefix = `${contentFolder}/`;
  const known = listTexts(root).map(({ file, text }) => ({ path: file.slice(prefix.length), text }));
  const renaming = { from: folder.slug, to, facts, texts: known, files: moved.value.map(({ path }) => ({ path })) };
  const { changes, texts } = renameStory({ ...renaming, now: readClock() });
  const diffs = texts.map(({ path, before, after }) => formatDiff(prefix + path, before, after, process.stdout));
  const move = `${folderOf(folder.slug)}/ → ${folderOf(to)}/`;
  const stopped = await confirm([move, ...diffs].join("\n\n"), values.yes === true);
  if (stopped !== undefined) return stopped;
  if (to !== folder.slug) refuseExisting(root, folderOf(to));
  writeChanges(root, changes);
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

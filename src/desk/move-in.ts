/**
 * `desk move-in`: the whole tree of another system becomes stories, topics and redirects. The plan is shown first; a run that
 * was interrupted goes on where it stopped, one that is whole changes nothing.
 */
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { clearStages, readShelf, writeReport, writeStory } from "../disk/manuscript-files.ts";
import { appendText, openOldSite, readProposal, writeOnce } from "../disk/old-site.ts";
import { createMoment, formatMachineDay } from "../fields/dates.ts";
import { readClock } from "../library/clock.ts";
import { openDisk } from "../library/content-files.ts";
import { readTopics, topicsFile } from "../library/topics.ts";
import { refuse } from "../manuscripts/refusals.ts";
import { formatPlan } from "../moving/format-plan.ts";
import { type Move, type MovedStory, movePost } from "../moving/move-post.ts";
import type { PlannedPost } from "../moving/plan-move.ts";
import { proposeTopics } from "../moving/propose-topics.ts";
import { type PlannedSite, readOldSite } from "../moving/read-old-site.ts";
import { createRedirect } from "../moving/redirects.ts";
import { systems } from "../moving/systems.ts";
import { formatNewTopics, formatProposal, parseProposal } from "../moving/topic-file.ts";
import { createProgress } from "../problems/progress.ts";
import type { Answer } from "../problems/refusal.ts";
import { speak } from "../problems/speak.ts";
import { site } from "../site/site.ts";
import type { Command, ExitCode } from "../terminal/command.ts";
import { findStart } from "../terminal/find-start.ts";
import { formatFailure } from "../terminal/format-failure.ts";
import { reportRefusal } from "../terminal/report-refusal.ts";

const options = {
  "dry-run": { type: "boolean", says: "只看計畫，什麼也不寫" },
  topics: { type: "string", value: "專題.yaml", says: "先把專題寫成這個檔案，改好再執行一次就照它搬" },
  report: { type: "string", value: "報告.txt", says: "每一篇改了什麼，寫進這個檔案" },
  all: { type: "boolean", says: "計畫和報告全列出來" },
} as const;

interface Row {
  readonly planned: PlannedPost;
  readonly answer: Answer<MovedStory>;
}

async function moveSafely(planned: PlannedPost, move: Move, root: string): Promise<Answer<MovedStory>> {
  try {
    const answer = await movePost(planned, move);
    if (answer.refusal !== undefined) return answer;
    const refusal = writeStory(root, planned.slug, answer.value.files);
    return refusal === undefined ? answer : { refusal };
  } catch (error) {
    return { refusal: refuse("failed", error instanceof Error ? `${error.name}: ${error.message}` : String(error)) };
  }
}

/** A draft has no page to lead to; when it is published, another run makes its redirects. */
function writeRedirects(root: string, { post, slug }: PlannedPost): string[] {
  const versions = [{ post, tag: site.writtenVariant }, ...(post.editions ?? [])];
  return versions.flatMap(({ post: { addresses, title }, tag }) =>
    addresses.filter((address) => {
      const redirect = createRedirect(address, slug, title ?? slug, tag);
      return redirect === undefined || !writeOnce(join(root, "public", redirect.file), redirect.text);
    }),
  );
}

/** What an editor must look at, and the sum of the rest; that a draft of the old site is one here is no news. */
function formatResult(rows: readonly Row[], blocked: readonly string[], whole: PlannedSite): string {
  const moved = rows.flatMap(({ answer }) => answer.value ?? []);
  const doubtful = rows.filter(
    ({ planned, answer }) =>
      answer.refusal !== undefined ||
      answer.value.doubts.length > (planned.post.draft ? 1 : 0) ||
      answer.value.said.length > 0,
  );
  const done = whole.plan.posts.length - rows.length;
  return [
    speak`搬了 ${moved.length} 篇，其中草稿 ${moved.filter(({ draft }) => draft).length} 篇；上次已經搬過的 ${done} 篇沒有動；沒有搬成的 ${rows.length - moved.length} 篇。`,
    ...doubtful.map(({ planned, answer }) =>
      answer.refusal === undefined
        ? `  △ ${planned.post.file} → ${planned.slug}: ${[...answer.value.doubts, ...answer.value.said].join("；")}`
        : `  ✗ ${planned.post.file}: ${answer.refusal.sentence}`,
    ),
    ...blocked.map((address) => speak`舊網址 ${address} 放不了轉址：那裡已經有別的檔案，或者網址裡有檔名不能用的字。`),
    "",
  ].join("\n");
}

async function moveAll(root: string, whole: PlannedSite, move: Move): Promise<{ rows: Row[]; blocked: string[] }> {
  const progress = createProgress({ verb: "搬", unit: "篇" });
  const rows: Row[] = [];
  const blocked: string[] = [];
  const { posts } = whole.plan;
  for (const [at, planned] of posts.entries()) {
    progress.update(at, posts.length);
    const answer = planned.done ? undefined : await moveSafely(planned, move, root);
    if (answer !== undefined) rows.push({ planned, answer });
    const isPublic = planned.done ? !planned.post.draft : answer?.value?.draft === false;
    if (isPublic) blocked.push(...writeRedirects(root, planned));
  }
  progress.end();
  return { rows, blocked };
}

async function run(root: string, args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [folder] = positionals;
  const here = findStart();
  const known = systems.map(({ name }) => name).join("、");
  if (folder === undefined || positionals.length > 1)
    return reportRefusal({
      sentence: speak`要寫上舊網站的資料夾或者匯出檔，一次一個，例如 npm run desk -- move-in ../blog。`,
      code: 2,
    });
  const old = openOldSite(resolve(here, folder));
  if (old === undefined)
    return reportRefusal({ sentence: speak`沒有 ${folder} 這個資料夾或匯出檔，或者打不開；看看路徑。`, code: 1 });
  clearStages(root);
  const shelf = readShelf(root);
  const whole = readOldSite(old, shelf, site.timeZone);
  if (whole === undefined)
    return reportRefusal({
      sentence: speak`認不出 ${folder} 是哪一種網站；會搬的有 ${known}，要寫的是整個網站的資料夾，不是裡面放文章的那一個；WordPress 和 Ghost 寫匯出檔。`,
      code: 1,
    });
  const topicRows = readTopics(openDisk(root), []).value;
  const posts = whole.plan.posts.map(({ post }) => post);
  const file = values.topics === undefined ? undefined : resolve(here, values.topics);
  const typed = file === undefined ? undefined : readProposal(file);
  const topics = typed === undefined ? proposeTopics(posts, topicRows) : parseProposal(typed);
  if (topics === undefined)
    return reportRefusal({
      sentence: speak`${values.topics ?? ""} 讀不懂：要是一份清單，每項有 slug、name、description、from；刪掉它再執行一次，會重新寫出來。`,
      code: 1,
    });
  const all = values.all === true;
  process.stdout.write(formatPlan({ ...whole, topics, all }));
  if (values["dry-run"] === true) return 0;
  if (file !== undefined && typed === undefined) {
    writeOnce(file, formatProposal(topics));
    console.log(speak`專題寫在 ${values.topics ?? ""}，還沒有搬。改好它，再執行一次同一個命令。`);
    return 0;
  }
  const fresh = formatNewTopics(
    topics,
    topicRows.map(({ slug }) => slug),
  );
  if (fresh !== "") appendText(join(root, topicsFile), fresh);
  const house = {
    slugs: [...shelf.slugs, ...whole.plan.posts.map(({ slug }) => slug)],
    imported: new Map<string, string>(),
    topics: [...topicRows, ...topics],
    today: formatMachineDay(createMoment(readClock(), site.timeZone)),
  };
  const { plan, finder, findPicture } = whole;
  const move = { site: old, plan, finder, findPicture, topics, house, all };
  const { rows, blocked } = await moveAll(root, whole, move);
  process.stdout.write(formatResult(rows, blocked, whole));
  const refused = rows.some(({ answer }) => answer.refusal !== undefined) || whole.read.unread.length > 0;
  if (values.report === undefined) return refused ? 1 : 0;
  const reports = rows.flatMap(({ answer }) => answer.value?.report ?? []);
  const unwritten = writeReport(root, resolve(here, values.report), reports.join("\n"));
  return unwritten === undefined ? (refused ? 1 : 0) : reportRefusal(unwritten);
}

export const moveIn: Command = {
  name: "move-in",
  summary:
    "把整個舊網站（Hexo、Hugo、Jekyll、VitePress、Obsidian、WordPress、Ghost）搬進來：文章、專題、圖片、舊網址。",
  takes: ["FOLDER"],
  options,
  examples: [
    "move-in --dry-run ../blog",
    "move-in --topics 專題.yaml ../blog",
    "move-in --report 報告.txt ../wordpress.xml",
  ],
  async run(root, args): Promise<ExitCode> {
    try {
      return await run(root, args);
    } catch (error) {
      return reportRefusal({
        sentence: speak`搬到一半寫不下去；改好以後再執行一次，會接著搬。${formatFailure(error, root)}`,
        code: 1,
      });
    }
  },
};

/** What a move is going to do, in sentences: how many of what, the topics, what nobody knows. */
import { speak } from "../problems/speak.ts";
import type { ReadSite } from "./old-site.ts";
import type { Plan } from "./plan-move.ts";
import type { ProposedTopic } from "./propose-topics.ts";

export interface PlanFacts {
  readonly system: string;
  readonly read: ReadSite;
  readonly plan: Plan;
  readonly topics: readonly ProposedTopic[];
  readonly unknown: ReadonlyMap<string, number>;
  readonly missing: readonly string[];
  readonly all: boolean;
}

/** So many rows are shown to those who did not ask for all. */
const mostRows = 20;
const mostPictures = 5;

export function formatPlan({ system, read, plan, topics, unknown, missing, all }: PlanFacts): string {
  const { posts } = plan;
  const drafts = posts.filter(({ post }) => post.draft).length;
  const done = posts.filter((post) => post.done).length;
  const undated = posts.filter(({ post }) => post.published === undefined).length;
  const addresses = posts.reduce((sum, { post }) => sum + (post.draft ? 0 : post.addresses.length), 0);
  const shown = all ? posts : posts.slice(0, mostRows);
  const calls = [...unknown].sort(([, few], [, many]) => many - few).map(([name, count]) => `${name}（${count}）`);
  return [
    speak`${system}：${posts.length} 篇，其中草稿 ${drafts} 篇、沒有日期的 ${undated} 篇、上次已經搬過的 ${done} 篇；舊網址 ${addresses} 個。`,
    ...read.remarks,
    ...read.unread.map((file) => speak`${file} 的欄位讀不懂，沒有搬；改好它，再執行一次。`),
    ...(calls.length === 0 ? [] : [speak`這裡沒有對應的記號：${calls.join("、")}；留成讀者看不見的註解。`]),
    ...(missing.length === 0
      ? []
      : [
          speak`舊網站的圖片有 ${missing.length} 張不在資料夾裡，搬了只留成連結；把它們放在旁邊再搬，就放進文章：`,
          ...missing.slice(0, all ? missing.length : mostPictures).map((address) => `  ${address}`),
          ...(all || missing.length <= mostPictures
            ? []
            : [speak`  ……還有 ${missing.length - mostPictures} 張，加 --all 全列出來。`]),
        ]),
    speak`專題 ${topics.length} 個：`,
    ...topics.map(({ slug, name, from }) => `  ${slug}  ${name}${from.length === 0 ? "" : `  ← ${from.join("、")}`}`),
    speak`文章：`,
    ...shown.map(({ post, slug, formerly }) => {
      const state = post.draft ? speak`（草稿）` : "";
      const before = formerly.length === 0 ? "" : `  formerly: ${formerly.join("、")}`;
      return `  ${post.file} → content/stories/${slug}/${state}${before}`;
    }),
    ...(shown.length < posts.length ? [speak`  ……還有 ${posts.length - shown.length} 篇，加 --all 全列出來。`] : []),
    "",
  ].join("\n");
}

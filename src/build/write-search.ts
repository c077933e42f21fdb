/** Writes the search index of the site, in a thread of its own: pages are made meanwhile. */
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { digestCode } from "../kept/digest-code.ts";
import { createProgress } from "../problems/progress.ts";
import type { IndexEntry } from "../search/build-index.ts";
import { indexRooms } from "../search/keep-records.ts";
import { searchFolder } from "../search/search-files.ts";
import { variants } from "../site/served-variants.ts";
import { youngMegabytes } from "./run-shares.ts";
import type { SearchAnswer, SearchNews, SearchOrder } from "./search-worker.ts";

/** `site` is the folder of the site. Throws what the thread throws. */
export type WriteSearch = (site: string, entries: readonly IndexEntry[]) => Promise<void>;

/**
 * The thread starts at once, to read its code while the content is read; it writes once, and keeps nobody waiting who has no use
 * for it. `root` is the project folder.
 */
export function startSearchThread(root: string): WriteSearch {
  const worker = new Worker(new URL("./search-worker.mjs", import.meta.url), {
    // As a share has it: V8 counts three of its half-spaces.
    resourceLimits: { maxYoungGenerationSizeMb: 3 * youngMegabytes },
  });
  worker.unref();
  return async (site, entries) => {
    worker.ref();
    const progress = createProgress({ verb: "編搜尋索引", unit: "篇" });
    const answer = async (at: number): Promise<void> => {
      const record = await entries[at]?.load();
      if (record !== undefined) worker.postMessage({ kind: "record", at, record } satisfies SearchAnswer);
    };
    const order: SearchOrder = {
      kind: "order",
      root,
      entries: entries.map(({ slug, published, digest }) => ({ slug, published, digest })),
      tags: variants.map(({ tag }) => tag),
      output: join(site, searchFolder),
      kept: join(root, ".luozi/search"),
      code: digestCode(indexRooms),
    };
    try {
      await new Promise<void>((resolve, reject) => {
        worker.on("message", (news: SearchNews) => {
          if (news.kind === "done") resolve();
          else if (news.kind === "advance") progress.update(news.done, news.all);
          else answer(news.at).catch(reject);
        });
        worker.on("error", reject);
        worker.on("exit", () => reject(new Error("the thread of the search index ended")));
        worker.postMessage(order);
      });
    } finally {
      progress.end();
      await worker.terminate();
    }
  };
}

/** The thread that makes the search index. Records are read from where they are kept; of one that is not, the build is asked. */
import { parentPort } from "node:worker_threads";
import { openKept } from "../kept/kept-files.ts";
import { buildIndex, type IndexEntry, type IndexOptions } from "../search/build-index.ts";
import { findRecord } from "../search/kept-records.ts";
import type { SearchRecord } from "../search/search-record.ts";

export interface SearchOrder extends Pick<IndexOptions, "tags" | "output" | "kept" | "code"> {
  readonly kind: "order";
  /** The project folder. */
  readonly root: string;
  readonly entries: readonly Omit<IndexEntry, "load">[];
}

/** The record that was asked for. */
export interface SearchAnswer {
  readonly kind: "record";
  readonly at: number;
  readonly record: SearchRecord;
}

export type SearchNews =
  | { readonly kind: "advance"; readonly done: number; readonly all: number }
  /** The record of this entry is not kept. */
  | { readonly kind: "ask"; readonly at: number }
  | { readonly kind: "done" };

const tell = (news: SearchNews) => parentPort?.postMessage(news);
const waiting = new Map<number, (record: SearchRecord) => void>();

const ask = (at: number) =>
  new Promise<SearchRecord>((resolve) => {
    waiting.set(at, resolve);
    tell({ kind: "ask", at });
  });

async function make({ root, entries, ...options }: SearchOrder): Promise<void> {
  const kept = openKept(root, "records");
  await buildIndex({
    ...options,
    entries: entries.map((entry, at) => ({ ...entry, load: () => findRecord(kept, entry.digest) ?? ask(at) })),
    advance: (done, all) => tell({ kind: "advance", done, all }),
  });
  tell({ kind: "done" });
}

parentPort?.on("message", (message: SearchOrder | SearchAnswer) => {
  if (message.kind === "record") waiting.get(message.at)?.(message.record);
  else
    make(message).catch((error: unknown) => {
      // The build hears of it as of an error of the thread.
      queueMicrotask(() => {
        throw error;
      });
    });
});

/** A built site whose search index is another corpus's, with stock Pagefind's index of the same beside it, served with bytes counted. */
import { once } from "node:events";
import { cpSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { createIndex } from "pagefind";
import { buildIndex } from "../../../src/search/build-index.ts";
import type { IndexedStory } from "../../../src/search/indexed-story.ts";
import { searchFolder } from "../../../src/search/search-files.ts";
import { buildSearchRecord } from "../../../src/search/search-record.ts";
import { variants } from "../../../src/site/served-variants.ts";

export interface MeasuredSite {
  readonly folder: string;
  readonly address: string;
  /** Bytes sent so far, headers included. */
  readonly countBytes: () => Promise<number>;
  readonly close: () => Promise<void>;
}

export interface IndexFigures {
  readonly seconds: number;
  /** Of this process at its largest; Pagefind's own comes to it. */
  readonly megabytes: number;
  readonly kilobytes: number;
  readonly files: number;
}

function weighFolder(folder: string): { kilobytes: number; files: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  return { kilobytes: Math.round(bytes / 1000), files: files.length };
}

async function measure(folder: string, build: () => Promise<void>): Promise<IndexFigures> {
  const start = performance.now();
  await build();
  const seconds = Number(((performance.now() - start) / 1000).toFixed(1));
  return { seconds, megabytes: Math.round(process.resourceUsage().maxRSS / 1000), ...weighFolder(folder) };
}

/** Copies the built site `dist` and gives it the index of `stories`. */
export async function buildSite(dist: string, stories: readonly IndexedStory[]) {
  const folder = mkdtempSync(join(tmpdir(), "luozi-bench-"));
  cpSync(dist, folder, { recursive: true });
  const output = join(folder, searchFolder);
  rmSync(output, { recursive: true });
  const tags = variants.map(({ tag }) => tag);
  const figures = await measure(output, async () => {
    const entries = stories.map((story) => ({
      slug: story.slug,
      published: story.published,
      digest: story.slug,
      load: () => buildSearchRecord(story, tags),
    }));
    await buildIndex({ entries, tags, output, code: "" });
  });
  return { folder, figures };
}

/** Stock Pagefind: a record for every edition, one index for each language. Addresses are record numbers. */
export async function addStock(folder: string, stories: readonly IndexedStory[]): Promise<IndexFigures> {
  const output = join(folder, "stock");
  return measure(output, async () => {
    const { index } = await createIndex();
    if (index === undefined) throw new Error("no stock index");
    for (const { tag } of variants) {
      for (const [number, { headline, head, body }] of stories.entries()) {
        const texts = [headline, ...head, ...body.map((passage) => passage.texts)].map((all) => all[tag] ?? "");
        const content = texts.join("\n");
        await index.addCustomRecord({
          url: `/${number}/`,
          language: tag.toLowerCase(),
          content,
          meta: { title: texts[0] ?? "" },
        });
      }
    }
    await index.writeFiles({ outputPath: output });
    await index.deleteIndex();
  });
}

/** `ranges`: whether the host sends parts of files. */
export async function serveSite(folder: string, ranges = true): Promise<MeasuredSite> {
  const server = new Worker(new URL("server.ts", import.meta.url), { workerData: { folder, ranges } });
  const ask = async () => ((await once(server, "message")) as [number])[0];
  const port = await ask();
  return {
    folder,
    address: `http://localhost:${port}`,
    countBytes: () => {
      server.postMessage("");
      return ask();
    },
    close: async () => {
      await server.terminate();
      rmSync(folder, { recursive: true });
    },
  };
}

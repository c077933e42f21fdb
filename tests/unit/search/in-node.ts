/** A real search index on disk, searched by the real engine in this process. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildIndex, type IndexEntry } from "../../../src/search/build-index.ts";
import { createSearch, type Search } from "../../../src/search/create-search.ts";
import type { IndexedStory } from "../../../src/search/indexed-story.ts";
import { serveEngine, type WorkerSide } from "../../../src/search/pagefind/serve-engine.ts";
import type { Port } from "../../../src/search/pagefind/start-engine.ts";
import { buildSearchRecord } from "../../../src/search/search-record.ts";
import type { Limits } from "../../../src/search/volumes/plan-volumes.ts";
import type { FetchOptions } from "../../../src/search/volumes/read-ranges.ts";
import { variants } from "../../../src/site/served-variants.ts";
import type { VariantTag } from "../../../src/variants/table.ts";

export interface BuiltIndex {
  readonly folder: string;
  /** Addresses asked for so far. */
  readonly asked: string[];
  /** Addresses that answer 404, by a part of them. */
  readonly lost: Set<string>;
  readonly open: (tag: VariantTag) => Promise<Search>;
  readonly remove: () => void;
}

type Listener = (event: { data: unknown }) => void;

export const tags = variants.map(({ tag }) => tag);

/** An entry whose digest is the story's own text. */
export function createEntry(story: IndexedStory): IndexEntry {
  const { slug, published } = story;
  return { slug, published, digest: JSON.stringify(story), load: () => buildSearchRecord(story, tags) };
}

interface Choices {
  readonly limits?: Limits;
  /** Whether the host sends parts of files. */
  readonly ranges?: boolean;
}

/** `stories` are sorted oldest first. */
export async function buildInNode(
  stories: readonly IndexedStory[],
  { limits, ranges = true }: Choices = {},
): Promise<BuiltIndex> {
  const folder = mkdtempSync(join(tmpdir(), "luozi-search-"));
  await buildIndex({ entries: stories.map(createEntry), tags, output: folder, code: "", limits });
  const asked: string[] = [];
  const lost = new Set<string>();
  const read = (address: string, options?: FetchOptions): Promise<Response> => {
    asked.push(address);
    const gone = new Response("", { status: 404 });
    if ([...lost].some((part) => address.includes(part))) return Promise.resolve(gone);
    try {
      const file = readFileSync(join(folder, address.replace(/^\/index\//, "").replace(/\?.*/, "")));
      const range = /^bytes=(\d+)-(\d*)$/.exec(options?.headers?.["range"] ?? "");
      if (!ranges || range === null) return Promise.resolve(new Response(file));
      const end = range[2] === "" ? file.length : Number(range[2]) + 1;
      return Promise.resolve(new Response(file.subarray(Number(range[1]), end), { status: 206 }));
    } catch {
      return Promise.resolve(gone);
    }
  };
  const startWorker = (): Port => {
    const toPage: Listener[] = [];
    const toWorker: Listener[] = [];
    const send = (listeners: readonly Listener[], data: unknown) => {
      const copy = structuredClone(data);
      setTimeout(() => {
        for (const listener of listeners) listener({ data: copy });
      }, 0);
    };
    const side: WorkerSide = {
      addEventListener: (_, listener) => toWorker.push(listener as Listener),
      postMessage: (data) => send(toPage, data),
    };
    serveEngine(side, read);
    return {
      postMessage: (data) => send(toWorker, data),
      addEventListener: (type, listener) => {
        if (type === "message") toPage.push(listener);
      },
      terminate: () => toWorker.splice(0),
    };
  };
  return {
    folder,
    asked,
    lost,
    open: (tag) => createSearch({ base: "/index/", tag, startWorker, fetch: read }),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** A real search index on disk, searched by the real engine in this process. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { buildIndex, type IndexedStory } from "../../../src/search/build-index.ts";
import { createSearch, type Search } from "../../../src/search/create-search.ts";
import { serveEngine, type WorkerSide } from "../../../src/search/pagefind/serve-engine.ts";
import type { Port } from "../../../src/search/pagefind/start-engine.ts";
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

export async function buildInNode(stories: readonly IndexedStory[]): Promise<BuiltIndex> {
  const folder = mkdtempSync(join(tmpdir(), "luozi-search-"));
  await buildIndex(
    stories,
    variants.map(({ tag }) => tag),
    folder,
    (name, text) => {
      const file = join(folder, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    },
  );
  const asked: string[] = [];
  const lost = new Set<string>();
  const read = (address: string): Promise<Response> => {
    asked.push(address);
    const gone = new Response("", { status: 404 });
    if ([...lost].some((part) => address.includes(part))) return Promise.resolve(gone);
    try {
      return Promise.resolve(
        new Response(readFileSync(join(folder, address.replace(/^\/index\//, "").replace(/\?.*/, "")))),
      );
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

/**
 * Pagefind's engine (WebAssembly), driven by us: its own scripts would cut questions by the page's language and cost a reader
 * 20 KB. Runs in a worker (serve-engine.ts), or in a test.
 */
import { findRun, type Places, type Slot } from "../find-run.ts";
import { type ChunkCounts, nameChunk } from "./chunk-name.ts";
import { pagefindVersion, writePageTable } from "./page-table.ts";

/** What the engine is started with. */
export interface EngineStart {
  /** Changes with the index: chunks are asked for with it, so that none comes from an older one. */
  readonly version: string;
  /** Number of pages. */
  readonly pages: number;
  readonly chunks: ChunkCounts;
}

/**
 * The records where every slot has one of its words, each with the first place they stand at. A word of letters counts by its
 * beginning too. Rejects, with the address, when a part of the index could not be fetched.
 */
export type Ask = (slots: readonly Slot[]) => Promise<ReadonlyMap<number, number>>;

/** The file of the engine, and the one of a chunk. */
export const engineFile = `engine-${pagefindVersion}.pagefind`;
export const formatChunkFile = (name: string) => `index/${name}.pf_index`;

/** The functions of Pagefind's module that are called here. A text is handed over by its place and length in memory. */
interface PagefindModule extends WebAssembly.Exports {
  memory: WebAssembly.Memory;
  init_pagefind(at: number, length: number): number;
  load_index_chunk(index: number, at: number, length: number): number;
  search(index: number, ...texts: number[]): [at: number, length: number];
  __wbindgen_malloc(length: number, align: number): number;
  __wbindgen_free(at: number, length: number, align: number): void;
  __wbindgen_start(): void;
  __wbindgen_externrefs: WebAssembly.Table;
}

interface FoundPage {
  /** The page's name: its number. */
  readonly p: string;
  readonly l: readonly { readonly l: number }[];
}

async function startModule(code: Uint8Array<ArrayBuffer>): Promise<PagefindModule> {
  const imports = {
    "./pagefind_web_bg.js": { __wbindgen_init_externref_table: () => module.__wbindgen_externrefs.grow(4) },
  };
  const { instance } = await WebAssembly.instantiate(code, imports);
  const module = instance.exports as PagefindModule;
  module.__wbindgen_start();
  return module;
}

/** As Pagefind writes words into its index: in parts, without the marks of letters, but for those of kana. */
function simplify(word: string): string {
  const simple = word.normalize("NFD").replace(/(?![\u3099\u309a])\p{M}/gu, "");
  return /[\u3099\u309a]/.test(simple) ? simple.normalize("NFC") : simple;
}

/** `load` gives the unpacked bytes of a file of the engine's folder; `start` may still be on its way. */
export function createEngine(
  start: Promise<EngineStart>,
  load: (address: string) => Promise<Uint8Array<ArrayBuffer>>,
): Ask {
  const code = load(engineFile);
  const opened = Promise.all([start, code.then(startModule)]).then(([started, module]) => ({
    ...started,
    module,
    index: module.init_pagefind(...pass(module, writePageTable(started.pages))),
  }));
  // Told to whoever asks.
  opened.catch(() => undefined);
  const chunks = new Map<string, Promise<void>>();
  const loadChunk = async (name: string): Promise<void> => {
    const engine = await opened;
    const bytes = await load(`${formatChunkFile(name)}?${engine.version}`);
    engine.index = engine.module.load_index_chunk(engine.index, ...pass(engine.module, bytes));
  };
  const find = async (word: string): Promise<Places> => {
    const engine = await opened;
    const simple = simplify(word);
    const name = nameChunk(simple, engine.chunks);
    const loaded = chunks.get(name) ?? loadChunk(name);
    chunks.set(name, loaded);
    // What could not be fetched is asked for again with the next question.
    loaded.catch(() => chunks.delete(name));
    await loaded;
    return search(engine.module, engine.index, simple);
  };
  return async (slots) => findRun(slots, await Promise.all(slots.map(({ words }) => Promise.all(words.map(find)))));
}

/** Copies bytes into the module's memory, which frees them itself. */
function pass(module: PagefindModule, bytes: Uint8Array): [at: number, length: number] {
  const at = module.__wbindgen_malloc(bytes.length, 1) >>> 0;
  new Uint8Array(module.memory.buffer).set(bytes, at);
  return [at, bytes.length];
}

/** Every place of a word. */
function search(module: PagefindModule, index: number, word: string): Places {
  // The question, the question with its marks of letters, filters, sorting; not only as a block; marks of letters do not count.
  const texts = [word, word, "{}", ""].flatMap((text) => pass(module, new TextEncoder().encode(text)));
  const [at, length] = module.search(index, ...texts, 0, 0);
  const answer = new TextDecoder().decode(new Uint8Array(module.memory.buffer, at >>> 0, length));
  module.__wbindgen_free(at, length, 1);
  const { results } = JSON.parse(answer) as { results: readonly FoundPage[] };
  return new Map(results.map(({ p, l }) => [Number(p), l.map((place) => place.l).sort((a, b) => a - b)]));
}

/**
 * Pagefind's engine (WebAssembly), driven by us: its own scripts would cut questions by the page's language and cost a reader
 * 20 KB. Runs in a worker (serve-engine.ts), or in a test.
 */
import { findRun, type Places, type Slot, type Standing } from "../find-run.ts";
import { directoryFile, engineFile, formatPackFile, type VolumeEntry } from "../search-files.ts";
import { inflate } from "../volumes/inflate.ts";
import { createPlaces, cutPadding, unpackNumbers } from "../volumes/pieces.ts";
import type { Bytes, RangeReader } from "../volumes/read-ranges.ts";
import { unpackRows } from "../volumes/rows.ts";
import { writeChunk } from "./chunk.ts";
import { findWordChunk } from "./find-chunk.ts";
import { writePageTable } from "./page-table.ts";

/** What the engine is started with: the volumes of the index. */
export type EngineStart = readonly VolumeEntry[];

/**
 * The records of a volume where every slot has one of its words, each with where they stand. A word of letters counts by its
 * beginning too. Rejects, with the address, when a part of the index could not be fetched.
 */
export type Ask = (volume: number, slots: readonly Slot[]) => Promise<ReadonlyMap<number, Standing>>;

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

async function startModule(code: Bytes): Promise<PagefindModule> {
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

/**
 * Of an older volume so many slots are asked at once: most phrases stand in one volume only, and two pairs tell that of the others,
 * for half the bytes. Where the phrase does stand, it costs another round.
 */
const slotsOfRound = 2;

/** `base` is the address of the index's folder; `start` may still be on its way. */
export function createEngine(start: Promise<EngineStart>, base: string, reader: RangeReader): Ask {
  const module = reader
    .readFile(base + engineFile)
    .then((packed) => inflate(packed, "gzip"))
    .then(startModule);
  const opened = new Map<number, Promise<Volume>>();
  const open = async (number: number): Promise<Volume> => {
    const entry = (await start)[number];
    if (entry === undefined) throw new RangeError(`no volume ${number}`);
    const folder = `${base}${entry.name}/`;
    const directory = reader.readFile(folder + directoryFile.words).then(inflate);
    // Told below.
    directory.catch(() => undefined);
    return createVolume(entry, folder, reader, await module, createPlaces(unpackNumbers(await directory)).find);
  };
  /** Every volume is opened once; one that could not be, with the next question again. */
  const openOnce = (number: number): Promise<Volume> => {
    const volume = opened.get(number) ?? open(number);
    opened.set(number, volume);
    volume.catch(() => opened.delete(number));
    return volume;
  };
  // The newest is asked first.
  openOnce(0).catch(() => undefined);
  return async (number, slots) => {
    const volume = await openOnce(number);
    const round = number === 0 ? slots.length : slotsOfRound;
    const answers: Places[][] = [];
    for (;;) {
      const asked = slots.slice(answers.length, answers.length + round);
      answers.push(...(await Promise.all(asked.map(({ words }) => Promise.all(words.map(volume.find))))));
      const found = findRun(slots.slice(0, answers.length), answers);
      if (found.size === 0 || answers.length >= slots.length) return found;
    }
  };
}

interface Volume {
  /** Every place of a word. */
  readonly find: (word: string) => Promise<Places>;
}

function createVolume(
  entry: VolumeEntry,
  folder: string,
  reader: RangeReader,
  module: PagefindModule,
  findPlace: ReturnType<typeof createPlaces>["find"],
): Volume {
  let index = module.init_pagefind(...pass(module, writePageTable(entry.pages)));
  const chunks = new Map<number, Promise<readonly string[]>>();
  /** The chunk's words. */
  const loadChunk = async (number: number): Promise<readonly string[]> => {
    const { pack, from, to } = findPlace(number);
    const piece = await reader.readRange(folder + formatPackFile("words", pack), from, to);
    const rows = [...unpackRows(await inflate(cutPadding(piece)))];
    index = module.load_index_chunk(index, ...pass(module, writeChunk(rows)));
    return rows.map((row) => row.word);
  };
  return {
    async find(word) {
      const simple = simplify(word);
      const number = findWordChunk(simple, entry.chunks);
      const loaded = chunks.get(number) ?? loadChunk(number);
      chunks.set(number, loaded);
      // What could not be fetched is asked for again with the next question.
      loaded.catch(() => chunks.delete(number));
      const known = await loaded;
      // Asked for a word it does not have, the engine answers with the longest one that is its beginning: py for python.
      return known.some((one) => one.startsWith(simple)) ? search(module, index, simple) : new Map();
    },
  };
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

/**
 * The search index of all editions: volumes of some thousand stories, one behind another in time, and the table that names them.
 * A volume whose stories are as they were is taken over as it is; of one that changed only the part with the change is indexed
 * again. What is written follows from the stories alone, whatever was kept. Called when the pages are built, and by the
 * measurements. The price of one index for all scripts: Pagefind's ready scripts, which know one language a page, are not
 * used, and its engine is driven by us (pagefind/).
 */
import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import type { VariantTag } from "../variants/table.ts";
import { listCounts } from "./character-counts.ts";
import { createFold, packClasses } from "./create-fold.ts";
import { packFacets } from "./facets.ts";
import { listUsedClasses } from "./fold-classes.ts";
import { listAuthors } from "./list-authors.ts";
import { pagefindVersion } from "./pagefind/page-table.ts";
import { readEngine } from "./pagefind/read-engine.ts";
import {
  engineFile,
  formatFacetsFile,
  formatPairsFile,
  formatSoundsFile,
  type SearchTable,
  tableFile,
} from "./search-files.ts";
import type { SearchRecord } from "./search-record.ts";
import { buildPairTable } from "./spelling/build-pair-table.ts";
import { buildSoundTable } from "./spelling/build-sound-table.ts";
import { findForms } from "./texts/build-forms.ts";
import { packForms } from "./texts/forms.ts";
import { formatPart, indexPart, joinSummaries, type Part, parsePart, type Summary } from "./volumes/part.ts";
import { type Dated, type Limits, planVolumes, usualLimits } from "./volumes/plan-volumes.ts";
import { createStore, type Store } from "./volumes/store.ts";
import { type Volume, writeVolume } from "./volumes/write-volume.ts";

/** A story as the joining of the index sees it. */
export interface IndexEntry extends Dated {
  /** Of all its record is made of, or of the record. */
  readonly digest: string;
  /** Called only for stories of parts that are not kept. */
  readonly load: () => SearchRecord | Promise<SearchRecord>;
}

export interface IndexOptions {
  /** Sorted oldest first: a record's number is its rank in time. */
  readonly entries: readonly IndexEntry[];
  /** The variants served, in their order. */
  readonly tags: readonly VariantTag[];
  /** The folder of the index, from the root of the disk. */
  readonly output: string;
  /** Where parts and volumes are kept between builds; nothing is kept without one. What this build did not use is removed. */
  readonly kept?: string | undefined;
  /** Of the code that makes the index, and of the variants' tables. */
  readonly code: string;
  /** Hears how many stories are done. */
  readonly advance?: ((done: number, all: number) => void) | undefined;
  readonly limits?: Limits | undefined;
}

export interface IndexSummary {
  readonly volumes: number;
  /** Parts that were indexed now, and volumes that were made now. */
  readonly indexedParts: number;
  readonly madeVolumes: number;
}

const digestOf = (...values: readonly unknown[]): string =>
  createHash("sha256").update(JSON.stringify(values)).digest("hex").slice(0, 32);

export async function buildIndex(options: IndexOptions): Promise<IndexSummary> {
  const { entries, tags, output, kept, code, advance = () => undefined, limits = usualLimits } = options;
  const store = createStore(output, kept);
  const count = { indexedParts: 0, madeVolumes: 0 };
  try {
    const key = (kind: string, parts: readonly (readonly IndexEntry[])[]) =>
      digestOf(
        kind,
        code,
        pagefindVersion,
        tags,
        parts.map((part) => part.map(({ slug, digest }) => [slug, digest])),
      );
    const makePart = (part: readonly IndexEntry[]): Promise<Part> => {
      const make = async () => {
        count.indexedParts += 1;
        return formatPart(indexPart(await Promise.all(part.map(({ load }) => load()))));
      };
      return store.recallFile(key("part", [part]), make, parsePart);
    };
    const volumes: Volume[] = [];
    let done = 0;
    for (const parts of planVolumes(entries, limits)) {
      const volume = await store.recallFolder<Volume>(
        key("volume", parts),
        async (write) => {
          count.madeVolumes += 1;
          const made: Part[] = [];
          for (const part of parts) {
            made.push(await makePart(part));
            advance(done + made.reduce((sum, { stories }) => sum + stories.length, 0), entries.length);
          }
          return writeVolume(made, write);
        },
        ({ entry }) => entry.name,
      );
      // Kept for the day one of its stories is edited.
      for (const part of parts) store.touch(key("part", [part]));
      done += volume.entry.pages;
      advance(done, entries.length);
      volumes.push(volume);
    }
    store.write(engineFile, await store.recallFile(digestOf("engine", pagefindVersion), packEngine, checkEngine));
    writeTable(volumes, tags, store.write);
    store.sweep();
    return { volumes: volumes.length, ...count };
  } finally {
    store.close();
  }
}

const packEngine = async (): Promise<Uint8Array> => gzipSync(await readEngine(), { level: 9 });

/** Throws when it cannot be unpacked. */
function checkEngine(packed: Uint8Array): Uint8Array {
  gunzipSync(packed);
  return packed;
}

/** Files that speak of all volumes. */
function writeTable(volumes: readonly Volume[], tags: readonly VariantTag[], write: Store["write"]): void {
  const all = joinSummaries(volumes.map(({ summary }) => summary));
  const characters = new Map([["点", 0], ...listCounts(all.characters)]);
  const classes = listUsedClasses(new Set(characters.keys()));
  const pairs = all.written.flatMap((from) => tags.flatMap((to) => (to === from ? [] : [[from, to] as const])));
  const forms = pairs.map(([from, to]) => [`${from} ${to}`, packForms(findForms(from, to), classes)]);
  const nameOf = (...texts: string[]) => createHash("sha256").update(texts.join("\n")).digest("hex").slice(0, 12);
  const fold = createFold(classes);
  const topics = listTopics(all);
  const authors = listAuthors(all.authors, tags, fold);
  const facets = JSON.stringify(packFacets({ years: all.years, topics, authors }));
  const sounds = JSON.stringify(buildSoundTable(characters, fold));
  const words = JSON.stringify(buildPairTable(all.pairs));
  const names = { facets: formatFacetsFile(nameOf(facets)), sounds: formatSoundsFile(nameOf(sounds, words)) };
  write(names.facets, facets);
  write(names.sounds, sounds);
  write(formatPairsFile(names.sounds), words);
  const table: SearchTable = {
    tags,
    classes: packClasses(classes),
    forms: Object.fromEntries(forms),
    ...names,
    volumes: volumes.map(({ entry }) => entry).reverse(),
  };
  write(tableFile, JSON.stringify(table));
}

function listTopics({ topics }: Summary): Record<string, number[]> {
  const numbers = new Map<string, number[]>();
  for (const [number, slugs] of topics.entries())
    for (const slug of slugs) numbers.set(slug, [...(numbers.get(slug) ?? []), number]);
  return Object.fromEntries([...numbers].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Search as a page uses it: loads the table, starts the engine, and turns questions into stories and stories into hits. */
import type { VariantTag } from "../variants/table.ts";
import type { Marker } from "./borrow-marks.ts";
import { buildHit, type Hit } from "./build-hit.ts";
import { holdsAsTyped } from "./check-typed.ts";
import { createFold, unpackClasses } from "./create-fold.ts";
import { type Facets, type StoredFacets, unpackFacets } from "./facets.ts";
import { findMarks } from "./find-marks.ts";
import { type Finding, type FoundStory, findStories } from "./find-stories.ts";
import { findPlace } from "./layout.ts";
import { type Port, startEngine } from "./pagefind/start-engine.ts";
import { parseQuery, type Term } from "./parse-query.ts";
import { formatPairsFile, type SearchTable, tableFile } from "./search-files.ts";
import { createTextReader } from "./texts/create-text-reader.ts";
import { createIndex } from "./volume-index.ts";
import { type Fetch, fetchWell } from "./volumes/read-ranges.ts";

/** Facets with the authors' names as the reader's edition has them; `value` is the same in all. */
export interface ShownFacets extends Omit<Facets, "authors"> {
  readonly authors: readonly { readonly value: string; readonly name: string; readonly numbers: readonly number[] }[];
}

export interface Search {
  /** One finding after another: the newest volume's, then what joins it. The last is complete. */
  readonly find: (query: string) => AsyncGenerator<Finding>;
  /** The hits of stories found, in their order; `exactFirst`: what stands as typed first among equal scores. */
  readonly show: (stories: readonly FoundStory[], terms: readonly Term[], exactFirst: boolean) => Promise<Hit[]>;
  readonly loadFacets: () => Promise<ShownFacets>;
  /** For a question that found nothing: another way to write it, as it stands in a story. */
  readonly suggest: (finding: Finding) => Promise<string | undefined>;
  readonly stop: () => void;
}

/** What search needs of its surroundings: a browser's, or a test's. */
export interface Surroundings {
  /** Address of the index's folder, with a slash at the end. */
  readonly base: string;
  readonly tag: VariantTag;
  readonly startWorker: () => Port;
  readonly fetch: Fetch;
}

/** So many stories are looked at for an exact question; what comes after them is taken on trust. */
const mostChecked = 60;

/** Files of the index that are JSON, each fetched once; one that could not be, with the next question again. */
function createJsonReader({ base, fetch }: Pick<Surroundings, "base" | "fetch">) {
  const files = new Map<string, Promise<unknown>>();
  return <Value>(name: string): Promise<Value> => {
    const asked = files.get(name) ?? fetchWell(fetch, base + name).then((response) => response.json());
    files.set(name, asked);
    asked.catch(() => files.delete(name));
    return asked as Promise<Value>;
  };
}

/** Rejects when the table cannot be fetched; what fails later rejects the question that needed it. */
export async function createSearch({ base, tag, startWorker, fetch }: Surroundings): Promise<Search> {
  const loading = fetchWell(fetch, base + tableFile, { cache: "no-cache" }).then(
    (response) => response.json() as Promise<SearchTable>,
  );
  const engine = startEngine(
    startWorker(),
    base,
    loading.then(({ volumes }) => volumes),
  );
  const table = await loading.catch((error: unknown) => {
    engine.stop();
    throw error;
  });
  const fold = createFold(unpackClasses(table.classes));
  const texts = createTextReader(table, tag, base, fetch);
  const index = createIndex(table.volumes, engine.ask, texts.measure);
  const readJson = createJsonReader({ base, fetch });
  const loadHit: LoadHit = async ({ number, positions }, terms) => {
    const places = positions.map(findPlace);
    const { piece } = places.find(({ field }) => field === 0) ?? { piece: 0 };
    const place = index.locate(number);
    const read = await texts.read(place.volume, place.number, piece);
    const mark: Marker = (text) => findMarks(text, terms, fold);
    const hit = buildHit(number, read(), mark);
    if (hit.words.length > 0) return hit;
    const { borrowMarks } = await import("./borrow-marks.ts");
    return buildHit(number, read(), borrowMarks(read(), table.tags.map(read), mark, fold));
  };
  return {
    async *find(query) {
      const terms = parseQuery(query, fold);
      const keepExact = createExactFilter(terms, loadHit);
      for await (const finding of findStories(index, terms))
        yield finding.partial ? finding : { ...finding, stories: await keepExact(finding.stories) };
    },
    async show(stories, terms, exactFirst) {
      const all = await Promise.all(stories.map(async (story) => ({ story, hit: await loadHit(story, terms) })));
      // What only an edition made by hand has is nothing to show to readers of another.
      const marked = all.filter(({ hit }) => hit.words.length > 0);
      return (exactFirst ? sortExactFirst(marked, terms) : marked).map(({ hit }) => hit);
    },
    async suggest({ asked }) {
      if (asked.length === 0) return undefined;
      const { suggest } = await import("./spelling/suggest.ts");
      const spelling = await suggest(index, asked, (pairs) =>
        readJson<string>(pairs ? formatPairsFile(table.sounds) : table.sounds),
      );
      return spelling && (await loadHit(spelling.story, [spelling.term])).words[0]?.text;
    },
    async loadFacets() {
      const facets = unpackFacets(await readJson<StoredFacets>(table.facets), table.tags.length);
      const at = table.tags.indexOf(tag);
      const authors = facets.authors.map(({ names, numbers }) => ({
        value: names[0] ?? "",
        name: names[at] ?? "",
        numbers,
      }));
      return { ...facets, authors };
    },
    stop: () => engine.stop(),
  };
}

type LoadHit = (story: FoundStory, terms: readonly Term[]) => Promise<Hit>;

/** Folded alike is not enough for an exact question: the texts themselves decide. Whatever was looked at once is not again. */
function createExactFilter(terms: readonly Term[], loadHit: LoadHit) {
  const exact = terms.some((term) => term.exact);
  const known = new Map<number, boolean>();
  const check = async (story: FoundStory): Promise<void> => {
    const { words } = await loadHit(story, terms);
    const stands = (term: Term, number: number) =>
      !term.exact || words.some((word) => word.term === number && holdsAsTyped(word.text, term));
    known.set(story.number, terms.every(stands));
  };
  return async (stories: readonly FoundStory[]): Promise<readonly FoundStory[]> => {
    if (!exact) return stories;
    const fresh = stories.filter(({ number }) => !known.has(number));
    await Promise.all(fresh.slice(0, mostChecked - known.size).map(check));
    return stories.filter(({ number }) => known.get(number) !== false);
  };
}

interface LoadedHit {
  readonly story: FoundStory;
  readonly hit: Hit;
}

/** Among neighbours of one score, hits that hold the words as typed come first. */
function sortExactFirst(all: readonly LoadedHit[], terms: readonly Term[]): LoadedHit[] {
  const typed = terms.map(({ text }) => text.toLowerCase());
  const isExact = ({ hit: { words } }: LoadedHit) =>
    typed.every((wanted, number) => words.some(({ term, text }) => term === number && text.toLowerCase() === wanted));
  const sorted: LoadedHit[] = [];
  for (let at = 0; at < all.length; ) {
    const end = all.findIndex(({ story }, index) => index > at && story.score !== all[at]?.story.score);
    const run = all.slice(at, end < 0 ? all.length : end);
    sorted.push(...run.filter(isExact), ...run.filter((one) => !isExact(one)));
    at += run.length;
  }
  return sorted;
}

/** Search as a page uses it: loads the table, starts the engine, and turns questions into stories and stories into hits. */
import type { VariantTag } from "../variants/table.ts";
import { buildHit, type Hit } from "./build-hit.ts";
import { holdsAsTyped } from "./check-typed.ts";
import { createFold, unpackClasses } from "./create-fold.ts";
import { type Facets, type StoredFacets, unpackFacets } from "./facets.ts";
import { type Finding, type FoundStory, findStories } from "./find-stories.ts";
import { findPlace } from "./layout.ts";
import { type Port, startEngine } from "./pagefind/start-engine.ts";
import { parseQuery, type Term } from "./parse-query.ts";
import { type SearchTable, tableFile } from "./search-files.ts";
import { createTextReader } from "./texts/create-text-reader.ts";
import { createIndex } from "./volume-index.ts";
import { type Fetch, fetchWell } from "./volumes/read-ranges.ts";

export interface Search {
  /** One finding after another: the newest volume's, then what joins it. The last is complete. */
  readonly find: (query: string) => AsyncGenerator<Finding>;
  /** The hits of stories found, in their order; `exactFirst`: what stands as typed first among equal scores. */
  readonly show: (stories: readonly FoundStory[], terms: readonly Term[], exactFirst: boolean) => Promise<Hit[]>;
  readonly loadFacets: () => Promise<Facets>;
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
  const index = createIndex(table.volumes, engine.ask);
  const readJson = createJsonReader({ base, fetch });
  const texts = createTextReader(table, tag, base, fetch);
  const loadHit: LoadHit = async ({ number, positions }, terms) => {
    const places = positions.map(findPlace);
    const { piece } = places.find(({ field }) => field === 0) ?? { piece: 0 };
    const place = index.locate(number);
    return buildHit(number, await texts.read(place.volume, place.number, piece), terms, fold);
  };
  return {
    async *find(query) {
      const terms = parseQuery(query, fold);
      const keepExact = createExactFilter(terms, loadHit);
      for await (const finding of findStories(index, terms))
        yield finding.partial ? finding : { ...finding, stories: await keepExact(finding.stories) };
    },
    async show(stories, terms, exactFirst) {
      const hits = await Promise.all(stories.map((story) => loadHit(story, terms)));
      return exactFirst ? sortExactFirst(stories, hits, terms) : hits;
    },
    async suggest({ asked }) {
      const [term, ...others] = asked;
      if (term === undefined || others.length > 0) return undefined;
      const [{ findSpelling }, sounds] = await Promise.all([
        import("./find-spelling.ts"),
        readJson<string>(table.sounds),
      ]);
      const spelling = await findSpelling(index, term, sounds);
      return spelling && (await loadHit(spelling.story, [spelling.term])).words[0]?.text;
    },
    loadFacets: async () => unpackFacets(await readJson<StoredFacets>(table.facets)),
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

/** Among neighbours of one score, hits that hold the words as typed come first. */
function sortExactFirst(stories: readonly FoundStory[], hits: readonly Hit[], terms: readonly Term[]): Hit[] {
  const typed = terms.map(({ text }) => text.toLowerCase());
  const isExact = ({ words }: Hit) =>
    typed.every((wanted, number) => words.some(({ term, text }) => term === number && text.toLowerCase() === wanted));
  const sorted: Hit[] = [];
  for (let at = 0; at < hits.length; ) {
    const end = stories.findIndex(({ score }, index) => index > at && score !== stories[at]?.score);
    const run = hits.slice(at, end < 0 ? hits.length : end);
    sorted.push(...run.filter(isExact), ...run.filter((hit) => !isExact(hit)));
    at += run.length;
  }
  return sorted;
}

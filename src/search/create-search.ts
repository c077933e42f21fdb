/** Search as a page uses it: loads the table, starts the engine, and turns questions into stories and stories into hits. */
import type { VariantTag } from "../variants/table.ts";
import { buildHit, type Hit } from "./build-hit.ts";
import { holdsAsTyped } from "./check-typed.ts";
import { createFold } from "./create-fold.ts";
import { type Facets, type StoredFacets, unpackFacets } from "./facets.ts";
import { type Finding, type FoundStory, findStories } from "./find-stories.ts";
import { findPlace, type StoredPiece } from "./layout.ts";
import { type Port, startEngine } from "./pagefind/start-engine.ts";
import { parseQuery, type Term } from "./parse-query.ts";
import { engineFolder, facetsFile, formatPieceName, type SearchTable, soundsFile, tableFile } from "./search-files.ts";

export interface Search {
  readonly find: (query: string) => Promise<Finding>;
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
  readonly fetch: (address: string, options?: { cache: "no-cache" }) => Promise<Response>;
}

/** So many stories are looked at for an exact question; what comes after them is taken on trust. */
const mostChecked = 60;

/** The files of an index. */
function createReader({ base, fetch }: Pick<Surroundings, "base" | "fetch">) {
  const files = new Map<string, Promise<unknown>>();
  const read = async <Value>(address: string, options?: { cache: "no-cache" }): Promise<Value> => {
    const response = await fetch(`${base}${address}`, options);
    if (!response.ok) throw new Error(`${response.status} ${address}`);
    return (await response.json()) as Value;
  };
  /** Every address is fetched once; one that could not be fetched, with the next question again. */
  const readOnce = <Value>(address: string): Promise<Value> => {
    const asked = files.get(address) ?? read(address);
    files.set(address, asked);
    asked.catch(() => files.delete(address));
    return asked as Promise<Value>;
  };
  return { read, readOnce };
}

/** Rejects when the table cannot be fetched; what fails later rejects the question that needed it. */
export async function createSearch({ base, tag, startWorker, fetch }: Surroundings): Promise<Search> {
  const reader = createReader({ base, fetch });
  const table = reader.read<SearchTable>(tableFile, { cache: "no-cache" });
  const engine = startEngine(startWorker(), `${base}${engineFolder}`, table);
  const { version, fold: classes } = await table.catch((error: unknown) => {
    engine.stop();
    throw error;
  });
  const fold = createFold(classes);
  const readOnce = <Value>(name: string) => reader.readOnce<Value>(`${name}?${version}`);
  const readPiece = (number: number, piece: number) => readOnce<StoredPiece>(formatPieceName(tag, number, piece));
  const loadHit: LoadHit = async ({ number, positions }, terms) => {
    const places = positions.map(findPlace);
    const { piece } = places.find(({ field }) => field === 0) ?? { piece: 0 };
    return buildHit(await readPiece(number, piece), terms, fold);
  };
  return {
    async find(query) {
      const terms = parseQuery(query, fold);
      const finding = await findStories(engine, terms);
      return finding.partial || !terms.some(({ exact }) => exact) ? finding : keepExact(finding, loadHit);
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
        readOnce<string>(soundsFile),
      ]);
      const spelling = await findSpelling(engine, term, sounds);
      return spelling && (await loadHit(spelling.story, [spelling.term])).words[0]?.text;
    },
    loadFacets: async () => unpackFacets(await readOnce<StoredFacets>(facetsFile)),
    stop: () => engine.stop(),
  };
}

type LoadHit = (story: FoundStory, terms: readonly Term[]) => Promise<Hit>;

/** Folded alike is not enough for an exact question: the texts themselves decide. */
async function keepExact(finding: Finding, loadHit: LoadHit): Promise<Finding> {
  const { stories, terms } = finding;
  const checked = stories.slice(0, mostChecked);
  const hits = await Promise.all(checked.map((story) => loadHit(story, terms)));
  const isExact = (hit: Hit | undefined, term: Term, number: number) =>
    !term.exact || hit?.words.some((word) => word.term === number && holdsAsTyped(word.text, term)) === true;
  const kept = checked.filter((_, at) => terms.every((term, number) => isExact(hits[at], term, number)));
  return { ...finding, stories: [...kept, ...stories.slice(mostChecked)] };
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

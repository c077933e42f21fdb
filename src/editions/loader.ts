/**
 * The content loaders: content/ into Astro's collections. The store stays light: facts, words of every variant and a digest;
 * bodies are rendered late, by the page that shows them. In a build a problem stops everything; in `astro dev` it is printed
 * and the other stories go on; integrations/live-content.ts has it loaded again when a file was saved. Rendered bodies would
 * make the store grow with stories times variants, and every rebuild would bundle it again; the price is that a page renders
 * what it shows.
 */
import { fileURLToPath } from "node:url";
import type { Loader, LoaderContext } from "astro/loaders";
import { type Content, readContent } from "../library/read-content.ts";
import type { ReadStory } from "../library/read-story.ts";
import { createMemory, findMemory, shareMemory } from "../library/reading-memory.ts";
import { once } from "../once.ts";
import { formatBrief } from "../problems/format-brief.ts";
import { hasErrors, type Problem } from "../problems/problem.ts";
import { variants } from "../site/served-variants.ts";
import { speakToEditors } from "../site/voice.ts";
import { convertWords } from "../variants/convert-words.ts";
import type { VariantTag } from "../variants/table.ts";
import type { TermRow } from "../variants/term-row.ts";
import { createWords } from "./edition-words.ts";
import { createStoryConverter } from "./story-converter.ts";

/** One entry of a collection. */
interface Entry {
  readonly id: string;
  readonly data: Record<string, unknown>;
}

/** The words of every served variant, straight from the written one. */
function convertToAll<Words>(words: Words, written: VariantTag, terms: readonly TermRow[]): Record<string, Words> {
  return Object.fromEntries(
    variants.map(({ tag }) => [tag, convertWords(words, createStoryConverter({ written, terms }, tag))]),
  );
}

/** By reading: what was read before and not again keeps its entry. */
const createStoryEntry = once(({ story }: ReadStory): Entry => {
  const words = Object.fromEntries(variants.map(({ tag }) => [tag, createWords(story, tag)]));
  return { id: story.slug, data: { story, words } };
});

export const listStoryEntries = (content: Content): Entry[] => content.stories.map(createStoryEntry);

export function listTopicEntries(content: Content, written: VariantTag): Entry[] {
  return content.topics.map(({ slug, terms, name, description }, order) => ({
    id: slug,
    data: { slug, order, words: convertToAll({ name, description }, written, terms) },
  }));
}

export function listPageEntries(content: Content): Entry[] {
  return content.pages.map(({ slug, written, words, source: { file }, digest, terms }) => ({
    id: slug,
    data: { slug, file, digest, written, terms, words: convertToAll(words, written, terms) },
  }));
}

/** What was read last, until this turn of the event loop ends: the collections ask for it one after the other. */
let latest: { readonly root: string; readonly content: Content } | undefined;

/** In the dev server this module starts anew with every change of its code, and the memory with it. */
const startLiveMemory = once(() => shareMemory(createMemory()));

/** `live`: in the dev server. */
function readOnce(root: string, live: boolean): Content {
  if (latest?.root === root) return latest.content;
  const content = readContent(root, { checksCopy: true, memory: live ? startLiveMemory() : findMemory() });
  latest = { root, content };
  setImmediate(() => {
    latest = undefined;
  });
  return content;
}

const formatReport = (problems: readonly Problem[]) => `\n${formatBrief(problems)}`;
const nameProblem = ({ file, line, what }: Problem) => `${file}:${line} ${what}`;

/** A loader for one collection, made from the whole of the content. */
export function createLoader(
  name: string,
  listEntries: (content: Content) => Entry[],
  options: { reports: boolean },
): Loader {
  const digests = new WeakMap<Entry, string>();
  let said: ReadonlySet<string> = new Set();
  return {
    name,
    async load({ config, store, watcher, logger, generateDigest, refreshContextData }: LoaderContext) {
      if (typeof refreshContextData?.hear === "function") refreshContextData.hear();
      await speakToEditors();
      const live = watcher !== undefined;
      const content = readOnce(fileURLToPath(config.root), live);
      if (options.reports) {
        const { problems } = content;
        if (!live && hasErrors(problems)) throw new Error(formatReport(problems));
        // What was said stays on the terminal above: after a save only what is new is.
        const fresh = problems.filter((problem) => !said.has(nameProblem(problem)));
        said = new Set(problems.map(nameProblem));
        if (live && fresh.length > 0) logger.warn(formatReport(fresh));
      }
      const entries = listEntries(content);
      // A build fills the store in one order always; the dev server touches what has changed and no more.
      const ids = new Set(live ? entries.map(({ id }) => id) : []);
      for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
      for (const entry of entries) {
        const digest = digests.get(entry) ?? String(generateDigest(entry.data));
        digests.set(entry, digest);
        store.set({ ...entry, digest });
      }
    },
  };
}

/**
 * The content loaders: content/ into Astro's collections. The store stays light: facts, words of every variant and a digest;
 * bodies are rendered late, by the page that shows them. In a build a problem stops everything; in `astro dev` it is
 * printed and the other stories go on.
 */
import { fileURLToPath } from "node:url";
import type { Loader, LoaderContext } from "astro/loaders";
import { formatCount, formatProblems } from "../problems/format-problems.ts";
import { hasErrors } from "../problems/problem.ts";
import { type VariantTag, variants } from "../variants/table.ts";
import type { TermRow } from "../variants/terms.ts";
import { convertWords } from "./create-edition.ts";
import { createWords } from "./edition-words.ts";
import { type Content, readContent } from "./read-content.ts";
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

export function listStoryEntries(content: Content): Entry[] {
  return content.stories.map(({ story }) => ({
    id: story.slug,
    data: { story, words: Object.fromEntries(variants.map(({ tag }) => [tag, createWords(story, tag)])) },
  }));
}

export function listTopicEntries(content: Content, written: VariantTag): Entry[] {
  return content.topics.map(({ slug, terms, name, description }, order) => ({
    id: slug,
    data: { slug, order, words: convertToAll({ name, description }, written, terms) },
  }));
}

export function listPageEntries(content: Content): Entry[] {
  return content.pages.map(({ slug, written, words, source, terms }) => ({
    id: slug,
    data: { slug, written, source, terms, words: convertToAll(words, written, terms) },
  }));
}

/** What was read last, until this turn of the event loop ends: the collections ask for it one after the other. */
let latest: { readonly root: string; readonly content: Content } | undefined;

function readOnce(root: string, checksCopy: boolean): Content {
  if (latest?.root === root) return latest.content;
  const content = readContent(root, { checksCopy });
  latest = { root, content };
  setImmediate(() => {
    latest = undefined;
  });
  return content;
}

/** A loader for one collection, made from the whole of the content. */
export function createLoader(
  name: string,
  listEntries: (content: Content) => Entry[],
  options: { reports: boolean },
): Loader {
  return {
    name,
    async load(context: LoaderContext) {
      const root = fileURLToPath(context.config.root);
      const fill = () => {
        const content = readOnce(root, context.watcher !== undefined);
        if (options.reports && content.problems.length > 0) {
          const text = `\n${formatProblems(content.problems)}\n${formatCount(content.problems)}`;
          if (context.watcher === undefined && hasErrors(content.problems)) throw new Error(text);
          context.logger.warn(text);
        }
        context.store.clear();
        for (const { id, data } of listEntries(content)) {
          context.store.set({ id, data, digest: context.generateDigest(data) });
        }
      };
      fill();
      context.watcher?.on("all", (_event, path) => {
        if (path.startsWith(`${root}content`)) fill();
      });
    },
  };
}

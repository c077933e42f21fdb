/**
 * What the tests search for, found in the stories of the publication they are run on: words that stand in the prose as it was
 * written, and so in every edition, in whichever forms.
 */
import { isListed } from "../../src/editions/order.ts";
import { readClock } from "../../src/library/clock.ts";
import { readContent } from "../../src/library/read-content.ts";
import { createConverter } from "../../src/variants/create-converter.ts";
import type { VariantTag } from "../../src/variants/table.ts";
import { root } from "../site/stories.ts";
import { home, lead } from "./pages.ts";

/** Paragraphs of prose by story: nothing of a block, a mark or a link, whose words may stand elsewhere than typed. */
const proses = new Map(
  readContent(root)
    .stories.filter(({ story }) => isListed(story, readClock()))
    .map(({ story, source }) => [
      story.slug,
      source.body.split("\n").filter((line) => /^\p{Script=Han}[^:<`*[\]|]*$/u.test(line)),
    ]),
);

/** Pairs of characters that stand in a story, with how often they do. */
function countPairs(lines: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines)
    for (const [run] of line.matchAll(/\p{Script=Han}{2,}/gu)) {
      const characters = [...run];
      for (const [at, character] of characters.slice(1).entries()) {
        const pair = `${characters[at]}${character}`;
        counts.set(pair, (counts.get(pair) ?? 0) + 1);
      }
    }
  return counts;
}

const pairs = new Map([...proses].map(([slug, lines]) => [slug, countPairs(lines)]));
const countStories = (pair: string) => [...pairs.values()].filter((counts) => counts.has(pair)).length;

/** A pair of the lead's prose: in as few stories as possible, but not in fewer than `least`, and there often. */
function findPair(least: number): string | undefined {
  const [best] = [...(pairs.get(lead.slug) ?? [])]
    .map(([pair, count]) => ({ pair, count, stories: countStories(pair) }))
    .filter(({ stories }) => stories >= least)
    .sort((a, b) => a.stories - b.stories || b.count - a.count);
  return best?.pair;
}

/** As a reader of a variant types what was written in the lead's. */
export const typeIn = (tag: VariantTag, words: string): string => createConverter(lead.written, tag)(words);

/** A word of the lead in the default variant; its headline's beginning should the lead have no prose. */
export const word: string = typeIn(home.tag, findPair(1) ?? lead.words.headline.slice(0, 2));

/** A word that more than one story has; `undefined` where no two stories share one. */
const shared = findPair(2);
export const sharedWord: string | undefined = shared && typeIn(home.tag, shared);

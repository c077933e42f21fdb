/**
 * The search index of all editions, in one pass: one record a story in a shared folded index, small files to show hits from,
 * the table of the fold and of what stories can be filtered by. Called when the pages are built, and by the measurements. The
 * price of one index for all scripts: Pagefind's ready scripts, which know one language a page, are not used, and its engine
 * is driven by us (pagefind/).
 */
import { createHash } from "node:crypto";
import type { VariantTag } from "../variants/table.ts";
import { buildFoldTable } from "./build-fold-table.ts";
import { buildRecord, type StoryTexts } from "./build-record.ts";
import { buildSoundTable } from "./build-sound-table.ts";
import { createFold } from "./create-fold.ts";
import { type Facets, packFacets } from "./facets.ts";
import type { StoredPiece } from "./layout.ts";
import { buildEngineFiles } from "./pagefind/build-engine-files.ts";
import { engineFolder, facetsFile, formatPieceName, type SearchTable, soundsFile, tableFile } from "./search-files.ts";

/** A story as search sees it. */
export interface IndexedStory extends StoryTexts {
  readonly slug: string;
  /** Four digits. */
  readonly year: string;
  /** Slugs. */
  readonly topics: readonly string[];
  /** What a hit says beside its sentences, by edition. */
  readonly cards: Readonly<Partial<Record<VariantTag, Card>>>;
}

export interface Card {
  readonly headline: string;
  readonly date: string;
  readonly topic: string;
  readonly standfirst: string;
}

/** The characters of all texts, and how often each stands there. */
function countCharacters(stories: readonly IndexedStory[]): Map<string, number> {
  const characters = new Map([["点", 0]]);
  for (const { headline, head, body } of stories)
    for (const texts of [headline, ...head, ...body.map((passage) => passage.texts)])
      for (const text of Object.values(texts))
        for (const character of text) characters.set(character, (characters.get(character) ?? 0) + 1);
  return characters;
}

/**
 * `stories` are sorted oldest first: a record's number is its rank in time. Files go to the folder `output`, through `write` or
 * written by Pagefind itself. `advance` hears how many of them are done.
 */
export async function buildIndex(
  stories: readonly IndexedStory[],
  tags: readonly VariantTag[],
  output: string,
  write: (name: string, text: string) => void,
  advance: (done: number, all: number) => void = () => {},
): Promise<void> {
  const characters = countCharacters(stories);
  const table = buildFoldTable(new Set(characters.keys()));
  const fold = createFold(table);
  const digest = createHash("sha256").update(table);
  function* listRecords(): Generator<string> {
    for (const [number, story] of stories.entries()) {
      const { content, pieces } = buildRecord(story, tags, fold);
      digest.update(content);
      for (const tag of tags) {
        const card = story.cards[tag];
        if (card === undefined) continue;
        const stored = pieces[tag] ?? [];
        // A story of nothing but a headline still has a first piece.
        for (const [piece, passages] of (stored.length === 0 ? [[]] : stored).entries()) {
          const standfirst = piece === 0 ? card.standfirst : "";
          const file: StoredPiece = [story.slug, card.headline, card.date, card.topic, standfirst, passages];
          const text = JSON.stringify(file);
          digest.update(text);
          write(formatPieceName(tag, number, piece), text);
        }
      }
      yield content;
      advance(number + 1, stories.length);
    }
  }
  const { pages, chunks } = await buildEngineFiles(listRecords(), `${output}/${engineFolder}`);
  const facets: Facets = { years: stories.map(({ year }) => year), topics: listTopics(stories) };
  write(facetsFile, JSON.stringify(packFacets(facets)));
  write(soundsFile, JSON.stringify(buildSoundTable(characters, fold)));
  const version = digest.digest("hex").slice(0, 12);
  write(tableFile, JSON.stringify({ version, pages, chunks, fold: table } satisfies SearchTable));
}

function listTopics(stories: readonly IndexedStory[]): Facets["topics"] {
  const slugs = [...new Set(stories.flatMap(({ topics }) => topics))].sort();
  const listNumbers = (slug: string) =>
    stories.flatMap(({ topics }, number) => (topics.includes(slug) ? [number] : []));
  return Object.fromEntries(slugs.map((slug) => [slug, listNumbers(slug)]));
}

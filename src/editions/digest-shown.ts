/**
 * What a page shows, as digests: a page is made again when its digest changes, and carried over from the last build when not. The
 * code that makes pages is digested apart. Whatever a page comes to show must join here; tests/builds/restored.test.ts changes
 * each input and compares with a clean build.
 */
import { createHash } from "node:crypto";
import { readForDigest } from "../library/digest-folder.ts";
import type { Story } from "../library/story.ts";
import { isDrawing } from "../library/story-folder.ts";
import { once } from "../once.ts";
import { findInFamily } from "../variants/by-variant.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Edition } from "./edition.ts";
import { keyListPicture } from "./pictures/list-picture.ts";
import { createStoryCard } from "./story-card.ts";

/** `parts` are plain data. */
export const digestShown = (...parts: readonly unknown[]): string =>
  createHash("sha256").update(JSON.stringify(parts)).digest("base64url");

/** All of a story: its file and what lies beside it, and the terms it uses. */
export const listWhole = ({ digest, terms }: Edition) => [digest, terms];

/** Those of the stories it links to that readers cannot open: links to them are text. */
export const listClosedOf = (linked: readonly string[], closed: ReadonlySet<string>): string[] =>
  linked.filter((slug) => closed.has(slug));

/** All that the body of an edition is made of. */
export const listBody = ({ closed }: Catalogue, edition: Edition) => [
  listWhole(edition),
  listClosedOf(edition.linked, closed),
];

/** Of the terms of a story those that its head may use: of the others no list shows anything. */
const listHeadTerms = once(({ terms, words, written }: Story) => {
  const text = JSON.stringify(words);
  return terms.filter(({ forms }) => text.includes(JSON.stringify(findInFamily(forms, written) ?? "").slice(1, -1)));
});

/**
 * What other pages show of a story without its body having been read. Its words count as they were written: what they become
 * follows from the rest.
 */
function listHead(catalogue: Catalogue, edition: Edition): readonly unknown[] {
  const { slug, of, tag } = edition;
  const { published, topics, written, names, headlines, own } = of;
  const { headline, kicker, standfirst, authors } = of.words;
  return [
    slug,
    published,
    catalogue.findTopic(topics[0])?.name,
    headline,
    kicker,
    standfirst,
    authors,
    listWays(catalogue, edition),
    written,
    listHeadTerms(of),
    names,
    headlines,
    own[tag],
  ];
}

/** What lists show of a story. */
export function listRow(catalogue: Catalogue, edition: Edition): readonly unknown[] {
  const { weight, topics, characters } = edition.of;
  return [listHead(catalogue, edition), weight, topics[0], catalogue.findNumber(edition.slug), characters];
}

/** What an editor's own drawing at the head of a story is; a photograph is known by what is kept of it. */
const digestDrawing = once(({ file, leadImage }: Story): string | undefined => {
  const path = leadImage && isDrawing(leadImage) ? file.replace(/[^/]+$/, leadImage) : undefined;
  return path && digestShown(String(readForDigest(process.cwd(), path)));
});

/** What a page says of the story that comes next: a share of the pages knows no more of it than its front matter. */
const listNext = (catalogue: Catalogue, next: Edition): readonly unknown[] => [
  listHead(catalogue, next),
  keyListPicture(catalogue, next),
  digestDrawing(next.of),
];

/** Where the names under a story lead: that follows from the stories of all others. */
const listWays = ({ authors }: Catalogue, { of }: Edition) => authors.listWays(of);

/** A story's page: the story, and what it says of others. */
export function digestStoryPage(catalogue: Catalogue, edition: Edition): string {
  const { next, also } = catalogue.findLeadOn(edition);
  const { parts = [] } = catalogue.findSeries(edition) ?? {};
  const topic = catalogue.findTopic(edition.topics[0]);
  return digestShown(
    listBody(catalogue, edition),
    topic?.name,
    catalogue.findNumber(edition.slug),
    next && listNext(catalogue, next),
    also.map((other) => createStoryCard(catalogue, other)),
    parts.map(({ part, story }) => [part, createStoryCard(catalogue, story)]),
    listWays(catalogue, edition),
    catalogue.authors.listNoteRows(edition.of),
  );
}

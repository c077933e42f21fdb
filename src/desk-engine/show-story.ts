/**
 * A story as the desk shows it: what is wrong with it, its editions with the decisions marked, and the decisions in groups. All
 * of it plain values, so that it can leave the worker.
 */
import type { Element, ElementContent, Root } from "hast";
import { h } from "hastscript";
import { visit } from "unist-util-visit";
import { createEdition } from "../editions/create-edition.ts";
import { renderEditionBody } from "../editions/render-body.ts";
import { createStoryConverter } from "../editions/story-converter.ts";
import type { ContentReader } from "../library/content-reader.ts";
import type { ReadStory } from "../library/read-story.ts";
import { isDrawing } from "../library/story-folder.ts";
import { readTextBeside } from "../library/story-terms.ts";
import { parseDrawing } from "../markdown/parse-drawing.ts";
import { type ImageResolver, placeImages } from "../markdown/place-images.ts";
import { type DecisionGroup, groupDecisions } from "../review/approve.ts";
import type { Review } from "../review/create-review.ts";
import { formatReason, nameKind } from "../review/words.ts";
import { countMinutes } from "../site/reading-time.ts";
import { variants } from "../site/served-variants.ts";
import type { VariantTag } from "../variants/table.ts";
import { buildEnd } from "./article/build-end.ts";
import { buildHead } from "./article/build-head.ts";
import type { FindPlace } from "./article/place-story.ts";
import { buildLead } from "./build-lead.ts";

export interface ShownDecision {
  readonly number: number;
  readonly before: string;
  readonly after: string;
  /** Line of the file; absent in a field. */
  readonly line: number | undefined;
}

/** Decisions that are alike: asked once. */
export interface ShownGroup {
  readonly kind: string;
  /** What decided, one clause. */
  readonly reason: string;
  readonly source: string;
  readonly forms: Readonly<Partial<Record<VariantTag, string>>>;
  /** Guesses come first, terms last. */
  readonly rank: number;
  readonly approved: boolean;
  readonly all: readonly ShownDecision[];
}

export interface ShownEdition {
  readonly tag: VariantTag;
  readonly origin: "written" | "converted" | "own";
  /** The article; decisions stand in `mark` with `data-decision`. */
  readonly article: Element;
}

export interface ShownStory {
  readonly characters: number;
  readonly minutes: number;
  readonly written: VariantTag;
  readonly editions: readonly ShownEdition[];
  readonly groups: readonly ShownGroup[];
}

const ranks = ["guess", "boundary", "context", "name", "term"] as const;

const showGroup = ({ first, all }: DecisionGroup): ShownGroup => ({
  kind: nameKind(first),
  reason: formatReason(first),
  source: first.source,
  forms: first.forms,
  rank: ranks.indexOf(first.kind),
  approved: all.every(({ approved }) => approved),
  all: all.map(({ number, before, after, line }) => ({ number, before, after, line })),
});

/** Pictures by their name beside the story: who shows them knows their bytes. */
export function createPictureResolver(reader: ContentReader, { story }: ReadStory, tag: VariantTag): ImageResolver {
  return (name) => {
    if (!story.files.includes(name)) return undefined;
    if (isDrawing(name)) {
      const text = readTextBeside(reader, story, name);
      const svg = text === undefined ? undefined : parseDrawing(text, createStoryConverter(story, tag));
      return svg === undefined ? undefined : { kind: "drawing", svg };
    }
    const path = story.file.replace(/[^/]+$/, name);
    const photograph = story.photographs.find(({ file }) => file === path);
    if (photograph === undefined) return { kind: "recording", src: name };
    return { kind: "photograph", src: name, width: photograph.width, height: photograph.height };
  };
}

/** The body of an edition as its page has it. */
export const renderArticleBody = (
  read: ReadStory,
  tag: VariantTag,
  image: ImageResolver,
  closed: ReadonlySet<string>,
): string => renderEditionBody(createEdition(read.story, tag), read, image, closed).html;

const isPart = (name: string) => (node: unknown) => (node as Element).properties?.["dataPart"] === name;

/** What the reader of this edition sees, from a story tree of the review. */
function buildArticle(
  tree: Root,
  read: ReadStory,
  tag: VariantTag,
  image: ImageResolver,
  findPlace: FindPlace,
): Element {
  const { story } = read;
  const shown = placeImages(structuredClone(tree), image);
  const find = (name: string) => shown.children.find(isPart(name)) as Element | undefined;
  const field = (name: string): ElementContent[] => {
    const node = find("head")?.children.find((child) => (child as Element).properties?.["dataField"] === name);
    return node?.type === "element" ? node.children : [];
  };
  const edition = createEdition(story, tag);
  const place = findPlace(edition);
  const head = buildHead(edition, place, buildLead(read, tag, image), field);
  const body = h("div.body", find("body")?.children ?? []);
  const article = h("article", [head, h("div.story.board", [body]), buildEnd(edition, place)]);
  // Where a block was written the page wants to know; of all else it is half of what would have to be sent.
  for (const block of body.children)
    if (block.type === "element" && block.position !== undefined)
      block.properties = { ...block.properties, dataLine: String(block.position.start.line) };
  visit(article, (node) => {
    delete node.position;
  });
  return article;
}

export function showStory(reader: ContentReader, read: ReadStory, review: Review, findPlace: FindPlace): ShownStory {
  const { story } = read;
  const editions = variants.flatMap(({ tag }): ShownEdition[] => {
    const tree = review.editions.get(tag);
    if (tree === undefined) return [];
    const origin = tag === story.written ? "written" : story.own[tag] === undefined ? "converted" : "own";
    return [
      { tag, origin, article: buildArticle(tree, read, tag, createPictureResolver(reader, read, tag), findPlace) },
    ];
  });
  const groups = [
    ...groupDecisions(review.decisions.filter(({ approved }) => !approved)),
    ...groupDecisions(review.decisions.filter(({ approved }) => approved)),
  ];
  return {
    characters: story.characters,
    minutes: countMinutes(story.characters),
    written: story.written,
    editions,
    groups: groups.map(showGroup),
  };
}

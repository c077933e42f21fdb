/**
 * An edition as the parts of a document that is no page of ours: head, lead figure, body, end matter, as trees. The body is
 * rendered by the stages that pages have; only pictures are left as the names of their files, because every place outside wants
 * them in a form of its own. What is not the story's own is given: a command has it from the content that is held, the desk's
 * page from the files at hand.
 */
import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import { formatCaption } from "../editions/caption.ts";
import type { Edition } from "../editions/edition.ts";
import { renderEditionTree } from "../editions/render-body.ts";
import { formatDate } from "../fields/dates.ts";
import type { ReadStory } from "../library/read-story.ts";
import { buildImage, type ImageResolver } from "../markdown/place-images.ts";
import type { RenderedStory } from "../markdown/story-renderer.ts";
import { fillLabel, listLabels } from "../site/labels.ts";
import { formatPath, formatUrl, pagePaths } from "../site/paths.ts";
import { buildEnd, type EndSection } from "./end-matter.ts";
import { editElements } from "./tree-edits.ts";

export interface StoryParts {
  readonly edition: Edition;
  /** Full address of its page. */
  readonly url: string;
  readonly kicker: string;
  /** What was done, with the names of those who did it. */
  readonly bylines: readonly string[];
  /** Where it was written, its days, what it is based on. */
  readonly facts: readonly string[];
  /** With caption and credit. */
  readonly lead: Element | undefined;
  readonly body: readonly ElementContent[];
  readonly outline: RenderedStory["outline"];
  readonly end: readonly EndSection[];
}

function buildLead(edition: Edition, resolve: ImageResolver): Element | undefined {
  const image = edition.leadImage === undefined ? undefined : resolve(edition.leadImage);
  if (image === undefined || image.kind === "recording") return undefined;
  const caption = formatCaption(edition, listLabels(edition.tag));
  const picture = buildImage(image, edition.words.lead?.alt ?? "", "lead");
  return h("figure", { className: ["lead"] }, [picture, ...(caption === "" ? [] : [h("figcaption", caption)])]);
}

/** Roles with their names, as the page has them. */
export const listBylines = ({ words: { authors } }: Edition): string[] =>
  [...Map.groupBy(authors, ({ role }) => role)].map(([role, people]) =>
    [role, ...people.map(({ name }) => name)].filter((part) => part !== "").join(" "),
  );

function listFacts(edition: Edition): string[] {
  const { words, published, updated, tag } = edition;
  const labels = listLabels(tag);
  return [
    ...(words.source === undefined ? [] : [fillLabel(labels.basedOn, { source: words.source.name })]),
    ...(words.dateline === undefined ? [] : [words.dateline]),
    formatDate(published),
    ...(updated === undefined ? [] : [fillLabel(labels.updated, { date: formatDate(updated) })]),
  ];
}

/** What is known of the story beside its own words. */
export interface StorySurroundings {
  readonly read: ReadStory;
  /** Slugs of stories that readers cannot open. */
  readonly closed: ReadonlySet<string>;
  /** Name of its main topic, in the edition's words. */
  readonly topic: string | undefined;
  /** Photographs by the names of their files, in no size yet; drawings as they are. */
  readonly image: ImageResolver;
}

export function buildParts(edition: Edition, { read, closed, topic, image }: StorySurroundings): StoryParts {
  const { tag, words, slug } = edition;
  const { tree, outline } = renderEditionTree(edition, read, image, closed);
  return {
    edition,
    url: formatUrl(formatPath(tag, pagePaths.story(slug))),
    kicker: words.kicker ?? topic ?? "",
    bylines: listBylines(edition),
    facts: listFacts(edition),
    lead: buildLead(edition, image),
    // What is only set for the page's style (markdown/set-type.ts) has no sense elsewhere.
    body: editElements(tree.children, (element) => (element.tagName === "i" ? element.children : element)),
    outline,
    end: buildEnd(edition),
  };
}

/**
 * An edition as the parts of a document that is no page of ours: head, lead figure, body, end matter, as trees. The body is
 * rendered by the stages that pages have; only pictures are left as the names of their files, because every place outside wants
 * them in a form of its own.
 */
import type { Element, ElementContent } from "hast";
import { fromHtml } from "hast-util-from-html";
import { h } from "hastscript";
import { formatCaption } from "../editions/caption.ts";
import type { Edition } from "../editions/edition.ts";
import { createResolver } from "../editions/images.ts";
import { findRead, openCatalogue } from "../editions/open-catalogue.ts";
import { renderEditionBody } from "../editions/render-body.ts";
import { formatDate } from "../fields/dates.ts";
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

/** Photographs by the names of their files, in no size yet; drawings as they are. */
const createNameResolver = (edition: Edition): ImageResolver => {
  const resolve = createResolver(edition);
  return (name) => {
    const image = resolve(name);
    if (image?.kind !== "photograph") return image;
    const { kind, width, height } = image;
    return { kind, src: name, width, height };
  };
};

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

export function buildStory(edition: Edition): StoryParts {
  const { tag, words, topics, slug } = edition;
  const { closed, findTopic } = openCatalogue(tag);
  const resolve = createNameResolver(edition);
  const { html, outline } = renderEditionBody(edition, findRead(edition), resolve, closed);
  return {
    edition,
    url: formatUrl(formatPath(tag, pagePaths.story(slug))),
    kicker: words.kicker ?? findTopic(topics[0])?.name ?? "",
    bylines: listBylines(edition),
    facts: listFacts(edition),
    lead: buildLead(edition, resolve),
    // What is only set for the page's style (markdown/set-type.ts) has no sense elsewhere.
    body: editElements(fromHtml(html, { fragment: true }).children, (element) =>
      element.tagName === "i" ? element.children : element,
    ),
    outline,
    end: buildEnd(edition),
  };
}

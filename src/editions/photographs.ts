/** The photographs of stories as pages, feeds and cards name them, and everything that has to be made of them. */

import type { Story } from "../library/story.ts";
import type { Photograph as ShownPhotograph } from "../markdown/place-images.ts";
import { cropNames, listCrops } from "../photographs/list-crops.ts";
import { findCard, listSizes, type Photograph, type Rendition } from "../photographs/photograph.ts";
import type { PhotographOrder } from "../photographs/shelf.ts";
import { formatPhotographPath } from "../site/paths.ts";

/** Pixels across of the one size that feed readers are given, at most. */
const maxPlainWidth = 1200;

/** Pixels across that a phone shows already: enlarged, such a picture would be no larger. */
const leastEnlarged = 720;

const formatSrcset = (sizes: readonly Rendition[]) =>
  sizes.map(({ name, width }) => `${formatPhotographPath(name)} ${width}w`).join(",");

/** `name` is that of a file beside the story. */
export function findPhotograph(story: Pick<Story, "file" | "photographs">, name: string): Photograph | undefined {
  const path = story.file.replace(/[^/]+$/, name);
  return story.photographs.find(({ file }) => file === path);
}

/** A photograph as it is put into a page. */
export function showPhotograph(photograph: Photograph): ShownPhotograph {
  const webp = listSizes(photograph, "webp");
  const plain = webp.findLast(({ width }) => width <= maxPlainWidth) ?? webp[0];
  const largest = webp.at(-1);
  return {
    kind: "photograph",
    src: plain === undefined ? "" : formatPhotographPath(plain.name),
    width: photograph.width,
    height: photograph.height,
    avif: formatSrcset(listSizes(photograph, "avif")),
    webp: formatSrcset(webp),
    largest: photograph.width > leastEnlarged && largest !== undefined ? formatPhotographPath(largest.name) : undefined,
  };
}

/** The picture shown beside a link to the story, when its lead is a photograph that is large enough. */
export function findStoryCard(story: Story): Rendition | undefined {
  const lead = findLeadPhotograph(story);
  return lead && findCard(lead);
}

/** The photograph that leads a story. */
export const findLeadPhotograph = (story: Pick<Story, "leadImage" | "file" | "photographs">): Photograph | undefined =>
  story.leadImage === undefined ? undefined : findPhotograph(story, story.leadImage);

/** All that lists publish of it. */
const listLeadCrops = (photograph: Photograph, { leadFocus }: Story): Rendition[] =>
  cropNames.flatMap((name) =>
    (["avif", "webp"] as const).flatMap((format) => listCrops(photograph, name, format, leadFocus)),
  );

/** Everything that stories publish of their photographs; one that several show is made once. */
export function listOrders(stories: readonly Story[]): PhotographOrder[] {
  const orders = new Map<string, { photograph: Photograph; renditions: Map<string, Rendition> }>();
  for (const story of stories)
    for (const photograph of story.photographs) {
      const order = orders.get(photograph.id) ?? { photograph, renditions: new Map<string, Rendition>() };
      const isLead = findLeadPhotograph(story) === photograph;
      const card = isLead ? findStoryCard(story) : undefined;
      for (const rendition of [
        ...listSizes(photograph, "avif"),
        ...listSizes(photograph, "webp"),
        ...(card ? [card] : []),
        ...(isLead ? listLeadCrops(photograph, story) : []),
      ])
        order.renditions.set(rendition.name, rendition);
      orders.set(photograph.id, order);
    }
  return [...orders.values()].map(({ photograph, renditions }) => ({
    photograph,
    renditions: [...renditions.values()],
  }));
}

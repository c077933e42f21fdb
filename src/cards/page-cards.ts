/**
 * Which cards there are: of every edition of a story, of the front page and of every list. What is asked here for a page is listed
 * here for the build. A large publication has the wide shape only: two files more for every story are what hosts count.
 */

import type { Edition } from "../editions/edition.ts";
import { openCatalogue } from "../editions/open-catalogue.ts";
import { findPhotograph } from "../editions/photographs.ts";
import { drawEdition } from "../editions/pictures/list-picture.ts";
import { listAuthors, listEditions, listOwnEditions, listTopics } from "../editions/queries.ts";
import { readStoryText } from "../editions/story-text.ts";
import { formatDate } from "../fields/dates.ts";
import type { Story } from "../library/story.ts";
import { isDrawing } from "../library/story-folder.ts";
import { once } from "../once.ts";
import { listLabels } from "../site/labels.ts";
import { variants } from "../site/served-variants.ts";
import { site } from "../site/site.ts";
import { createOwnConverter, nameSite } from "../site/site-converter.ts";
import { standards, type VariantTag } from "../variants/table.ts";
import { type Card, type CardArt, createCard } from "./card.ts";
import type { CardShape } from "./shapes.ts";

/** Up to so many stories, every shape. */
const mostInAllShapes = 100;

/** Shapes that stories have; the first is the one that networks show. None when cards are switched off. */
export function listStoryShapes(): readonly CardShape[] {
  const cards = site.cards ?? (listEditions(site.defaultVariant).length <= mostInAllShapes ? "all" : "wide");
  return { all: ["wide", "square", "classic"] as const, wide: ["wide"] as const, none: [] }[cards];
}

/** Lists are few. */
export const listListShapes = (): readonly CardShape[] => (site.cards === "none" ? [] : ["wide", "square"]);

/** Words in a drawing would need fonts of the machine. */
const dropText = (svg: string) => svg.replace(/<text[\s>][\s\S]*?<\/text>/g, "");

/** An editor's picture, if the story has one that a card can show. */
const findLead = once((story: Story): CardArt | "none" => {
  const { leadImage } = story;
  if (leadImage === undefined) return "none";
  if (isDrawing(leadImage)) return { kind: "drawing", svg: dropText(readStoryText(story, leadImage)) };
  const photograph = findPhotograph(story, leadImage);
  return photograph === undefined ? "none" : { kind: "photograph", file: photograph.file, id: photograph.id };
});

/** What stands for a story: its lead, or the drawing that lists show of it. */
function findArt(edition: Edition): CardArt {
  const lead = findLead(edition.of);
  if (lead !== "none") return lead;
  const { svg, ground } = drawEdition(openCatalogue(edition.tag), edition);
  return { kind: "drawn", svg, ground };
}

export function cardStory(edition: Edition, shape: CardShape): Card {
  const { tag, headline, published } = edition;
  const words = {
    kicker: openCatalogue(tag).findTopic(edition.topics[0])?.name ?? "",
    headline,
    name: nameSite(tag),
    note: formatDate(published),
  };
  return createCard(shape, standards[tag].script, words, findArt(edition));
}

/** Of a list by its name; without one, of the publication. */
export function cardList(tag: VariantTag, name: string | undefined, shape: CardShape): Card {
  const headline = name ?? createOwnConverter(tag)(site.tagline);
  const words = { kicker: "", headline, name: nameSite(tag), note: "" };
  return createCard(shape, standards[tag].script, words, { kind: "mark" });
}

/** Names of the lists that have a card of their own. */
function listNames(tag: VariantTag): (string | undefined)[] {
  const { topics, archive, authors } = listLabels(tag);
  const writers = listAuthors(tag);
  const ofLists = [...listTopics(tag), ...writers].map(({ name }) => name);
  return [undefined, topics, archive, ...(writers.length > 0 ? [authors] : []), ...ofLists];
}

/** All cards whose pages are made here, each once; those of a story one after another, because they show one drawing. */
export function listOwnCards(): Card[] {
  const ofStories = new Map<Story, Card[]>();
  for (const { tag } of variants)
    for (const edition of listOwnEditions(tag)) {
      const cards = listStoryShapes().map((shape) => cardStory(edition, shape));
      ofStories.set(edition.of, [...(ofStories.get(edition.of) ?? []), ...cards]);
    }
  const ofLists = variants.flatMap(({ tag }) =>
    listNames(tag).flatMap((name) => listListShapes().map((shape) => cardList(tag, name, shape))),
  );
  const cards = [...[...ofStories.values()].flat(), ...ofLists];
  return [...new Map(cards.map((card) => [card.file, card])).values()];
}

/**
 * A list on a page: its first story large, the others in groups, some of each with a picture and the rest by headline, so many
 * that both columns end together.
 */
import { once } from "../once.ts";
import type { VariantTag } from "../variants/table.ts";
import type { Edition } from "./edition.ts";
import type { FrontStory } from "./front.ts";
import type { PicturedStory } from "./front-page.ts";
import { openCatalogue } from "./open-catalogue.ts";
import { findLeadPhotograph } from "./photographs.ts";
import { type ListPlace, showListPicture } from "./pictures/list-picture.ts";

/** A row with a picture is as high as so many headlines. */
const headlinesOfRow = 2.6;
const weights = { a: 0, b: 1, c: 2 } as const;

export interface Group {
  /** Of a year or a month, as its page is addressed. */
  readonly key: string;
  readonly name: string;
  /** How many stories it has, on this page or on its own. */
  readonly count: number;
  /** Address of its own page. */
  readonly path?: string | undefined;
  readonly pictured: readonly PicturedStory[];
  readonly plain: readonly FrontStory[];
}

/** Those that are shown with a picture: photographs first, then the weightier; both parts keep the order they had. */
export function splitGroup<Item extends Pick<Edition, "weight">>(
  items: readonly Item[],
  hasPhotograph: (item: Item) => boolean,
  most = items.length,
): { pictured: Item[]; plain: Item[] } {
  const count = Math.min(most, Math.ceil(items.length / (1 + headlinesOfRow)));
  const merit = (item: Item) => (hasPhotograph(item) ? 0 : 3) + weights[item.weight];
  const best = new Set(items.toSorted((a, b) => merit(a) - merit(b)).slice(0, count));
  return { pictured: items.filter((item) => best.has(item)), plain: items.filter((item) => !best.has(item)) };
}

/** The picture is made for the page that shows it. */
export function showStory(tag: VariantTag, story: FrontStory, place: ListPlace): PicturedStory {
  const draw = once(() => showListPicture(openCatalogue(tag), story.edition, place));
  return {
    story,
    get picture() {
      return draw();
    },
  };
}

/** `stories` are those shown of the group, `most` of them at most with a picture. */
export function showGroup(
  tag: VariantTag,
  group: Pick<Group, "key" | "name" | "count" | "path">,
  stories: readonly FrontStory[],
  most?: number,
): Group {
  const byEdition = new Map(stories.map((story) => [story.edition, story]));
  const editions = [...byEdition.keys()];
  const { pictured, plain } = splitGroup(editions, (edition) => findLeadPhotograph(edition) !== undefined, most);
  const find = (edition: Edition) => byEdition.get(edition) ?? [];
  return {
    ...group,
    pictured: pictured.flatMap(find).map((story) => showStory(tag, story, "row")),
    plain: plain.flatMap(find),
  };
}

/** The stories of a year that photographs tell, at most one row or two of pictures; too few make no row. */
export function showMosaic(tag: VariantTag, stories: readonly FrontStory[]): readonly PicturedStory[] {
  const [least, most] = [5, 10];
  const found = stories.filter(({ edition }) => findLeadPhotograph(edition) !== undefined).slice(0, most);
  return found.length < least ? [] : found.map((story) => showStory(tag, story, "mosaic"));
}

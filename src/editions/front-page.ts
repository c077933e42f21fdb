/** Everything the front page shows, as finished values. */
import { findContent } from "../library/find-content.ts";
import { once } from "../once.ts";
import { formatPath, pagePaths } from "../site/paths.ts";
import type { VariantTag } from "../variants/table.ts";
import type { Catalogue, CountedTopic } from "./catalogue.ts";
import { chooseFront, type FrontPlan } from "./choose-front.ts";
import type { Edition } from "./edition.ts";
import { type Change, createFrontStory, type FrontStory, listChanges } from "./front.ts";
import { createLeadFigure } from "./images.ts";
import { listYearPages } from "./long-lists.ts";
import { findList, openCatalogue } from "./open-catalogue.ts";
import { findLeadPhotograph } from "./photographs.ts";
import { type ListPicture, type ListPlace, showListPicture } from "./pictures/list-picture.ts";

export interface PicturedStory {
  readonly story: FrontStory;
  readonly picture: ListPicture;
}

/** How the lead stands: a photograph across the page, or a standing one, or a drawing, beside its words. */
export type LeadShape = "across" | "standing" | "drawn" | "plain";

export interface ShownBand {
  readonly kind: "band";
  readonly topic: CountedTopic;
  readonly path: string;
  readonly first: PicturedStory;
  readonly rest: readonly FrontStory[];
  readonly size: "large" | "small";
}

export interface FrontPage {
  readonly lead: (PicturedStory & { readonly shape: LeadShape }) | undefined;
  readonly seconds: readonly PicturedStory[];
  readonly bands: readonly (ShownBand | { readonly kind: "photographs"; readonly items: readonly PicturedStory[] })[];
  readonly topics: readonly CountedTopic[];
  readonly corrections: readonly Change[];
  readonly followups: readonly Change[];
  /** How many stories there are, and in each year that has a page. */
  readonly count: number;
  readonly years: readonly { readonly year: string; readonly count: number; readonly path: string }[];
  /** Whether anybody but the desk signs stories. */
  readonly signed: boolean;
  /** The year of this build: days of it go without. */
  readonly year: string;
}

const planOf = once((catalogue: Catalogue): FrontPlan<Edition> => {
  const { front } = findContent().content;
  return chooseFront(catalogue.editions, front, (edition) => findLeadPhotograph(edition) !== undefined);
});

const secondPlaces = ["one", "two", "three", "three"] as const satisfies readonly ListPlace[];
const isDrawing = ({ leadImage }: Edition) => leadImage?.toLowerCase().endsWith(".svg") === true;
/** Wider than this a photograph lies across the page. */
const leastLying = 1.2;

function showLead(catalogue: Catalogue, edition: Edition): FrontPage["lead"] {
  const photograph = findLeadPhotograph(edition);
  if (photograph !== undefined) {
    const shape = photograph.width / photograph.height >= leastLying ? "across" : "standing";
    const picture = showListPicture(catalogue, edition, shape === "across" ? "lead" : "standing");
    return { story: createFrontStory(catalogue, edition, picture.html), picture, shape };
  }
  const picture = showListPicture(catalogue, edition, "small");
  const own = isDrawing(edition) ? createLeadFigure(edition, edition.leadImage ?? "", "lead") : undefined;
  if (own === undefined) return { story: createFrontStory(catalogue, edition), picture, shape: "plain" };
  return { story: createFrontStory(catalogue, edition, own), picture: { html: own, shape: "r1x1" }, shape: "drawn" };
}

/** The largest shows an editor's own drawing whole. */
function showSecond(catalogue: Catalogue, edition: Edition, at: number): PicturedStory {
  const own = at === 0 && isDrawing(edition) ? createLeadFigure(edition, edition.leadImage ?? "", "row") : undefined;
  const story = createFrontStory(catalogue, edition, own);
  return { story, picture: showListPicture(catalogue, edition, secondPlaces[at] ?? "three") };
}

const listYears = (tag: VariantTag): FrontPage["years"] =>
  listYearPages(findList(tag)).map(({ year, count }) => ({
    year,
    count,
    path: formatPath(tag, pagePaths.year(pagePaths.archive, year)),
  }));

export function findFront(tag: VariantTag): FrontPage {
  const catalogue = openCatalogue(tag);
  const { lead, seconds, bands } = planOf(catalogue);
  const show = (edition: Edition, place: ListPlace) => ({
    story: createFrontStory(catalogue, edition),
    picture: showListPicture(catalogue, edition, place),
  });
  return {
    lead: lead && showLead(catalogue, lead),
    seconds: seconds.map((edition, at) => showSecond(catalogue, edition, at)),
    bands: bands.flatMap((band): FrontPage["bands"] => {
      if (band.kind === "photographs")
        return [{ kind: "photographs", items: band.items.map((edition) => show(edition, "strip")) }];
      const topic = catalogue.findTopic(band.topic);
      if (topic === undefined) return [];
      return [
        {
          kind: "band",
          topic,
          path: formatPath(tag, pagePaths.topic(topic.slug)),
          first: show(band.first, band.size),
          rest: band.rest.map((edition) => createFrontStory(catalogue, edition)),
          size: band.size,
        },
      ];
    }),
    topics: catalogue.topics,
    corrections: listChanges(catalogue.editions, "corrections"),
    followups: listChanges(catalogue.editions, "followups"),
    count: catalogue.editions.length,
    years: listYears(tag),
    signed: catalogue.authors.list().length > 0,
    year: catalogue.year,
  };
}

/** What the page shows with a picture, in its order. */
export const listPictured = ({ lead, seconds, bands }: FrontPage): PicturedStory[] => [
  ...(lead === undefined ? [] : [lead]),
  ...seconds,
  ...bands.flatMap((band) => (band.kind === "photographs" ? band.items : [band.first])),
];

/** Characters drawn in the headline's face, where stories are drawn as characters. */
export const findLetters = (pictured: readonly PicturedStory[]): string[] =>
  pictured.flatMap(({ picture }) => picture.letters ?? []);

/**
 * The picture beside a story in a list: its lead photograph, cut to the list's shape, or a drawing made of what the story is. An
 * editor's own drawing stands only where a list shows it whole: cut, it would say something else.
 */
import { type CropName, findNearestCrop, listCrops } from "../../photographs/list-crops.ts";
import type { Photograph } from "../../photographs/photograph.ts";
import { drawStory } from "../../site/looks.ts";
import { formatPhotographPath } from "../../site/paths.ts";
import type { StoryDrawing } from "../../site/story-drawing.ts";
import type { Catalogue } from "../catalogue.ts";
import type { Edition } from "../edition.ts";
import { findLeadPhotograph } from "../photographs.ts";
import { drawPlate } from "./draw-plate.ts";

/** THE table of places in lists: the crop, and how wide it is shown, for browsers to choose a file by before they know the style. */
const places = {
  lead: { crop: "16x9", sizes: "(min-width:64rem) 77vw,100vw" },
  standing: { crop: "4x5", sizes: "(min-width:64rem) 42vw,(min-width:48rem) 45vw,100vw" },
  one: { crop: "3x2", sizes: "(min-width:64rem) min(37vw,36rem),(min-width:48rem) 57vw,100vw" },
  two: { crop: "4x5", sizes: "(min-width:64rem) min(24vw,23rem),(min-width:48rem) 34vw,7rem" },
  three: { crop: "1x1", sizes: "(min-width:64rem) min(14vw,14rem),(min-width:48rem) 34vw,7rem" },
  large: { crop: "3x2", sizes: "(min-width:64rem) min(21vw,20rem),10rem" },
  small: { crop: "1x1", sizes: "(min-width:64rem) 14rem,(min-width:48rem) 10rem,7rem" },
  first: { crop: "16x9", sizes: "(min-width:64rem) 65vw,100vw" },
  row: { crop: "3x2", sizes: "(min-width:64rem) 15rem,(min-width:48rem) 12rem,10rem" },
  strip: { crop: undefined, sizes: "(min-width:64rem) 35vw,20rem" },
  mosaic: { crop: undefined, sizes: "(min-width:64rem) 20rem,11rem" },
} as const satisfies Record<string, { crop: CropName | undefined; sizes: string }>;

/** Names that the style has for crops. */
const shapes = { "16x9": "r16x9", "3x2": "r3x2", "1x1": "r1x1", "4x5": "r4x5" } as const satisfies Record<
  CropName,
  string
>;

export type ListPlace = keyof typeof places;

export interface ListPicture {
  /** HTML without alternative text: the headline stands beside it. */
  readonly html: string;
  /** Its shape, as the style names it. */
  readonly shape: (typeof shapes)[CropName];
  /** What drawings of the page share, as SVG. */
  readonly ground?: string;
  /** What it sets in the headline's face. */
  readonly letters?: string | undefined;
}

function showCrop(edition: Edition, photograph: Photograph, place: ListPlace): ListPicture {
  const { crop = findNearestCrop(photograph), sizes } = places[place];
  const avif = listCrops(photograph, crop, "avif", edition.leadFocus);
  const [plain] = listCrops(photograph, crop, "webp", edition.leadFocus);
  const srcset = avif.map(({ name, width }) => `${formatPhotographPath(name)} ${width}w`).join(",");
  const isLead = place === "lead" || place === "standing";
  const loading = isLead ? 'fetchpriority="high"' : 'loading="lazy"';
  const alt = isLead ? (edition.words.lead?.alt ?? "").replaceAll("&", "&amp;").replaceAll('"', "&quot;") : "";
  const html = `<picture><source type="image/avif" srcset="${srcset}" sizes="${sizes}"/><img src="${formatPhotographPath(plain?.name ?? "")}" width="${plain?.width}" height="${plain?.height}" alt="${alt}" ${loading}/></picture>`;
  return { html, shape: shapes[crop] };
}

/** What a story is, as the theme draws it. */
export function drawEdition(catalogue: Catalogue, edition: Edition): StoryDrawing {
  const slug = edition.topics[0] ?? "";
  const draw = drawStory ?? drawPlate;
  return draw({
    topic: { slug, place: catalogue.findTopicPlace(slug) },
    number: catalogue.findNumber(edition.slug),
    // A board has no use for it, and to know which one is rare takes all headlines.
    get character() {
      return catalogue.findCharacter(edition);
    },
  });
}

/** Of any story: one without a photograph is drawn. */
export function showListPicture(catalogue: Catalogue, edition: Edition, place: ListPlace): ListPicture {
  const photograph = findLeadPhotograph(edition);
  if (photograph !== undefined) return showCrop(edition, photograph, place);
  const { svg, ground, letters } = drawEdition(catalogue, edition);
  // A drawing is made for boxes that are as high as wide, or lower.
  const { crop = "3x2" } = places[place];
  return { html: svg, ground, letters, shape: shapes[crop === "4x5" ? "1x1" : crop] };
}

/** What a story's picture follows from, without making one: of a thousand rows one is made anew. */
export function keyListPicture(catalogue: Catalogue, { of, slug }: Edition): readonly unknown[] {
  const photograph = findLeadPhotograph(of);
  if (photograph !== undefined) return [photograph, of.leadFocus];
  const place = catalogue.findTopicPlace(of.topics[0] ?? "");
  return [place, catalogue.findNumber(slug), catalogue.findCharacter(of.words)];
}

/** What a reader's device is told of a topic before it is taken along: its newest stories, with the weight of each. */
import { digestShown, listRow } from "../editions/digest-shown.ts";
import type { Edition } from "../editions/edition.ts";
import { openCatalogue } from "../editions/open-catalogue.ts";
import { type Along, mostAlong } from "../offline/along.ts";
import { pickPictures } from "../offline/pick-pictures.ts";
import { listSizes } from "../photographs/photograph.ts";
import { formatPath, formatPhotographPath, pagePaths } from "../site/paths.ts";
import { site } from "../site/site.ts";
import type { VariantTag } from "../variants/table.ts";

/** Bytes of a page but for its text, as hosts send it, with its face: measured, as is what a character takes. */
const frameBytes = 14_000;
const characterBytes = 1.3;

export const listAlong = (tag: VariantTag, topic: string): readonly Edition[] =>
  openCatalogue(tag).listTopic(topic).slice(0, mostAlong);

export const keyAlong = (tag: VariantTag, editions: readonly Edition[]): string =>
  digestShown(editions.map((edition) => [listRow(openCatalogue(tag), edition), edition.photographs]));

/** Names of the photographs that are taken along with a story, in the size they are taken in. */
function listPictures({ photographs }: Edition): string[] {
  const names = photographs.flatMap((photograph) => listSizes(photograph, "webp").map(({ name }) => name));
  const picked = pickPictures(names.map(formatPhotographPath).join(" "), site.base);
  return picked.map((path) => path.slice(formatPhotographPath("").length));
}

/** `weigh` gives the bytes of a photograph by its name. */
export function buildAlong(tag: VariantTag, editions: readonly Edition[], weigh: (name: string) => number): Along {
  return editions.map((edition) => {
    const pictures = listPictures(edition).reduce((sum, name) => sum + weigh(name), 0);
    return {
      path: formatPath(tag, pagePaths.story(edition.slug)),
      headline: edition.headline,
      bytes: Math.round(frameBytes + edition.characters * characterBytes + pictures),
    };
  });
}

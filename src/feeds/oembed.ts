/**
 * A story for pages that embed it (oembed.com), as a file: of type `link`, for another page may show ours as a card and must not
 * run or frame it. Whoever asks for a width gets the same; there is nobody here to reckon.
 */
import type { Edition } from "../editions/edition.ts";
import { listStoryImages } from "../metadata/card-images.ts";
import { formatPath, formatRootPath, formatUrl, pagePaths } from "../site/paths.ts";
import { nameSite } from "../site/site-converter.ts";

/** Seconds for which others may keep it: a correction is there the next day. */
const keptFor = 86_400;

export function formatOEmbed(edition: Edition): string {
  const { tag, slug, words } = edition;
  const [picture] = listStoryImages(edition);
  const thumbnail =
    picture === undefined
      ? {}
      : { thumbnail_url: picture.url, thumbnail_width: picture.width, thumbnail_height: picture.height };
  const names = words.authors.map(({ name }) => name);
  return JSON.stringify({
    version: "1.0",
    type: "link",
    title: words.headline,
    // Not in the standard, and read by many.
    url: formatUrl(formatPath(tag, pagePaths.story(slug))),
    description: words.standfirst,
    ...(names.length === 0 ? {} : { author_name: names.join("、") }),
    provider_name: nameSite(tag),
    provider_url: formatUrl(formatRootPath("")),
    cache_age: keptFor,
    ...thumbnail,
  });
}

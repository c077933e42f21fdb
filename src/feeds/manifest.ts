/** Web app manifest of a variant, as plain data. */

import { listLabels } from "../site/labels.ts";
import { themeColors } from "../site/looks.ts";
import { formatIconPath, formatPath, formatRootPath, pagePaths } from "../site/paths.ts";
import { site } from "../site/site.ts";
import type { VariantTag } from "../variants/table.ts";

/** THE list of ways from the icon into the site. */
function listShortcuts(tag: VariantTag): object[] {
  const labels = listLabels(tag);
  const { search, offline } = site.features;
  const ways = [
    { name: labels.archive, page: pagePaths.archive },
    { name: labels.topics, page: pagePaths.topics },
    ...(search ? [{ name: labels.search, page: pagePaths.search }] : []),
    ...(offline ? [{ name: labels.atHand, page: pagePaths.offline }] : []),
  ];
  return ways.map(({ name, page }) => ({ name, url: formatPath(tag, page) }));
}

/** Words that another program hands on are looked for. */
const shareTarget = (tag: VariantTag) => ({
  action: formatPath(tag, pagePaths.search),
  method: "GET",
  enctype: "application/x-www-form-urlencoded",
  params: { text: "q" },
});

export function buildManifest(tag: VariantTag, words: { name: string; description: string }): object {
  return {
    id: formatPath(tag, pagePaths.front),
    name: words.name,
    short_name: words.name,
    description: words.description,
    lang: tag,
    dir: "ltr",
    start_url: formatPath(tag, pagePaths.front),
    scope: formatRootPath(""),
    display: "minimal-ui",
    background_color: themeColors.light,
    theme_color: themeColors.light,
    icons: [
      { src: formatIconPath(192), sizes: "192x192", type: "image/png" },
      { src: formatIconPath(512), sizes: "512x512", type: "image/png" },
      { src: formatRootPath("favicon.svg"), sizes: "any", type: "image/svg+xml" },
    ],
    shortcuts: listShortcuts(tag),
    ...(site.features.search ? { share_target: shareTarget(tag) } : {}),
  };
}

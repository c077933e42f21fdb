/** Web app manifest of a variant, as plain data. */

import { themeColors } from "../site/looks.ts";
import { formatIconPath, formatPath, formatRootPath, pagePaths } from "../site/paths.ts";
import type { VariantTag } from "../variants/table.ts";

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
  };
}

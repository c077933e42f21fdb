/** Web app manifest of a variant, as plain data. */
import { formatPath, formatRootPath, pagePaths } from "../site/paths.ts";
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
    background_color: "#faf8f3",
    theme_color: "#faf8f3",
    icons: [
      { src: formatRootPath("icon-192.png"), sizes: "192x192", type: "image/png" },
      { src: formatRootPath("icon-512.png"), sizes: "512x512", type: "image/png" },
      { src: formatRootPath("favicon.svg"), sizes: "any", type: "image/svg+xml" },
    ],
  };
}

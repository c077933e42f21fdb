/** The manifest of an edition stays in that edition. */
import { expect, test } from "vitest";
import { buildManifest } from "../../../src/feeds/manifest.ts";
import { formatPath, pagePaths } from "../../../src/site/paths.ts";
import { variants } from "../../../src/site/served-variants.ts";

test.each(variants.map(({ tag }) => tag))("of %s: it starts, leads and searches there", (tag) => {
  const manifest = buildManifest(tag, { name: "名", description: "" });
  const ways = [pagePaths.archive, pagePaths.topics, pagePaths.search, pagePaths.offline];
  expect(manifest).toMatchObject({
    lang: tag,
    start_url: formatPath(tag, pagePaths.front),
    shortcuts: ways.map((page) => ({ url: formatPath(tag, page) })),
    share_target: { action: formatPath(tag, pagePaths.search), method: "GET", params: { text: "q" } },
  });
});

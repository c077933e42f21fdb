/**
 * What a share of the pages knows of stories that are not its own, their front matter, is all that its pages show of them: were
 * there anything else, the whole would not find the share's pages to be its own, and make them again.
 */
import { join } from "node:path";
import { expect, test } from "vitest";
import { keyStoryPage } from "../../../src/editions/page-keys.ts";
import { listEditions } from "../../../src/editions/queries.ts";
import { holdContent } from "../../../src/library/find-content.ts";
import { readContent } from "../../../src/library/read-content.ts";
import { variants } from "../../../src/site/served-variants.ts";
import { site } from "../../../src/site/site.ts";

const now = Date.parse("2099-01-01");

/** Keys of the pages of `isOwn` stories, by variant and slug, in a process that reads no others whole. */
function listKeys(root: string, isOwn?: (slug: string) => boolean): Map<string, string> {
  const content = readContent(root, { checksCopy: false, isOwn });
  holdContent({ content, now, live: false, isOwn: isOwn ?? (() => true) });
  const own = variants.flatMap(({ tag }) => listEditions(tag).filter(({ slug }) => isOwn?.(slug) ?? true));
  return new Map(own.map((edition) => [`${edition.tag} ${edition.slug}`, keyStoryPage(edition)]));
}

test.each(["publication-unit", "publication-hans"])("%s: a share's story pages are those of the whole", (name) => {
  const root = join(import.meta.dirname, "../../fixtures", name);
  const whole = listKeys(root);
  expect(whole.size).toBeGreaterThan(9);
  const slugs = listEditions(site.defaultVariant).map(({ slug }) => slug);
  for (const slug of slugs)
    for (const [page, key] of listKeys(root, (other) => other === slug))
      expect([page, key]).toEqual([page, whole.get(page)]);
});

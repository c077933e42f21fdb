/** What is told of a topic before it is taken along. */
import { beforeAll, expect, test } from "vitest";
import { openCatalogue } from "../../../src/editions/open-catalogue.ts";
import { buildAlong, listAlong } from "../../../src/feeds/topic-along.ts";
import { formatPath, pagePaths } from "../../../src/site/paths.ts";
import { site } from "../../../src/site/site.ts";
import { holdFixture } from "../cards/hold-fixture.ts";

const tag = site.defaultVariant;
beforeAll(holdFixture);

test("its stories in this edition, and with each photograph one size of it", () => {
  for (const { slug: topic } of openCatalogue(tag).topics) {
    const editions = listAlong(tag, topic);
    const weighed: string[] = [];
    const along = buildAlong(tag, editions, (name) => weighed.push(name) && 1_000_000);
    const bare = buildAlong(tag, editions, () => 0);
    for (const [at, { slug, headline, characters, photographs }] of editions.entries()) {
      expect(along[at]).toMatchObject({ path: formatPath(tag, pagePaths.story(slug)), headline });
      expect(bare[at]?.bytes).toBeGreaterThan(characters);
      expect(along[at]?.bytes).toBe((bare[at]?.bytes ?? 0) + photographs.length * 1_000_000);
    }
    for (const name of weighed) expect(name).toMatch(/^[\da-f]{12}-\d+\.webp$/);
  }
});

/**
 * Whose pictures are stored beside this file. A publication that starts from this code has other pages: its tests stay green
 * without them, and it gets pictures of its own by naming itself here and running `npm run e2e:renew`.
 */
import { compareOnlyAlikeType, probeType } from "../../e2e/alike-type.ts";
import { site } from "../../e2e/pages.ts";
import { test } from "../../e2e/test.ts";
import { listStories } from "../../site/stories.ts";

const pictured = {
  name: "落子",
  stories: ["battery-separator", "courting-a-factory", "nantong-last-stone", "one-hou-two-hou", "words-of-go"],
};

const published = new Set(listStories().map(({ slug }) => slug));
const isPictured = site.name === pictured.name && pictured.stories.every((slug) => published.has(slug));

/** For a file that asks other things of its pages, too: called once at its top, says to its tests whether to compare pictures. */
export const probeOwnType = (): (() => boolean) => (isPictured ? probeType() : () => false);

/** Makes the tests that compare with the stored pictures; one skipped test says so where these show another publication. */
export function compareOwnPictures(makeTests: () => void): void {
  if (!isPictured) {
    test.skip(`the stored pictures show ${pictured.name} and its stories: they are not compared`, () => {});
    return;
  }
  test.describe("as stored", () => {
    compareOnlyAlikeType();
    makeTests();
  });
}

/**
 * The second publication the browser tests are run on: a copy of the project with `tests/fixtures/publication-hans` in the place
 * of its own, built by prepare.ts. The tests run in that folder, so that what they import is that publication's.
 */
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");

/** Its name: of the fixture, of the Playwright project, and of the folder of the tests about it alone. */
export const second = "publication-hans";
export const secondFolder = join(root, ".luozi", second);

/** THE list of tests that another publication can make a difference to; of these and no others both are asked. */
export const onBoth = [
  "accessibility",
  "layout",
  "no-script",
  "print",
  "search",
  "story",
  "story-tools",
  "variants",
  "vertical",
];

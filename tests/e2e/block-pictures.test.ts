/**
 * What every block and mark looks like, compared with the pictures in pictures/: the guide's examples, on a real build; axe is
 * asked about each as well. A block added to THE list with an example is compared from then on; `npm run e2e:renew` takes its
 * first picture.
 */

import { pictures } from "../../src/guide/list-pictures.ts";
import { type Copy, createCopy, type Running } from "../builds/copy.ts";
import { layExamples, openExample } from "../guide/example-site.ts";
import { compareOnlyAlikeType } from "./alike-type.ts";
import { listViolations } from "./axe.ts";
import { expect, test } from "./test.ts";

const port = 4411;
const origin = `http://localhost:${port}`;
test.use({ baseURL: origin, expected: [/net::ERR_FAILED/] });
compareOnlyAlikeType();

let copy: Copy | undefined;
let server: Running | undefined;

test.beforeAll(async () => {
  // A whole build, beside the other worker's browser.
  test.setTimeout(300_000);
  const made = createCopy("examples");
  copy = made;
  await layExamples(made);
  const built = await made.run("build");
  expect(built.code, built.output).toBe(0);
  server = made.start("preview", { PORT: String(port) });
  await expect
    .poll(
      () =>
        fetch(origin).then(
          ({ ok }) => ok,
          () => false,
        ),
      { timeout: 30_000 },
    )
    .toBe(true);
});

test.afterAll(() => {
  server?.process.kill();
  copy?.remove();
});

for (const picture of pictures)
  test(`the guide's ${picture.name}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    // Nothing is played in a picture: a film shows its frame.
    await page.route(/\.(?:mp[34])$/, (route) => route.abort());
    const clip = await openExample(page, origin, picture);
    await page.evaluate(() => document.fonts.ready);
    await expect(page).toHaveScreenshot(`example-${picture.name}`, { clip, fullPage: true });
    expect(await listViolations(page)).toEqual([]);
  });

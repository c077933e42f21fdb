/**
 * What every block and mark looks like, compared with the pictures in pictures/: the guide's examples, on a real build; axe is
 * asked about each as well. A block added to THE list with an example is compared from then on; `npm run e2e:renew` takes its
 * first picture.
 */

import { pictures } from "../../src/guide/list-pictures.ts";
import { layExamples, openExample } from "../guide/example-site.ts";
import { compareOnlyAlikeType } from "./alike-type.ts";
import { listViolations } from "./axe.ts";
import { servePublication } from "./publication.ts";
import { expect, test } from "./test.ts";

test.use({ expected: [/net::ERR_FAILED/] });
compareOnlyAlikeType();
const origin = servePublication({ name: "examples", port: 4411, patience: 300_000, lay: layExamples });

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

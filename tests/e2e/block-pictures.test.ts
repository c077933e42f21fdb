/**
 * Every block and mark: the guide's examples, on a real build. axe is asked about each, and what it looks like is compared with
 * the stored pictures. A block added to THE list with an example is looked at from then on; `npm run e2e:renew` takes its first
 * picture.
 */
import type { Page } from "@playwright/test";
import { type Picture, pictures } from "../../src/guide/list-pictures.ts";
import { layExamples, openExample } from "../guide/example-site.ts";
import { probeOwnType } from "../publication/e2e/own-pictures.ts";
import { listViolations } from "./axe.ts";
import { ports } from "./ports.ts";
import { servePublication } from "./publication.ts";
import { expect, test } from "./test.ts";

test.use({ expected: [/net::ERR_FAILED/] });
// One worker, which builds once.
test.describe.configure({ mode: "default" });
const isAlike = probeOwnType();
const origin = servePublication({ name: "examples", port: ports.examples, patience: 300_000, lay: layExamples });

async function open(page: Page, picture: Picture) {
  await page.emulateMedia({ reducedMotion: "reduce" });
  // Nothing is played in a picture: a film shows its frame.
  await page.route(/\.(?:mp[34])$/, (route) => route.abort());
  const clip = await openExample(page, origin, picture);
  await page.evaluate(() => document.fonts.ready);
  return clip;
}

for (const picture of pictures)
  test(`the guide's ${picture.name} looks as stored, and axe finds nothing on it`, async ({ page }) => {
    const clip = await open(page, picture);
    if (isAlike()) await expect.soft(page).toHaveScreenshot(`example-${picture.name}`, { clip, fullPage: true });
    expect(await listViolations(page)).toEqual([]);
  });

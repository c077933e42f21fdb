/**
 * One made paper of four years in the looks of both publications, with photographs and without: its front page on the days when it
 * had 5, 20, 65 and 205 stories, on a phone and on a screen: the whole page in the light and its beginning in the dark, at half their size.
 */
import { layFront, listDays, type Pictures } from "../../bench/front/lay-front.ts";
import { type Copy, createCopy } from "../../builds/copy.ts";
import { compareOnlyAlikeType } from "../alike-type.ts";
import { startHost } from "../host.ts";
import { ports } from "../ports.ts";
import { expect, test } from "../test.ts";

const counts = [5, 20, 65, 205];
const days = listDays(205);
const kinds: readonly Pictures[] = ["photographs", "drawings"];
/** By the fixture that is laid over a copy; the second publication reads Simplified first. */
const publications = [
  { name: "own", fixture: undefined, variant: "zh-Hant-TW" },
  { name: "hans", fixture: "publication-hans", variant: "zh-Hans" },
] as const;
const widths = { narrow: 390, wide: 1440 } as const;

const origin = `http://localhost:${ports.own}`;
test.use({ baseURL: origin, deviceScaleFactor: 0.5, contextOptions: { reducedMotion: "reduce" } });
compareOnlyAlikeType();

for (const { name, fixture, variant } of publications)
  for (const kind of kinds)
    test.describe(`${name}, ${kind}`, () => {
      let copy: Copy | undefined;

      test.beforeAll(async () => {
        copy = createCopy(`front-${name}`, fixture);
        await layFront(copy, days.length, kind, variant);
        // Hundreds that nobody looks at here.
        copy.change("src/publication/settings.ts", (text) => text.replace(/\n {2}features:/, '\n  cards: "none",$&'));
      });

      test.afterAll(() => copy?.remove());

      for (const count of counts)
        test(`${count} stories`, async ({ page }) => {
          const built = await copy?.run("build", { SITE_URL: origin, AS_OF: days[count - 1] });
          expect(built?.code, built?.output).toBe(0);
          const host = await startHost(`${copy?.folder}/dist`, ports.own);
          for (const [size, width] of Object.entries(widths)) {
            await page.setViewportSize({ width, height: 900 });
            await page.emulateMedia({ colorScheme: "light" });
            await page.goto(`/${variant.toLowerCase()}/`, { waitUntil: "networkidle" });
            await expect(page.getByText(new RegExp(`${count} ?篇`)).first()).toBeAttached();
            // What waits until it comes near would be missing on a page that is taken whole.
            await page.locator("img").evaluateAll((images) =>
              Promise.all(
                (images as HTMLImageElement[]).map((image) => {
                  image.loading = "eager";
                  return image.decode();
                }),
              ),
            );
            const store = `${name}-${kind}-${count}-${size}`;
            await expect.soft(page).toHaveScreenshot(`${store}-light.png`, { fullPage: true });
            await page.emulateMedia({ colorScheme: "dark" });
            const clip = { x: 0, y: 0, width, height: 1000 };
            await expect.soft(page).toHaveScreenshot(`${store}-dark.png`, { fullPage: true, clip });
          }
          await host.stop();
        });
    });

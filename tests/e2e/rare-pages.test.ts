/**
 * Pages that only some publications have: years and a month of a long archive, the first page of one, a front page and a topic
 * with many stories and without drawings, the notice of a story that was taken back. axe, widths and looks, as for every other kind.
 */
import { layMadeStories } from "../builds/made-stories.ts";
import { probeOwnType } from "../publication/e2e/own-pictures.ts";
import { checkLooks } from "./axe.ts";
import { listLostText, listOverflow } from "./overflow.ts";
import { formatPath, home, type PagePath, pagePaths } from "./pages.ts";
import { ports } from "./ports.ts";
import { servePublication } from "./publication.ts";
import { expect, test } from "./test.ts";

// One worker, which builds once.
test.describe.configure({ mode: "default" });
const isAlike = probeOwnType();
servePublication({
  name: "rare",
  port: ports.rarePages,
  patience: 300_000,
  lay(copy) {
    layMadeStories(copy, 90, 2019, 2021);
    // Hundreds of cards that nobody looks at here.
    copy.change("src/publication/settings.ts", (text) => text.replace(/\n {2}features:/, '\n  cards: "none",$&'));
    // One year is longer than a page.
    for (let at = 51; at <= 60; at += 1)
      copy.change(`content/stories/made-${at}/index.md`, (text) =>
        text.replace("published: 2020-", "published: 2021-"),
      );
    copy.change("content/stories/made-2/index.md", (text) =>
      text.replace("\n---\n", '\nretracted: { date: 2022-01-05, reason: "裡面的數字查無來源。" }\n---\n'),
    );
  },
});

const pages: Readonly<Record<string, PagePath>> = {
  "many-front": pagePaths.front,
  "long-archive": pagePaths.archive,
  year: pagePaths.year(pagePaths.archive, "2019"),
  "long-year": pagePaths.year(pagePaths.archive, "2021"),
  month: pagePaths.month(pagePaths.archive, "2021", "12"),
  "long-topic": pagePaths.topic("industry"),
  "plain-story": pagePaths.story("made-90"),
  retracted: pagePaths.story("made-2"),
};

for (const [name, path] of Object.entries(pages))
  test(`${name} looks as stored, axe finds nothing on it, and it fits 320 px`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.setViewportSize({ width: 390, height: 640 });
    await page.goto(formatPath(home.tag, path), { waitUntil: "networkidle" });
    await page.evaluate(() => document.fonts.ready);
    if (isAlike()) {
      await expect.soft(page).toHaveScreenshot(`${name}-narrow.png`);
      await page.setViewportSize({ width: 1440, height: 640 });
      await expect.soft(page).toHaveScreenshot(`${name}-wide.png`);
    }
    await checkLooks(page);
    await page.setViewportSize({ width: 320, height: 640 });
    expect([await listOverflow(page), await listLostText(page)]).toEqual([[], []]);
  });

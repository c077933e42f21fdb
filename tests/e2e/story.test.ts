/** A story is read: in every variant, printed, without motion. */

import type { Locator } from "@playwright/test";
import { listLabels } from "../../src/site/labels.ts";
import { formatPath, home, leadPath, longestPath, pagePaths, storyPaths, variants } from "./pages.ts";
import { listShifts } from "./shifts.ts";
import { expect, test } from "./test.ts";

/** The text a reader sees, without white space: how it breaks into lines is the medium's business. */
async function readShown(locator: Locator): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden in print must not count, and textContent counts it.
  return (await locator.innerText()).replace(/\s/g, "");
}

for (const { tag } of variants) {
  test(`the lead story is read in ${tag}, and the front page leads with it`, async ({ page }) => {
    await page.goto(formatPath(tag, pagePaths.front));
    await page
      .locator(`main a[href="${formatPath(tag, leadPath)}"]`)
      .first()
      .click();
    await page.waitForURL((url) => url.pathname === formatPath(tag, leadPath));
    await expect(page.locator("html")).toHaveAttribute("lang", tag);
    expect(await page.title()).toContain((await page.locator("h1").textContent()) ?? "?");
    await expect(page.locator(".body > p").first()).toHaveText(/\p{Script=Han}/u);
  });
}

for (const { tag } of variants) {
  test(`print keeps the text of the lead story and no chrome in ${tag}`, async ({ page }) => {
    await page.goto(formatPath(tag, leadPath));
    // What opens a table is of the screen; whether the table is printed is the drawing's business.
    const openers = await page.locator(".body .data summary").allInnerTexts();
    const before = openers.reduce((text, opener) => text.replace(opener, ""), await readShown(page.locator(".body")));
    const screen = await readShown(page.locator("article"));
    await page.emulateMedia({ media: "print" });
    for (const chrome of [".skip", ".tools", ".nav", ".contents", ".turn", ".foot", "search-dialog dialog"])
      for (const part of await page.locator(chrome).all()) await expect(part).toBeHidden();
    expect(await readShown(page.locator(".body"))).toBe(before);
    for (const part of ["h1", ".standfirst", ".byline"]) await expect(page.locator(part).first()).toBeVisible();
    // Sources and corrections, where the story has any.
    for (const end of await page.locator(".end").all()) await expect(end).toBeVisible();
    expect((await readShown(page.locator("article"))).length).toBeGreaterThan(screen.length * 0.9);
    expect((await page.pdf()).byteLength).toBeGreaterThan(5_000);
  });
}

test.describe("with reduced motion", () => {
  test.use({ contextOptions: { reducedMotion: "reduce" } });
  test("nothing moves by itself", async ({ page }) => {
    for (const path of ["", leadPath]) {
      await page.goto(formatPath(home.tag, path));
      const moving = await page.evaluate(
        () => document.getAnimations().filter(({ timeline }) => timeline instanceof DocumentTimeline).length,
      );
      expect(moving).toBe(0);
    }
  });
});

test("nothing is hidden, moves or shifts while a story loads and is scrolled through", async ({ page }) => {
  await page.goto(formatPath(home.tag, leadPath));
  for (let turn = 0; turn < 30; turn += 1) {
    await page.mouse.wheel(0, 700);
    await page.waitForTimeout(30);
  }
  expect(await listShifts(page)).toEqual([]);
  const unseen = await page
    .locator(".body > *")
    .evaluateAll((all) => all.filter((element) => !element.checkVisibility({ opacityProperty: true })).length);
  expect(unseen).toBe(0);
});

test("the contents lead to every section of every story, and mark where the reader is", async ({ page }) => {
  for (const path of storyPaths) {
    await page.goto(formatPath(home.tag, path));
    const contents = page.getByRole("navigation", { name: listLabels(home.tag).contents });
    const links = contents.locator("a");
    const count = await page.locator(".body > h2").count();
    expect(await links.count()).toBe(count);
    if (count === 0) continue;
    await links.last().click();
    await expect(page.locator(".body > h2").last()).toBeInViewport();
    await expect(contents.locator("[aria-current]")).toHaveCount(1);
  }
});

test("the progress line grows from nothing to the whole width", async ({ page }) => {
  await page.goto(formatPath(home.tag, longestPath));
  const isLong = await page.evaluate(() => document.body.scrollHeight > 3 * innerHeight);
  test.skip(!isLong, "no story is longer than three windows");
  /** Part of the line's width that is drawn. */
  const read = () =>
    page.evaluate(() => {
      const { transform } = getComputedStyle(document.querySelector(".story") ?? document.body, "::after");
      return transform === "none" ? 1 : new DOMMatrix(transform).a;
    });
  expect(await read()).toBeLessThan(0.01);
  await page.evaluate(() => scrollTo({ top: (document.body.scrollHeight - innerHeight) / 2, behavior: "instant" }));
  await expect.poll(read).toBeGreaterThan(0.4);
  expect(await read()).toBeLessThan(0.6);
  await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: "instant" }));
  await expect.poll(read).toBeGreaterThan(0.99);
});

test("a pull quote is set larger than the story", async ({ page }) => {
  for (const path of storyPaths) {
    await page.goto(formatPath(home.tag, path));
    const measure = (selector: string) =>
      page
        .locator(selector)
        .evaluateAll((all) => all.map((element) => Number.parseFloat(getComputedStyle(element).fontSize)));
    const [size = 0] = await measure(".body > p");
    for (const large of await measure(".body > .pull")) expect(large, path).toBeGreaterThan(size);
  }
});

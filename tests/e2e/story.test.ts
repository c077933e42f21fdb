/** A story is read: in every variant, printed, without motion. */

import type { Locator } from "@playwright/test";
import { listLabels } from "../../src/site/labels.ts";
import type { VariantTag } from "../../src/variants/table.ts";
import { formatPath, leadPath, storyPaths, variants } from "./pages.ts";
import { listShifts } from "./shifts.ts";
import { expect, test } from "./test.ts";

/** As a reader of each variant expects it; written by hand, not by the converter it judges. */
const words: Readonly<Partial<Record<VariantTag, { headline: string; sentence: string; quotes: RegExp }>>> = {
  "zh-Hans": {
    headline: "最晚入局的南通，下出百亿一手",
    sentence: "2021年2月9日，农历腊月二十八，离除夕只剩两天。",
    quotes: /“[^”]+”/,
  },
  "zh-Hant-TW": {
    headline: "最晚入局的南通，下出百億一手",
    sentence: "2021年2月9日，農曆臘月二十八，離除夕只剩兩天。",
    quotes: /「[^」]+」/,
  },
  "zh-Hant-HK": {
    headline: "最晚入局的南通，下出百億一手",
    sentence: "2021年2月9日，農曆臘月二十八，離除夕只剩兩天。",
    quotes: /「[^」]+」/,
  },
};

/** The text a reader sees, without white space: how it breaks into lines is the medium's business. */
async function readShown(locator: Locator): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden in print must not count, and textContent counts it.
  return (await locator.innerText()).replace(/\s/g, "");
}

for (const { tag } of variants) {
  const expected = words[tag];
  if (expected === undefined) continue;
  test(`the lead story is read in ${tag}`, async ({ page }) => {
    await page.goto(formatPath(tag, leadPath));
    await expect(page.locator("html")).toHaveAttribute("lang", tag);
    await expect(page.locator("h1")).toHaveText(expected.headline);
    await expect(page.locator(".body > p").first()).toContainText(expected.sentence);
    await expect(page.locator(".body")).toContainText(expected.quotes);
    await expect(page).toHaveTitle(new RegExp(expected.headline));
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
    for (const part of ["h1", ".standfirst", ".byline", ".end"]) await expect(page.locator(part).first()).toBeVisible();
    expect((await readShown(page.locator("article"))).length).toBeGreaterThan(screen.length * 0.9);
    expect((await page.pdf()).byteLength).toBeGreaterThan(20_000);
  });
}

test.describe("with reduced motion", () => {
  test.use({ contextOptions: { reducedMotion: "reduce" } });
  test("nothing moves by itself", async ({ page }) => {
    const [{ tag } = { tag: "zh-Hant-TW" as const }] = variants;
    for (const path of ["", leadPath]) {
      await page.goto(formatPath(tag, path));
      const moving = await page.evaluate(
        () => document.getAnimations().filter(({ timeline }) => timeline instanceof DocumentTimeline).length,
      );
      expect(moving).toBe(0);
    }
  });
});

test("nothing is hidden, moves or shifts while a story loads and is scrolled through", async ({ page }) => {
  const [{ tag } = { tag: "zh-Hant-TW" as const }] = variants;
  await page.goto(formatPath(tag, leadPath));
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
  const [{ tag } = { tag: "zh-Hant-TW" as const }] = variants;
  for (const path of storyPaths) {
    await page.goto(formatPath(tag, path));
    const contents = page.getByRole("navigation", { name: listLabels(tag).contents });
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
  const [{ tag } = { tag: "zh-Hant-TW" as const }] = variants;
  await page.goto(formatPath(tag, leadPath));
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
  await page.goto(formatPath("zh-Hant-TW", leadPath));
  const size = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  expect(await size(".pull")).toBeGreaterThan(await size(".body > p"));
});

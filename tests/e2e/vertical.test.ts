/** 直排: only the text turns; wheel, keys, contents, fragments and the variant switch find their way in it. */
import type { Page } from "@playwright/test";
import { preferenceTable } from "../../src/reading/preferences.ts";
import { listLabels } from "../../src/site/labels.ts";
import { listOverflow } from "./overflow.ts";
import { formatPath, home, longest, longestPath, other, storyPaths } from "./pages.ts";
import { nameOption } from "./reading-options.ts";
import { listShifts } from "./shifts.ts";
import { expect, test } from "./test.ts";

const labels = listLabels(home.tag);

test.skip(longest.characters < 1500, "no story is long enough to be turned over");

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem("reading", '{"flow":"vertical"}'));
});

/** How far the text has been read: 0 at its start, 1 at its end. */
const readProgress = (page: Page) =>
  page.locator(".story > .body").evaluate((body) => -body.scrollLeft / (body.scrollWidth - body.clientWidth));

async function open(page: Page, path = longestPath, fragment = "") {
  await page.goto(formatPath(home.tag, path) + fragment);
  const region = page.getByRole("region", { name: labels.verticalText });
  await expect(region).toHaveCSS("writing-mode", "vertical-rl");
  return region;
}

test("the text is turned from the first frame, and nothing shifts", async ({ page }) => {
  await open(page);
  await page.waitForTimeout(300);
  expect(await listShifts(page)).toEqual([]);
});

test("columns have at most 36 characters, the page does not scroll sideways, and no text is lost", async ({ page }) => {
  for (const path of storyPaths) {
    const region = await open(page, path);
    for (const width of [390, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await listOverflow(page), `${path} at ${width} px`).toEqual([]);
      const { inside, characters, whole } = await region.evaluate((body) => {
        const { height, top, bottom } = body.getBoundingClientRect();
        const out = [...body.querySelectorAll("p, h2, li, figure")].filter((element) => {
          const box = element.getBoundingClientRect();
          return box.height > 0 && (box.top < top - 1 || box.bottom > bottom + 1);
        });
        const size = Number.parseFloat(getComputedStyle(body).fontSize);
        return { inside: out.length, characters: (height - 36) / size, whole: height <= innerHeight };
      });
      expect({ inside, whole }, `${path} at ${width} px`).toEqual({ inside: 0, whole: true });
      expect(characters).toBeLessThanOrEqual(37);
    }
  }
});

test("in a window of a phone lying down what stays horizontal fits, or scrolls by itself", async ({ page }) => {
  await page.setViewportSize({ width: 844, height: 390 });
  for (const path of storyPaths) {
    const region = await open(page, path);
    const cut = await region.evaluate((body) => {
      const { bottom } = body.getBoundingClientRect();
      const blocks = [...body.querySelectorAll<HTMLElement>(":scope > :is(figure, table, .key, .chart, .map)")];
      return blocks
        .filter((block) => block.getBoundingClientRect().bottom > bottom + 1)
        .map((block) => block.className || block.tagName);
    });
    expect(cut, path).toEqual([]);
  }
  const facts = page.locator(".body > .key").first();
  await page.goto(formatPath(home.tag, longestPath));
  if ((await facts.count()) === 0) return;
  await facts.locator("dd").last().scrollIntoViewIfNeeded();
  await expect(facts.locator("dd").last()).toBeInViewport();
});

test("the wheel brings the text into the window, moves it to its end, and then the page again", async ({ page }) => {
  const region = await open(page);
  await page.mouse.move(640, 400);
  for (let turn = 0; turn < 400 && (await readProgress(page)) < 0.999; turn += 1) await page.mouse.wheel(0, 300);
  await expect.poll(() => readProgress(page)).toBeGreaterThan(0.999);
  const { top, bottom } = await region.evaluate((body) => body.getBoundingClientRect().toJSON() as DOMRect);
  expect(top).toBeGreaterThanOrEqual(0);
  expect(bottom).toBeLessThanOrEqual(800);
  const before = await page.evaluate(() => scrollY);
  await expect(async () => {
    await page.mouse.wheel(0, 300);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(before + 100);
  }).toPass();
});

test("the keys move the text, forward and back", async ({ page }) => {
  const region = await open(page);
  await region.focus();
  const at: number[] = [await readProgress(page)];
  for (const key of ["ArrowLeft", "ArrowDown", "PageDown", " ", "End"]) {
    await page.keyboard.press(key);
    at.push(await readProgress(page));
  }
  for (const [step, value] of at.entries())
    if (step > 0) expect(value, `step ${step}`).toBeGreaterThan(at[step - 1] ?? 1);
  expect(at.at(-1)).toBeGreaterThan(0.99);
  const back: number[] = [await readProgress(page)];
  for (const key of ["ArrowRight", "ArrowUp", "PageUp", "Shift+Space", "Home"]) {
    await page.keyboard.press(key);
    back.push(await readProgress(page));
  }
  for (const [step, value] of back.entries())
    if (step > 0) expect(value, `step ${step}`).toBeLessThan(back[step - 1] ?? 0);
  expect(Math.abs(back.at(-1) ?? 1)).toBe(0);
});

test.describe("with a finger", () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 800 } });

  test("a swipe to the right moves the text on, one upwards moves the page", async ({ page }) => {
    const region = await open(page);
    await region.evaluate((body) => body.scrollIntoView());
    const device = await page.context().newCDPSession(page);
    // By a clock of its own, and at rest before it is lifted: how far a throw carries would hang on how busy the machine is.
    const swipe = async (across: number, down: number) => {
      let timestamp = Date.now() / 1000;
      const put = (type: "touchStart" | "touchMove" | "touchEnd", share: number) => {
        timestamp += 0.02;
        const touchPoints = [{ x: 195 + across * (share - 0.5), y: 400 + down * (share - 0.5) }];
        return device.send("Input.dispatchTouchEvent", {
          type,
          touchPoints: type === "touchEnd" ? [] : touchPoints,
          timestamp,
        });
      };
      await put("touchStart", 0);
      for (let step = 1; step <= 10; step += 1) await put("touchMove", step / 10);
      timestamp += 1;
      await put("touchEnd", 1);
    };
    const top = await page.evaluate(() => scrollY);
    await swipe(260, 0);
    await expect.poll(() => region.evaluate((body) => -body.scrollLeft)).toBeGreaterThan(200);
    expect(await region.evaluate((body) => -body.scrollLeft)).toBeLessThan(300);
    expect(await page.evaluate(() => scrollY)).toBe(top);
    await swipe(-260, 0);
    await expect.poll(() => region.evaluate((body) => -body.scrollLeft)).toBeLessThan(100);
    await swipe(0, -260);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(top + 150);
  });
});

test("the address of a paragraph brings the text to where it begins", async ({ page }) => {
  await open(page);
  const paragraphs = page.locator(".body > p[id]");
  const id = await paragraphs.nth(Math.floor((await paragraphs.count()) * 0.5)).getAttribute("id");
  await page.goto(formatPath(home.tag, ""));
  const region = await open(page, longestPath, `#${id}`);
  const named = page.locator(`[id="${id}"]`);
  await expect(named).toBeInViewport();
  // Where reading begins, not at the far edge.
  const readFar = async () => {
    const [at, window] = [await named.boundingBox(), await region.boundingBox()];
    return at !== null && window !== null ? window.x + window.width - at.x - at.width : Number.NaN;
  };
  await expect.poll(readFar).toBeLessThan(100);
  await expect.poll(() => readProgress(page)).toBeGreaterThan(0.1);
});

test("the contents bring the text to a section; the line above follows", async ({ page }) => {
  await open(page);
  test.skip((await page.locator(".body > h2").count()) === 0, "the longest story has no sections");
  await page.getByRole("navigation", { name: labels.contents }).locator("a").last().click();
  await expect(page.locator(".body > h2").last()).toBeInViewport();
  await expect(page.locator("story-contents [aria-current]")).toHaveText(
    (await page.locator(".body > h2").last().textContent()) ?? "",
  );
  // The line is drawn in the frame after the text has moved.
  const readDrawn = () =>
    page.evaluate(
      () => new DOMMatrix(getComputedStyle(document.querySelector(".story") as Element, "::after").transform).a,
    );
  await expect.poll(async () => Math.abs((await readDrawn()) - (await readProgress(page)))).toBeLessThan(0.02);
});

test("the switch keeps the place", async ({ page }) => {
  test.skip(other === undefined, "only one variant is served");
  const region = await open(page);
  await region.focus();
  for (let turn = 0; turn < 3; turn += 1) await page.keyboard.press("PageDown");
  await page.locator(`variant-switch a[hreflang="${other?.tag}"]`).click();
  await page.waitForURL((url) => url.pathname === formatPath(other?.tag ?? home.tag, longestPath) && url.hash !== "");
  const id = decodeURIComponent(new URL(page.url()).hash.slice(1));
  await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
  await expect.poll(() => readProgress(page)).toBeGreaterThan(0.1);
});

test("turning back and forth keeps the place", async ({ page }) => {
  await open(page);
  const paragraphs = page.locator(".body > p[id]");
  const id = await paragraphs.nth(Math.floor((await paragraphs.count()) * 0.8)).getAttribute("id");
  await page.goto(`${formatPath(home.tag, longestPath)}#${id}`);
  await page.getByRole("button", { name: labels.settings }).click();
  for (const value of preferenceTable.flow.values) {
    await page.getByRole("radio", { name: nameOption("flow", value) }).check();
    await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
  }
});

test("print is horizontal", async ({ page }) => {
  const region = await open(page);
  await page.emulateMedia({ media: "print" });
  await expect(region).toHaveCSS("writing-mode", "horizontal-tb");
});

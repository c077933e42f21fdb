/** Opens pictures of a story one after the other, in every way a reader has, and finds the page where it was. */
import type { Page } from "@playwright/test";
import { listViolations } from "./axe.ts";
import { expect } from "./test.ts";

const find = (page: Page) => {
  const dialog = page.locator("dialog.enlarged");
  const [previous, next, close] = [0, 1, 2].map((at) => dialog.locator("button").nth(at));
  return { dialog, count: dialog.locator(".count"), caption: dialog.locator(".caption"), previous, next, close };
};

/** The second picture of the page, with the keyboard alone. */
export async function enlargeByKeys(page: Page): Promise<void> {
  const { dialog, count, caption } = find(page);
  const link = page.locator("figure > a").nth(1);
  const all = await page.locator("figure > a").count();
  await link.scrollIntoViewIfNeeded();
  await link.focus();
  const [top, said] = [
    await page.evaluate(() => scrollY),
    await page.locator("figure:has(> a) figcaption").nth(1).textContent(),
  ];
  await page.keyboard.press("Enter");
  await expect(dialog).toBeVisible();
  await expect(count).toHaveText(`2／${all}`);
  await expect(caption).toHaveText(said ?? "");
  expect(await listViolations(page)).toEqual([]);
  await page.keyboard.press("ArrowRight");
  await expect(count).toHaveText(`3／${all}`);
  for (const key of ["ArrowLeft", "ArrowLeft", "ArrowLeft", "PageDown"]) await page.keyboard.press(key);
  await expect(count).toHaveText(`1／${all}`);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(link).toBeFocused();
  // The step back through the history is taken in its own time.
  await expect.poll(() => page.evaluate(() => [scrollY, history.state])).toEqual([top, null]);
}

/** With the words under the picture, and with the way back. */
export async function enlargeByPresses(page: Page): Promise<void> {
  const { dialog, count, previous, next, close } = find(page);
  const [link, address] = [page.locator("figure > a").first(), page.url()];
  const image = dialog.locator("img");
  await link.click();
  await expect(previous ?? dialog).toBeDisabled();
  // Whole, whatever the page cuts.
  await expect(image).toHaveCSS("object-fit", "contain");
  await next?.click();
  await expect(count).toHaveText(/^2／/);
  await page.mouse.wheel(0, 600);
  // Pressed again while the page is still on its step back.
  await dialog.evaluate((element) =>
    element.addEventListener("close", () => document.querySelector<HTMLElement>("figure > a")?.click(), { once: true }),
  );
  await close?.click();
  await expect(count).toHaveText(/^1／/);
  await expect.poll(() => page.evaluate(() => history.state)).toEqual({ enlarged: true });
  await expect(dialog).toBeVisible();
  await page.goBack();
  await expect(dialog).toBeHidden();
  await expect(page).toHaveURL(address);
  // It was one step: the page is where it was before the first.
  await expect.poll(() => page.evaluate(() => history.state)).toBeNull();
}

/** A finger: to the left for the next, down to put it away. */
export async function enlargeByFinger(page: Page): Promise<void> {
  const { dialog, count } = find(page);
  await page.locator("figure > a").first().tap();
  await expect(dialog).toBeVisible();
  const session = await page.context().newCDPSession(page);
  const swipe = async (...points: readonly (readonly [x: number, y: number])[]) => {
    for (const [at, [x, y]] of points.entries())
      await session.send("Input.dispatchTouchEvent", {
        type: at === 0 ? "touchStart" : "touchMove",
        touchPoints: [{ x, y }],
      });
    await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  };
  await swipe([300, 300], [200, 305], [80, 310]);
  await expect(count).toHaveText(/^2／/);
  await swipe([80, 300], [200, 305], [300, 300]);
  await expect(count).toHaveText(/^1／/);
  await swipe([200, 200], [205, 300], [200, 420]);
  await expect(dialog).toBeHidden();
}

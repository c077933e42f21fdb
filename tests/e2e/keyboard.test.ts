/** Keyboard only: what Tab reaches, in how many steps, and whether one sees where one is. */
import type { Page } from "@playwright/test";
import { formatPath, home, kinds, leadPath, site, variants } from "./pages.ts";
import { expect, test } from "./test.ts";

/** Presses Tab until `selector` has focus; the number of presses, of those before among them. */
async function countTabs(page: Page, selector: string, before: number): Promise<number> {
  for (let count = before; count <= 20; count += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return count;
    await page.keyboard.press("Tab");
  }
  return Number.POSITIVE_INFINITY;
}

for (const [name, path] of Object.entries(kinds)) {
  test(`${name}: the skip link comes first and works; search is within 6 stops, the variants within 10`, async ({
    page,
  }) => {
    await page.goto(formatPath(home.tag, path));
    await page.keyboard.press("Tab");
    const skip = page.locator(".skip");
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport({ ratio: 1 });
    const stops = site.features.search ? await countTabs(page, "[data-opens-search]", 1) : 1;
    expect(stops).toBeLessThanOrEqual(6);
    if (variants.length > 1)
      expect(await countTabs(page, "variant-switch a:last-child", stops)).toBeLessThanOrEqual(10);
    await skip.focus();
    await page.keyboard.press("Enter");
    await expect(page.locator("main")).toBeFocused();
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("main, footer") !== null)).toBe(true);
  });
}

/** Whether focus can be seen: the picture around the focused element changes when focus leaves it. */
async function isFocusSeen(page: Page): Promise<boolean> {
  const focused = await page.evaluateHandle(() => document.activeElement as HTMLElement);
  const box = await focused.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x - 24, y: y - 12, width: width + 48, height: height + 24 };
  });
  const size = page.viewportSize() ?? { width: 0, height: 0 };
  const [x, y] = [Math.max(0, box.x), Math.max(0, box.y)];
  const clip = {
    x,
    y,
    width: Math.max(1, Math.min(box.x + box.width, size.width) - x),
    height: Math.max(1, Math.min(box.y + box.height, size.height) - y),
  };
  const lit = await page.screenshot({ clip, caret: "hide" });
  await focused.evaluate((element) => element.blur());
  const dark = await page.screenshot({ clip, caret: "hide" });
  await focused.evaluate((element) => element.focus({ preventScroll: true }));
  return !lit.equals(dark);
}

/** Goes through the page with Tab: what is reached, and what of it is covered or cannot be seen to have focus. */
async function walk(page: Page): Promise<{ reached: string[]; wrong: string[] }> {
  const reached: string[] = [];
  const wrong: string[] = [];
  // Links of one list look alike: one of each kind is looked at, all are asked whether something lies over them.
  const lookedAt = new Set<string>();
  for (let stop = 0; stop < 80; stop += 1) {
    await page.keyboard.press("Tab");
    const state = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      // A link over two lines has no centre of its own: its first line's is asked.
      const [line] = element.getClientRects();
      if (element === document.body || line === undefined) return undefined;
      // The middle, and the ends of the ring around it.
      const points = [line.left + 1, line.left + line.width / 2, line.right - 1].flatMap((x) =>
        [line.top + 1, line.top + line.height / 2, line.bottom - 1].map((y) => document.elementFromPoint(x, y)),
      );
      const covered = points.some(
        (top) => top === null || !(element.contains(top) || top.contains(element) || top.closest("label") !== null),
      );
      const outside = line.top < 0 || line.bottom > innerHeight || line.left < 0 || line.right > innerWidth;
      const places = ["story-contents", "story-tools", "variant-switch", "reading-settings", ".data", ".end", "footer"];
      const place = places.find((selector) => element.closest(selector) !== null) ?? element.localName;
      const names = [element, element.parentElement, element.parentElement?.parentElement];
      const kind = names.map((each) => `${each?.localName}.${each?.className}`).join(" ");
      return { name: element.outerHTML.slice(0, 80), place, kind: `${place} ${kind}`, covered, outside };
    });
    if (state === undefined) break;
    reached.push(state.place);
    if (state.covered) wrong.push(`covered: ${state.name}`);
    if (state.outside) wrong.push(`outside: ${state.name}`);
    if (lookedAt.has(state.kind)) continue;
    lookedAt.add(state.kind);
    if (!(await isFocusSeen(page))) wrong.push(`unseen: ${state.name}`);
  }
  return { reached, wrong };
}

/** What a reader with a keyboard must come to on a story's page, if it has it; the table behind its chart is among it. */
const places = ["variant-switch", "reading-settings", "story-contents", "story-tools", ".data", "footer"];
const walked = Object.entries(kinds).filter(([name]) => ["front", "story", "search"].includes(name));

for (const width of [1280, 390]) {
  for (const [name, path] of walked) {
    test(`${name} at ${width} px: focus is always seen and never covered`, async ({ page }) => {
      test.slow();
      await page.setViewportSize({ width, height: 800 });
      // The bar leaves at once, not over the time of a glance.
      await page.emulateMedia({ reducedMotion: "reduce" });
      await page.goto(formatPath(home.tag, path));
      const { reached, wrong } = await walk(page);
      expect(wrong).toEqual([]);
      for (const place of path === leadPath ? places : [])
        if ((await page.locator(`${place} :is(a, button, summary):visible`).count()) > 0)
          expect(reached).toContain(place);
      expect(reached.at(-1)).toBe("footer");
    });
  }
}

test("the sheet keeps focus inside while it is open", async ({ page }) => {
  test.skip(!site.features.search, "search is switched off");
  await page.goto(formatPath(home.tag, leadPath));
  await page.keyboard.press("/");
  for (let stop = 0; stop < 6; stop += 1) {
    await page.keyboard.press("Tab");
    const outside = await page.evaluate(() => {
      const element = document.activeElement;
      // Leaving the last stop goes to the browser's own bar, which a page sees as its body.
      return element !== document.body && element?.closest("dialog") === null;
    });
    expect(outside).toBe(false);
  }
});

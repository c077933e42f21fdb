/** What only Chromium is asked elsewhere, for want of ways to ask: enlarging, paper, and the worker that keeps pages. */
import { getDocumentProxy } from "unpdf";
import { enlargeByPresses } from "./enlarging.ts";
import { formatPath, home, pagePaths } from "./pages.ts";
import { expect, test } from "./test.ts";

/** A story with photographs. */
const address = formatPath(home.tag, pagePaths.story("sand-comes-back"));

test("a picture is enlarged, and the page stays where it was", async ({ page }) => {
  await page.goto(address);
  await enlargeByPresses(page);
});

test("a story is printed, on as many sheets as it needs", async ({ page }) => {
  await page.goto(address);
  const { numPages } = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  expect(numPages).toBeGreaterThan(1);
});

test.describe("where a worker may be registered", () => {
  test.use({ serviceWorkers: "allow" });
  test("it stands after the first page", async ({ page }) => {
    await page.goto(address);
    const script = await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.scriptURL);
    expect(script).toMatch(/\/offline\.js$/);
  });
});

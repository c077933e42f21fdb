/**
 * Another publication from the same code, under a base path as on a project page, with readers' reports switched on: what
 * scripts make of addresses, which no check of the files can see.
 */
import { type Copy, createCopy, type Running } from "../builds/copy.ts";
import { lead, leadPath, site, variants } from "./pages.ts";
import { ports } from "./ports.ts";
import { typeIn, word } from "./queries.ts";
import { hit } from "./search-parts.ts";
import { expect, test } from "./test.ts";

const port = ports.basePath;
const environment = { BASE_PATH: "/paper/", PORT: String(port) };
test.use({ baseURL: `http://localhost:${port}` });
test.describe.configure({ mode: "serial", timeout: 120_000 });

let copy: Copy;
let server: Running | undefined;

test.beforeAll(async () => {
  // A whole build, beside the other worker's browser.
  test.setTimeout(240_000);
  copy = createCopy("base-path");
  const report = "mailto:desk@example.org?subject={title}&body={text}";
  copy.change("src/publication/settings.ts", (text) =>
    text.replace(/^ {2}report:[^,]*,/m, `  report: ${JSON.stringify(report)},`),
  );
  const build = await copy.run("build", environment);
  expect(build.code, build.output).toBe(0);
  server = copy.start("preview", environment);
  await expect(async () => expect((await fetch(`http://localhost:${port}/paper/`)).status).toBe(200)).toPass();
});

test.afterAll(() => {
  server?.process.kill();
  copy.remove();
});

for (const { tag, segment } of variants) {
  test(`search hits and the switch stay under the base path in ${tag}`, async ({ page }) => {
    const path = `/paper/${segment}/${leadPath}`;
    await page.goto(site.features.search ? `/paper/${segment}/` : path);
    if (site.features.search) {
      await page.keyboard.press("/");
      await page.keyboard.type(typeIn(tag, word));
      await hit(page, path).click();
      await page.waitForURL((url) => url.pathname === path);
    }
    for (const other of variants.length > 1 ? variants : []) {
      await page.locator(`variant-switch a[hreflang="${other.tag}"]`).click();
      await page.waitForURL((url) => url.pathname === `/paper/${other.segment}/${leadPath}`);
    }
    // The last one chosen is where the root now leads.
    const last = variants.at(-1);
    await page.goto("/paper/");
    await page.waitForURL(
      (url) => url.pathname === (last?.tag === site.defaultVariant ? "/paper/" : `/paper/${last?.segment}/`),
    );
  });
}

const [converted] = variants.filter(({ tag }) => tag !== lead.written);

test.describe("a selected word", () => {
  test.skip(converted === undefined, "the lead is not converted");
  const path = `/paper/${converted?.segment}/${leadPath}`;
  const link = ".report:not([hidden])";

  /** What the link reports, and where it says it stands. */
  const readReport = (address: string | null) => {
    const url = new URL(address ?? "");
    const [sentence = "", place = ""] = (url.searchParams.get("body") ?? "").split("\r\n\r\n");
    return { to: url.pathname, subject: url.searchParams.get("subject") ?? "", sentence, place };
  };

  test("is offered for a report, with its sentence and its place", async ({ page }) => {
    await page.goto(path);
    await expect(page.locator(link)).toHaveCount(0);
    const words = await page.locator("#p2").evaluate((paragraph) => {
      const text = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT).nextNode() as Text;
      getSelection()?.setBaseAndExtent(text, 2, text, 5);
      return { word: text.data.slice(2, 5), start: text.data.slice(0, 8) };
    });
    await expect(page.locator(link)).toBeInViewport({ ratio: 1 });
    const report = readReport(await page.locator(link).getAttribute("href"));
    expect([report.to, report.subject.endsWith(words.word)]).toEqual(["desk@example.org", true]);
    expect(report.sentence.startsWith(words.start)).toBe(true);
    expect(report.place).toBe(`http://localhost:${port}${path}#p2`);
    // A click ends the selection in some browsers before it arrives.
    await page
      .locator(link)
      .evaluate((element) => element.addEventListener("click", (event) => event.preventDefault()));
    await page.locator(link).click();
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await expect(page.locator(link)).toHaveCount(0);
  });

  test("is offered above the bar that copies a quotation on a phone", async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(path);
    await page.locator("#p2").evaluate((paragraph) => {
      const text = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT).nextNode() as Text;
      getSelection()?.setBaseAndExtent(text, 2, text, 5);
    });
    await page.locator(link).click({ trial: true });
    await page.locator(".picked button").first().click({ trial: true });
  });

  test("is offered to the keyboard, one Tab away", async ({ page }) => {
    await page.goto(path);
    // A page without a caret lets the keyboard extend a selection, not begin one.
    await page.locator("#p2").dblclick({ position: { x: 100, y: 12 } });
    const start = await page.evaluate(() => String(getSelection()).length);
    await page.keyboard.press("Shift+ArrowRight");
    expect(await page.evaluate(() => String(getSelection()).length)).toBeGreaterThan(start);
    await expect(page.locator(link)).toBeVisible();
    await page.keyboard.press("Tab");
    await expect(page.locator(link)).toBeFocused();
  });

  test("is not offered where nothing was converted, outside the text, or for a passage", async ({ page }) => {
    const select = async (selector: string) => {
      await page
        .locator(selector)
        .first()
        .evaluate((element) => getSelection()?.selectAllChildren(element));
      await page.waitForTimeout(100);
    };
    await page.goto(path);
    for (const selector of ["h1", "#p1"]) {
      await select(selector);
      await expect(page.locator(link)).toHaveCount(0);
    }
    const original = variants.find(({ tag }) => tag === lead.written);
    if (original === undefined) return;
    await page.goto(`/paper/${original.segment}/${leadPath}`);
    await expect(page.locator("report-word")).toHaveCount(0);
  });
});

/** A story's tools: share, copy, listen, go on reading; and the headline's face, which may come late and moves nothing. */
import type { Locator, Page } from "@playwright/test";
import { listLabels } from "../../src/site/labels.ts";
import { formatUrl } from "../../src/site/paths.ts";
import { formatPath, home, longest, longestPath, pagePaths, storyPaths, variants } from "./pages.ts";
import { listShifts } from "./shifts.ts";
import { expect, test } from "./test.ts";

const labels = listLabels(home.tag);
const address = formatUrl(formatPath(home.tag, longestPath));

/** A paragraph far down the text, one that begins with a short sentence if there are any. */
async function findParagraph(page: Page): Promise<Locator> {
  const all = page.locator(".body > p");
  const short = all.filter({ hasText: /^[^。]{5,20}。/ });
  const paragraphs = (await short.count()) > 0 ? short : all;
  return paragraphs.nth(Math.floor((await paragraphs.count()) * 0.6));
}

/** Selects the beginning of a paragraph, as a reader would: a sentence, or the whole. */
function select(paragraph: Locator): Promise<string> {
  return paragraph.evaluate((element) => {
    const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode() as Text;
    const end = text.data.indexOf("。") + 1;
    getSelection()?.setBaseAndExtent(text, 0, text, end === 0 ? text.length : end);
    return getSelection()?.toString() ?? "";
  });
}

test("the address is copied, and a quotation with the way back to its place", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(formatPath(home.tag, longestPath));
  const quote = page.getByRole("button", { name: labels.copyQuotation });
  await expect(quote).toBeHidden();
  await page.getByRole("button", { name: labels.copyLink }).click();
  await expect(page.locator("story-tools [role=status]")).toHaveText(labels.copied);
  const read = () => page.evaluate(() => navigator.clipboard.readText());
  expect(await read()).toBe(address);
  const paragraph = await findParagraph(page);
  const text = await select(paragraph);
  await quote.click();
  await expect.poll(read).toContain(text);
  const copied = await read();
  expect(copied).toContain(`${address}#:~:text=`);
  expect(copied).toContain((await page.locator("h1").textContent()) ?? "?");
  // The fragment leads back: the paragraph is in the window, far below the top.
  const back = await context.newPage();
  await back.goto(`${formatPath(home.tag, longestPath)}${new URL(copied.split("\n").at(-1) ?? "").hash}`);
  await expect(await findParagraph(back)).toBeInViewport();
});

test.describe("at 390 px", () => {
  test.use({ viewport: { width: 390, height: 800 } });
  test("what is selected can be copied from where it stands", async ({ page }) => {
    await page.goto(formatPath(home.tag, longestPath));
    const paragraph = await findParagraph(page);
    await paragraph.scrollIntoViewIfNeeded();
    await select(paragraph);
    await expect(page.getByRole("button", { name: labels.copyQuotation })).toBeInViewport({ ratio: 1 });
  });
});

test("the place is kept, offered on return, and forgotten when the story is read", async ({ page }) => {
  const offer = page.getByRole("link", { name: labels.goOn });
  const places = () => page.evaluate(() => localStorage.getItem("places"));
  await page.goto(formatPath(home.tag, longestPath));
  await expect(offer).toBeHidden();
  const paragraph = await findParagraph(page);
  const isLong = await paragraph.evaluate((element) => element.getBoundingClientRect().top > 2 * innerHeight);
  test.skip(!isLong, "no story is longer than two windows");
  await paragraph.evaluate((element) => element.scrollIntoView());
  await expect.poll(places).toContain(longest.slug);
  await page.goto(formatPath(home.tag, pagePaths.front));
  for (const { tag } of variants) {
    await page.goto(formatPath(tag, longestPath));
    await page.getByRole("link", { name: listLabels(tag).goOn }).click();
    await expect(paragraph).toBeInViewport();
  }
  await page.locator(".end").evaluate((element) => element.scrollIntoView());
  await expect.poll(places).toBe("{}");
});

/** A system with one voice, which says every sentence in no time and writes it down. */
async function giveVoice(page: Page, lang: string): Promise<void> {
  await page.addInitScript((voiceLang) => {
    const said: string[] = [];
    const speech = {
      getVoices: () => [{ lang: voiceLang }],
      addEventListener: () => undefined,
      cancel: () => undefined,
      speak: (utterance: { text: string; onend: () => void }) => {
        said.push(utterance.text);
        setTimeout(() => utterance.onend(), 30);
      },
    };
    class Utterance {
      readonly text: string;
      constructor(text: string) {
        this.text = text;
      }
    }
    Object.defineProperty(window, "speechSynthesis", { value: speech });
    Object.assign(window, { said, SpeechSynthesisUtterance: Utterance });
  }, lang);
}

test("a voice of the edition reads it sentence by sentence, marks what is heard, and stops", async ({ page }) => {
  await giveVoice(page, home.tag);
  await page.goto(formatPath(home.tag, longestPath));
  const button = page.getByRole("button", { name: labels.listen });
  const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said);
  await button.click();
  await expect(button).toHaveAttribute("aria-pressed", "true");
  await expect.poll(async () => (await said()).length).toBeGreaterThan(3);
  expect(await page.evaluate(() => CSS.highlights.has("spoken"))).toBe(true);
  await button.click();
  await expect(button).toHaveAttribute("aria-pressed", "false");
  const count = (await said()).length;
  await expect.poll(() => page.evaluate(() => CSS.highlights.has("spoken"))).toBe(false);
  const text = ((await page.locator(".body").textContent()) ?? "").replace(/\s/g, "");
  for (const sentence of (await said()).slice(0, 3)) expect(text).toContain(sentence.replace(/\s/g, ""));
  expect((await said()).length - count).toBeLessThanOrEqual(1);
});

test("without a voice of the edition there is no button", async ({ page }) => {
  await giveVoice(page, "en-US");
  await page.goto(formatPath(home.tag, longestPath));
  await expect(page.getByRole("button", { name: labels.copyLink })).toBeVisible();
  await expect(page.locator("story-tools [name=listen]")).toBeHidden();
});

for (const width of [390, 1280]) {
  test(`a late headline face moves nothing at ${width} px`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height: 800 });
    await page.route("**/faces/*.woff2", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    for (const { tag } of variants)
      for (const path of [pagePaths.front, ...storyPaths]) {
        await page.goto(formatPath(tag, path));
        await page.evaluate(() => document.fonts.ready);
        const hasFace = await page.evaluate(() =>
          document.fonts.check("900 20px Luozi", document.querySelector(".headline")?.textContent?.[0]),
        );
        expect(hasFace, path).toBe(true);
        await page.waitForTimeout(100);
        expect(await listShifts(page), `${tag} ${path}`).toEqual([]);
      }
  });
}

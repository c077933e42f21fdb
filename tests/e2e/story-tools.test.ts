/**
 * A story's tools: the reading bar with its sheets and its player, sharing, what is selected, going on reading; and the headline's
 * face, which may come late and moves nothing.
 */
import type { Locator, Page } from "@playwright/test";
import { listLabels } from "../../src/site/labels.ts";
import { listReaderWords } from "../../src/site/list-reader-words.ts";
import { formatUrl } from "../../src/site/paths.ts";
import { formatPath, home, longest, longestPath, pagePaths, storyPaths, variants } from "./pages.ts";
import { bringBar } from "./reading-bar.ts";
import { listShifts } from "./shifts.ts";
import { expect, test } from "./test.ts";

const labels = { ...listLabels(home.tag), ...listReaderWords(home.tag) };
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
    // What is set apart, such as a figure with its unit, is a text of its own.
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const first = walker.nextNode() as Text;
    let last = first;
    while (!last.data.includes("。") && walker.nextNode()) last = walker.currentNode as Text;
    const end = last.data.indexOf("。") + 1;
    getSelection()?.setBaseAndExtent(first, 0, last, end === 0 ? last.length : end);
    return getSelection()?.toString() ?? "";
  });
}

test("the address is copied, and a quotation with the way back to its place", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(formatPath(home.tag, longestPath));
  const quote = page.getByRole("button", { name: labels.copyQuotation });
  await expect(quote).toBeHidden();
  await page.locator("story-tools").getByRole("button", { name: labels.share }).click();
  const sheet = page.getByRole("dialog", { name: labels.share });
  await sheet.getByRole("button", { name: labels.copyLink }).click();
  await expect(sheet.getByRole("status")).toHaveText(labels.copied);
  const read = () => page.evaluate(() => navigator.clipboard.readText());
  expect(await read()).toBe(address);
  // Ways to others are links and nothing of theirs is loaded; the code is of the same address.
  for (const link of await sheet.getByRole("link").all())
    expect(await link.getAttribute("href")).toContain(encodeURIComponent(address));
  await expect(sheet.getByRole("img", { name: labels.shareCode })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator("story-tools").getByRole("button", { name: labels.share })).toBeFocused();
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

test("a voice of the edition reads it sentence by sentence, marks what is heard, pauses, and stops", async ({
  page,
}) => {
  await giveVoice(page, home.tag);
  await page.goto(formatPath(home.tag, longestPath));
  const bar = await bringBar(page);
  const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said);
  await bar.getByRole("button", { name: labels.barListen.split(" ")[1] ?? "" }).click();
  await expect.poll(async () => (await said()).length).toBeGreaterThan(3);
  expect(await page.evaluate(() => CSS.highlights.has("spoken"))).toBe(true);
  await bar.getByRole("button", { name: labels.pause }).click();
  const count = (await said()).length;
  await bar.getByRole("button", { name: labels.faster }).click();
  await expect(bar.locator("output")).toHaveText("1.25");
  expect((await said()).length - count).toBeLessThanOrEqual(1);
  await bar.getByRole("button", { name: labels.resume }).click();
  await expect.poll(async () => (await said()).length).toBeGreaterThan(count + 1);
  await bar.getByRole("button", { name: labels.end }).click();
  await expect.poll(() => page.evaluate(() => CSS.highlights.has("spoken"))).toBe(false);
  await expect(bar.getByRole("button", { name: labels.barSave.split(" ")[1] ?? "" })).toBeVisible();
  const text = ((await page.locator(".body").textContent()) ?? "").replace(/\s/g, "");
  for (const sentence of (await said()).slice(0, 3)) expect(text).toContain(sentence.replace(/\s/g, ""));
});

test("without a voice of the edition nothing offers to read", async ({ page }) => {
  await giveVoice(page, "en-US");
  await page.goto(formatPath(home.tag, longestPath));
  await bringBar(page);
  await expect(page.locator("[name=listen]:visible")).toHaveCount(0);
});

test("the bar leads through the story, keeps it, and moves nothing", async ({ page }) => {
  await page.goto(formatPath(home.tag, longestPath));
  const bar = await bringBar(page);
  const tool = (words: string) => bar.getByRole("button", { name: words.split(" ")[1] ?? words, exact: true });
  const sheet = (name: string) => page.getByRole("dialog", { name, exact: true });

  await tool(labels.barContents).click();
  await sheet(labels.contents).getByRole("link").last().click();
  await expect(sheet(labels.contents)).toBeHidden();
  await expect(page.locator(".body > h2").last()).toBeInViewport();

  await page.evaluate(() => scrollBy({ top: -100, behavior: "instant" }));
  await tool(labels.variants).click();
  await expect(sheet(labels.variants).getByRole("link")).toHaveCount(variants.length);
  await page.keyboard.press("Escape");
  await tool(labels.barSettings).click();
  await expect(page.locator("#settings")).toBeVisible();
  await page.keyboard.press("Escape");

  const save = tool(labels.barSave);
  await expect(save).toHaveAttribute("aria-pressed", "false");
  await save.click();
  await expect(save).toHaveAttribute("aria-pressed", "true");
  await expect(sheet(labels.barSave.split(" ")[1] ?? "").locator("li a")).toHaveText([longest.words.headline]);
  expect(await listShifts(page)).toEqual([]);

  // On the next story the list is there; this one is read from it and taken out.
  await page.goto(formatPath(home.tag, storyPaths.find((path) => path !== longestPath) ?? ""));
  await bringBar(page);
  await tool(labels.barSave).click();
  const list = sheet(labels.barSave.split(" ")[1] ?? "").getByRole("list");
  await expect(list.getByRole("link")).toHaveCount(2);
  await list.getByRole("button", { name: longest.words.headline }).click();
  await expect(list.getByRole("link")).toHaveCount(1);
});

test("a passage becomes a picture", async ({ page }) => {
  await page.goto(formatPath(home.tag, longestPath));
  await page.evaluate(() => scrollBy({ top: 400, behavior: "instant" }));
  await select(await findParagraph(page));
  await page.locator(".picked").getByRole("button", { name: labels.poster }).click();
  const poster = page.getByRole("dialog", { name: labels.poster });
  const size = await poster.locator("canvas").evaluate((canvas: HTMLCanvasElement) => [canvas.width, canvas.height]);
  expect(size).toEqual([1080, 1440]);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    poster.getByRole("link", { name: labels.posterSave }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`${longest.slug}.png`);
});

test("the end leads on to other stories, none of them twice", async ({ page }) => {
  for (const path of storyPaths) {
    await page.goto(formatPath(home.tag, path));
    const ways = await page.evaluate(() => {
      const list = (selector: string) =>
        new Set([...document.querySelectorAll<HTMLAnchorElement>(selector)].map(({ pathname }) => pathname));
      const shown = [...document.querySelectorAll<HTMLAnchorElement>(".next h3 a")].map(({ pathname }) => pathname);
      const before = new Set([...list(".body a"), ...list(".end a"), location.pathname]);
      return { shown, again: shown.filter((way, at) => before.has(way) || shown.indexOf(way) !== at) };
    });
    expect(ways.shown.length, path).toBeGreaterThan(0);
    expect(ways.again, path).toEqual([]);
  }
});

for (const width of [390, 1280]) {
  test(`the headline face is there and moves nothing at ${width} px`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height: 800 });
    for (const { tag } of width === 390 ? variants : [home])
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

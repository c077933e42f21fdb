/**
 * A story full of photographs and recordings, from a real build: what a phone fetches of an original of 12 megapixels, that
 * nothing moves while it comes, and that films play under the policy once somebody asks for them.
 */
import { devices, type Page, type Request } from "@playwright/test";
import sharp from "sharp";
import { layPhotoStory, photoSlug } from "../builds/lay-photo-story.ts";
import { checkLooks } from "./axe.ts";
import { listBrokenWords, listWrongFiles, measurePhoneRows, measureRows } from "./chosen-files.ts";
import { enlargeByFinger, enlargeByKeys, enlargeByPresses } from "./enlarging.ts";
import { listOverflow } from "./overflow.ts";
import { pagePaths } from "./pages.ts";
import { ports } from "./ports.ts";
import { servePublication } from "./publication.ts";
import { listShifts } from "./shifts.ts";
import { expect, test } from "./test.ts";

test.describe.configure({ mode: "serial", timeout: 120_000 });

// In the variant it is written in, so that its words are as the story has them.
const front = "/zh-hans/";
const path = `${front}${pagePaths.story(photoSlug)}`;

// Twelve megapixels are made, encoded and built.
servePublication({
  name: "photographs",
  publication: "publication-hans",
  port: ports.photographs,
  patience: 400_000,
  lay: layPhotoStory,
});

/** Addresses asked for that match, in order. */
function listenFor(page: Page, wanted: RegExp): string[] {
  const found: string[] = [];
  page.on("request", (request: Request) => {
    const { pathname } = new URL(request.url());
    if (wanted.test(pathname)) found.push(pathname);
  });
  return found;
}

/** From the top to the end, every window of it drawn; ends when all pictures of the story are there. */
async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    for (let at = 0; at < document.body.scrollHeight; at += 500) {
      scrollTo(0, at);
      await frame();
      await frame();
    }
  });
  const findMissing = () =>
    page
      .locator("article img")
      .evaluateAll((images) =>
        (images as HTMLImageElement[])
          .filter(({ complete, naturalWidth }) => !complete || naturalWidth === 0)
          .map(({ alt }) => alt),
      );
  await expect.poll(findMissing).toEqual([]);
}

const findLargest = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<{ url: string; tag: string; width: string; height: string }>((resolve) => {
        new PerformanceObserver((list) => {
          const { url, element } = list.getEntries().at(-1) as PerformanceEntry & { url: string; element: Element };
          const read = (name: string) => element.getAttribute(name) ?? "";
          resolve({ url, tag: element.localName, width: read("width"), height: read("height") });
        }).observe({ type: "largest-contentful-paint", buffered: true });
      }),
  );

const { defaultBrowserType: _, ...phone } = devices["Pixel 7"] ?? { defaultBrowserType: "" };

for (const [density, mostBytes] of [
  [1, 40_000],
  [2, 60_000],
  [3, 95_000],
] as const)
  test.describe(`a phone of 390 px and ${density} pixels a point`, () => {
    test.use({ ...phone, viewport: { width: 390, height: 844 }, deviceScaleFactor: density, locale: "en" });

    test("fetches a small AVIF of the lead, shown first and in its place", async ({ page }) => {
      await page.goto(path, { waitUntil: "networkidle" });
      // The headline is the largest until the picture is drawn.
      await expect.poll(() => findLargest(page)).toMatchObject({ tag: "img", width: "4000", height: "3000" });
      const largest = await findLargest(page);
      const { status, bytes, type } = await page.evaluate(async (url) => {
        const answer = await fetch(url);
        return {
          status: answer.status,
          type: answer.headers.get("content-type"),
          bytes: (await answer.blob()).size,
        };
      }, largest.url);
      expect({ status, type }).toEqual({ status: 200, type: "image/avif" });
      expect(bytes).toBeLessThan(mostBytes);
      await scrollThrough(page);
      expect(await listShifts(page)).toEqual([]);
      expect(await listWrongFiles(page)).toEqual([]);
    });
  });

test.describe("a phone", () => {
  test.use({ ...phone, viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, locale: "en" });

  test("fetches what is far down only when it comes near, and all of it in the end", async ({ page }) => {
    const asked = listenFor(page, /^\/photographs\//);
    await page.goto(path, { waitUntil: "networkidle" });
    const first = new Set(asked).size;
    expect(first).toBeLessThan(7);
    await scrollThrough(page);
    expect(new Set(asked).size).toBeGreaterThan(first);
  });

  test("gets the front page's lead first; every other picture waits until it comes near", async ({ page }) => {
    const asked = listenFor(page, /^\/photographs\//);
    await page.goto(front, { waitUntil: "networkidle" });
    const [first = ""] = asked;
    expect(await page.locator(".lead-story img").evaluate((image: HTMLImageElement) => image.currentSrc)).toContain(
      first,
    );
    await expect(page.locator("img:not(.lead-story img):not([loading=lazy])")).toHaveCount(0);
    await expect(page.locator(".lead-story img")).toHaveAttribute("fetchpriority", "high");
    expect(await page.locator(".lead-story img").getAttribute("loading")).toBeNull();
  });
});

test("on a wide screen standing pictures stay within the window, small ones keep their size", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(path);
  const measure = (alt: string) =>
    page.locator(`img[alt^="${alt}"]`).evaluate((image) => {
      const { width, height } = image.getBoundingClientRect();
      return [Math.round(width), Math.round(height)];
    });
  const [column] = await page.locator(".body").evaluate((body) => [body.getBoundingClientRect().width]);
  expect(await measure("水")).toEqual([512, 683]);
  expect(await measure("一枚")).toEqual([420, 420]);
  expect((await measure("立尺"))[1]).toBe(0.92 * 900);
  expect(await measure("上游")).toEqual([column, Math.round(((column ?? 0) * 800) / 3600)]);
});

test("at 1440 px every picture has the file its width needs, rows are full, and what is wide leaves the column", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(path);
  await scrollThrough(page);
  expect(await listWrongFiles(page)).toEqual([]);
  for (const px of await measureRows(page)) expect(px).toBeLessThan(1);
  const widthOf = (name: string) =>
    page
      .locator(`.body > ${name}`)
      .first()
      .evaluate((node) => node.clientWidth);
  expect([await widthOf(".full"), await widthOf(".bleed:not(.full)"), await widthOf(".hang")]).toEqual([
    1440, 1008, 360,
  ]);
  expect(await page.locator(".full img").evaluate((image) => image.clientHeight)).toBeLessThanOrEqual(0.92 * 900);
  await expect(page.locator(".hang img")).toHaveCSS("object-position", "50% 20%");
});

test("a picture is enlarged with keys, presses and fingers, and the page stays where it was", async ({
  page,
  browser,
}) => {
  await page.goto(path);
  await enlargeByKeys(page);
  await enlargeByPresses(page);
  const touched = await browser.newPage({ ...phone, viewport: { width: 390, height: 844 } });
  await touched.goto(new URL(path, page.url()).href);
  await enlargeByFinger(touched);
  await touched.close();
});

test("without scripts a picture leads to its largest size", async ({ page, browser, request }) => {
  await page.goto(path);
  const plain = await browser.newPage({ javaScriptEnabled: false });
  await plain.goto(page.url());
  const addresses = await plain
    .locator(".full > a, .lead > a")
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  for (const [at, url] of addresses.entries()) {
    const { width } = await sharp(await (await request.get(url)).body()).metadata();
    // Both show the same photograph, one of them across the screen.
    expect([at, width]).toEqual([at, 2400]);
  }
  expect(addresses).toHaveLength(2);
  await plain.close();
});

/** In vertical text, which has a sheet of its own. */
async function openTurned(page: Page): Promise<void> {
  await page.addInitScript(() => localStorage.setItem("reading", '{"flow":"vertical"}'));
  await page.goto(path);
  await expect(page.locator(".story > .body")).toHaveCSS("writing-mode", "vertical-rl");
}

test("in vertical text every picture is a column, as high as the text at most", async ({ page }) => {
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
    [844, 390],
  ] as const) {
    await page.setViewportSize({ width, height });
    await openTurned(page);
    const out = await page.locator(".story > .body").evaluate((body) => {
      const { top, bottom } = body.getBoundingClientRect();
      return [...body.querySelectorAll(":is(.photo, .pics > figure) :is(img, figcaption)")]
        .map((part) => part.getBoundingClientRect())
        .filter((box) => box.top < top - 1 || box.bottom > bottom + 1 || box.width > innerWidth).length;
    });
    expect([width, out]).toEqual([width, 0]);
    expect(await listOverflow(page)).toEqual([]);
  }
});

test("in vertical text no caption is cut, pictures of a gallery are as high as others, and small ones keep their size", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openTurned(page);
  const found = await page.locator(".story > .body").evaluate((body) => {
    const boxes = [...body.querySelectorAll(".pics > figure")].map((figure) => figure.getBoundingClientRect());
    const measure = (name: string) => Math.round(body.querySelector(name)?.getBoundingClientRect().height ?? 0);
    return {
      cut: [...body.querySelectorAll("figcaption")].filter((words) => words.scrollHeight > words.clientHeight + 1)
        .length,
      touching: boxes.filter((box, at) => at > 0 && Math.abs((boxes[at - 1]?.left ?? 0) - box.right) < 4).length,
      same: measure('.pics > figure img[alt^="三个渡口之二"]') === measure('.photo img[alt^="水"]'),
      small: measure('img[alt^="一枚"]'),
    };
  });
  expect(found).toEqual({ cut: 0, touching: 0, same: true, small: 420 });
});

test("a picture too narrow for its caption has it beside it, on a phone in a row of its own", async ({ page }) => {
  await page.goto(path);
  for (const [width, beside] of [
    [1440, 1],
    [390, 1],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    const [picture, words] = await Promise.all(
      ["img", "figcaption"].map((name) =>
        page
          .locator(`figure:has(> * img[alt^="量尺"]) ${name}`)
          .evaluate((node) => node.getBoundingClientRect().toJSON()),
      ),
    );
    expect([width, words.left >= picture.right - 1 ? 1 : 0]).toEqual([width, beside]);
    expect(words.width).toBeGreaterThan(100);
  }
});

test("paper splits no picture from its caption, and no gallery from its title", async ({ page }) => {
  await page.goto(path);
  await page.emulateMedia({ media: "print" });
  const figures = await page.locator("figure:not(.gallery)").all();
  expect(figures.length).toBeGreaterThan(10);
  for (const figure of figures) await expect(figure).toHaveCSS("break-inside", "avoid");
  for (const title of await page.locator(".gallery .cap").all()) await expect(title).toHaveCSS("break-after", "avoid");
  // A4 without its margins.
  await page.setViewportSize({ width: 658, height: 900 });
  const [table, sheet] = await Promise.all(
    [".table table", "article"].map((name) =>
      page.locator(name).evaluate((node) => node.getBoundingClientRect().right),
    ),
  );
  expect(table).toBeLessThanOrEqual((sheet ?? 0) + 1);
});

test("axe finds nothing on pictures, films and sounds", async ({ page }) => {
  await page.goto(path);
  await checkLooks(page);
});

test("on phones nothing runs over the edge, rows are full, and no word of a table is broken", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(path);
  await scrollThrough(page);
  expect(await listOverflow(page)).toEqual([]);
  for (const width of [320, 390, 700]) {
    await page.setViewportSize({ width, height: 640 });
    const { off, alone } = await measurePhoneRows(page);
    expect(off).toBeLessThan(1);
    expect([width, alone]).toEqual([width, 0]);
    expect(await listBrokenWords(page)).toEqual([]);
  }
});

test("a link to the story shows its lead photograph, cut to shape", async ({ page, request }) => {
  await page.goto(path);
  const read = (name: string) => page.locator(`meta[property="${name}"]`).getAttribute("content");
  const answer = await request.get((await read("og:image")) ?? "");
  const { format, width, height } = await sharp(await answer.body()).metadata();
  expect({ format, width, height }).toEqual({ format: "jpeg", width: 1200, height: 630 });
  expect([await read("og:image:width"), await read("og:image:height")]).toEqual(["1200", "630"]);
});

test("a film is fetched when it is played: in parts, with its captions", async ({ page }) => {
  const asked = listenFor(page, /^\/recordings\//);
  await page.goto(path, { waitUntil: "networkidle" });
  const video = page.locator("video");
  await video.scrollIntoViewIfNeeded();
  await page.waitForLoadState("networkidle");
  expect(asked).toEqual([]);
  const part = page.waitForResponse((response) => response.url().endsWith("clip.webm"));
  // As the button of the controls does it; a gesture is what browsers ask for.
  await video.focus();
  await page.keyboard.press("Space");
  expect((await part).status()).toBe(206);
  await expect.poll(() => video.evaluate((film) => (film as HTMLVideoElement).currentTime)).toBeGreaterThan(0.2);
  const state = await video.evaluate((film) => {
    const { controls, textTracks, videoWidth, error } = film as HTMLVideoElement;
    return { controls, videoWidth, error, cues: [...(textTracks[0]?.cues ?? [])].map((cue) => (cue as VTTCue).text) };
  });
  expect(state).toEqual({ controls: true, videoWidth: 320, error: null, cues: ["水面上有光。"] });
});

test("a sound plays, and its transcript stands below", async ({ page }) => {
  const asked = listenFor(page, /^\/recordings\//);
  await page.goto(path, { waitUntil: "networkidle" });
  const audio = page.locator("audio");
  await audio.scrollIntoViewIfNeeded();
  expect(asked).toEqual([]);
  await audio.evaluate((sound) => (sound as HTMLAudioElement).play());
  await expect.poll(() => audio.evaluate((sound) => (sound as HTMLAudioElement).currentTime)).toBeGreaterThan(0.2);
  await expect(page.locator(".audio details p")).toHaveText("这段声音里没有人说话，只有水。");
});

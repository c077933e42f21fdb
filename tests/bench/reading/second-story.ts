/**
 * How soon a second story stands when a reader rests on the way to it and presses: it is made ahead (metadata/speculation.ts), so
 * what is left is the first frame. Playwright switches that off in the browsers it drives; Puppeteer follows it.
 */
import puppeteer, { type Browser } from "puppeteer-core";
import { pagePaths } from "../../../src/site/paths.ts";
import { site as publication } from "../../../src/site/site.ts";
import { type Figure, median } from "../figure.ts";
import type { ReadingSite } from "./site.ts";
import { line, phone, slowdown } from "./speed.ts";

/** A reader looks at what the story is about. On this line the page needs most of it, if what is fetched ahead were slowed too. */
const rest = 2000;
/** From the press to the lifting of a finger, and what is waited for afterwards; ms. */
const [pressed, settled] = [80, 1500];

const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

async function measureOnce(browser: Browser, front: string): Promise<number> {
  const page = await browser.newPage();
  try {
    const { viewport, deviceScaleFactor, hasTouch, isMobile } = phone;
    await page.setViewport({ ...viewport, deviceScaleFactor, hasTouch, isMobile });
    await page.emulateNetworkConditions({
      ...line,
      download: line.downloadThroughput,
      upload: line.uploadThroughput,
    });
    await page.emulateCPUThrottling(slowdown);
    await page.goto(front, { waitUntil: "networkidle0" });
    const link = await page.waitForSelector('main h2 a[href*="/stories/"]');
    if (link === null) throw new Error("no story on the front page");
    await link.hover();
    await wait(rest);
    await page.mouse.down();
    await wait(pressed);
    await page.mouse.up();
    await wait(settled);
    const { begun, largest } = await page.evaluate(async () => {
      let largest = 0;
      new PerformanceObserver((list) => {
        for (const { startTime } of list.getEntries()) largest = startTime;
      }).observe({ type: "largest-contentful-paint", buffered: true });
      await new Promise((resolve) => setTimeout(resolve, 100));
      const [navigation] = performance.getEntriesByType("navigation");
      const begun = navigation && "activationStart" in navigation ? Number(navigation.activationStart) : 0;
      return { begun, largest };
    });
    if (begun === 0) throw new Error("the second story was not made ahead");
    return largest - begun;
  } finally {
    await page.close();
  }
}

export async function measureSecondStory(
  launch: { readonly executablePath?: string; readonly args: string[] },
  site: ReadingSite,
  runs: number,
): Promise<Figure[]> {
  const browser = await puppeteer.launch({ executablePath: launch.executablePath ?? "chromium", args: launch.args });
  try {
    const times: number[] = [];
    const front = site.format(publication.defaultVariant, pagePaths.front);
    // The first warms the browser and is not counted.
    for (let run = 0; run <= runs; run += 1) times.push(await measureOnce(browser, front));
    return [
      {
        name: "第二篇的 LCP，在連結上停兩秒再點",
        measured: median(times.slice(1)),
        limit: 150,
        unit: " ms",
        note: times
          .slice(1)
          .map((time) => Math.round(time))
          .join("、"),
      },
    ];
  } finally {
    await browser.close();
  }
}

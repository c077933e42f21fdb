/**
 * Speed on a phone with a bad line: when the largest text stands, what shifts, how long the page does not answer. The floor and
 * our page in turns, so that what else the machine does meets both.
 */
import type { Browser } from "@playwright/test";
import { type Figure, median } from "../figure.ts";
import type { ReadingSite } from "./site.ts";

/** "Slow 4G" as Chromium's developer tools set it, and a processor a quarter as fast. */
export const line = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };
export const slowdown = 4;
export const phone = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, hasTouch: true, isMobile: true };

interface Load {
  readonly largest: number;
  readonly blocked: number;
  readonly shift: number;
  readonly shiftScrolled: number;
}

declare global {
  interface Window {
    seen: { largest: number; tasks: [start: number, length: number][]; shift: number };
  }
}

/** Runs in the page before anything of it. */
function watch(): void {
  const seen: Window["seen"] = { largest: 0, tasks: [], shift: 0 };
  window.seen = seen;
  const observe = (type: string, note: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  observe("largest-contentful-paint", (entry) => {
    seen.largest = entry.startTime;
  });
  observe("longtask", (entry) => seen.tasks.push([entry.startTime, entry.duration]));
  observe("layout-shift", (entry) => {
    if ("value" in entry) seen.shift += Number(entry.value);
  });
}

async function measureLoad(browser: Browser, address: string): Promise<Load> {
  const context = await browser.newContext(phone);
  try {
    const page = await context.newPage();
    await page.addInitScript(watch);
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", line);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    await page.goto(address, { waitUntil: "networkidle" });
    const { largest, blocked, shift } = await page.evaluate(() => {
      const [paint] = performance.getEntriesByName("first-contentful-paint");
      const late = window.seen.tasks.filter(([start]) => start >= (paint?.startTime ?? 0));
      return { ...window.seen, blocked: late.reduce((sum, [, length]) => sum + Math.max(0, length - 50), 0) };
    });
    await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
    // As a reader does: in steps, to the end.
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    for (let at = 0; at < height; at += 600) {
      await page.evaluate((by) => scrollBy({ top: by, behavior: "instant" }), 600);
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
    await page.waitForTimeout(300);
    return { largest, blocked, shift, shiftScrolled: await page.evaluate(() => window.seen.shift) };
  } finally {
    await context.close();
  }
}

export async function measureSpeed(browser: Browser, site: ReadingSite, runs: number): Promise<Figure[]> {
  const [ours, bare]: [Load[], Load[]] = [[], []];
  // The first of each warms the browser and is not counted.
  for (let run = 0; run <= runs; run += 1) {
    bare.push(await measureLoad(browser, site.floor));
    ours.push(await measureLoad(browser, site.story));
  }
  const of = (loads: readonly Load[], name: keyof Load) => median(loads.slice(1).map((load) => load[name]));
  const [largest, floor] = [of(ours, "largest"), of(bare, "largest")];
  return [
    {
      name: "LCP，比底線（慢 4G，CPU 慢 4 倍）",
      measured: largest / floor,
      limit: 1.2,
      unit: " 倍",
      note: `${Math.round(largest)} / ${Math.round(floor)} ms，${runs} 次的中位`,
    },
    { name: "CLS，載入時", measured: Math.max(...ours.map(({ shift }) => shift)), limit: 0 },
    { name: "CLS，捲到底以後", measured: Math.max(...ours.map(({ shiftScrolled }) => shiftScrolled)), limit: 0 },
    {
      name: "TBT，比底線多",
      measured: Math.max(0, of(ours, "blocked") - of(bare, "blocked")),
      limit: 50,
      unit: " ms",
      note: `${Math.round(of(ours, "blocked"))} / ${Math.round(of(bare, "blocked"))} ms`,
    },
  ];
}

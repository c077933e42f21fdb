/** How soon a saved change is seen in the real dev server, by a browser that has the page open: on a story's page and on its page of the desk. */
import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { findBrowser } from "../../../src/desk/find-browser.ts";
import { formatPath, pagePaths } from "../../../src/site/paths.ts";
import { site } from "../../../src/site/site.ts";
import { findPort } from "../../builds/find-port.ts";

export interface Seen {
  readonly path: string;
  /** Seconds from each save until the open page showed it. */
  readonly seconds: readonly number[];
}

async function answers(address: string): Promise<void> {
  for (let tries = 0; tries < 1200; tries += 1) {
    const found = await fetch(address).catch(() => undefined);
    if (found?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${address} 沒有回答`);
}

/** Opens each of a story's two pages in a browser and saves the story `times` times. */
export async function measureSaves(root: string, slug: string, times: number): Promise<Seen[]> {
  const port = await findPort();
  const server = spawn(process.execPath, ["node_modules/.bin/astro", "dev", "--port", String(port)], {
    cwd: root,
    env: { ...process.env, ASTRO_DEV_BACKGROUND: "0" },
    stdio: "ignore",
    detached: true,
  });
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ["--no-sandbox", "--disable-background-networking"],
  });
  const file = join(root, `content/stories/${slug}/index.md`);
  const text = readFileSync(file, "utf8");
  try {
    const seen: Seen[] = [];
    for (const path of [formatPath(site.defaultVariant, pagePaths.story(slug)), `/desk/${slug}/`]) {
      const address = `http://localhost:${port}${path}`;
      await answers(address);
      const page = await browser.newPage();
      await page.goto(address, { waitUntil: "networkidle" });
      const seconds: number[] = [];
      for (let time = 0; time < times; time += 1) {
        // Between two saves a person writes for a while.
        await page.waitForTimeout(1500);
        const mark = `第${time}回改在${path.length}`;
        const start = performance.now();
        writeFileSync(file, `${text}\n${mark}。\n`);
        await page.getByText(mark).first().waitFor({ state: "attached", timeout: 120_000 });
        seconds.push((performance.now() - start) / 1000);
      }
      await page.close();
      seen.push({ path, seconds });
    }
    return seen;
  } finally {
    await browser.close();
    if (server.pid !== undefined) process.kill(-server.pid, "SIGTERM");
    writeFileSync(file, text);
  }
}

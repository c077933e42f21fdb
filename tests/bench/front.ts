/**
 * Pictures of the front page and of lists, on demand: made publications of few and many stories, with photographs and without, in
 * this publication's looks and in those of the second one, on a telephone and on a screen, light and dark. What is looked at is
 * told in figures too: the bytes of the page, and all that a telephone loads. `npm run bench:front`; the pictures lie in
 * .luozi/front/. Stored ones are compared by `npm run fronts`.
 */
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { type Browser, chromium } from "@playwright/test";
import { findBrowser } from "../../src/desk/find-browser.ts";
import { createCopy } from "../builds/copy.ts";
import { findPort } from "../builds/find-port.ts";
import { layFront, type Pictures, today } from "./front/lay-front.ts";

const folder = join(import.meta.dirname, "../../.luozi/front");
const counts = [5, 20, 65, 205] as const;
const pictures: readonly Pictures[] = ["photographs", "drawings"];
/** By the fixture that is laid over a copy; the second publication reads Simplified first. */
const publications = [
  { name: "own", fixture: undefined, variant: "zh-Hant-TW" },
  { name: "hans", fixture: "publication-hans", variant: "zh-Hans" },
] as const;
const windows = [
  { width: 390, height: 844, colorScheme: "light", deviceScaleFactor: 2 },
  { width: 390, height: 844, colorScheme: "dark", deviceScaleFactor: 1 },
  { width: 1440, height: 900, colorScheme: "light", deviceScaleFactor: 1 },
  { width: 1440, height: 900, colorScheme: "dark", deviceScaleFactor: 1 },
] as const;
const pages = { front: "", topic: "topics/city/", archive: "archive/", author: "authors/linqiusheng/" } as const;

/** Scrolls through the page, so that everything is loaded, and takes it whole; all bytes that came. */
async function take(
  browser: Browser,
  address: string,
  { width, height, ...looks }: (typeof windows)[number],
  file: string,
): Promise<number> {
  const page = await browser.newPage({ viewport: { width, height }, ...looks });
  let bytes = 0;
  page.on("requestfinished", async (request) => {
    const { responseBodySize } = await request.sizes();
    bytes += responseBodySize;
  });
  await page.goto(address);
  await page.evaluate(async () => {
    for (let top = 0; top < document.body.scrollHeight; top += innerHeight / 2) {
      scrollTo(0, top);
      await new Promise((settle) => setTimeout(settle, 50));
    }
    scrollTo(0, 0);
  });
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: file, fullPage: true });
  await page.close();
  return bytes;
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: findBrowser() ?? "", args: ["--no-sandbox"] });
const rows: Record<string, string | number>[] = [];
try {
  for (const { name, fixture, variant } of publications) {
    const copy = createCopy(`front-${name}`, fixture);
    for (const kind of pictures)
      for (const count of counts) {
        await layFront(copy, count, kind, variant);
        const built = await copy.run("build", { AS_OF: today });
        if (built.code !== 0) throw new Error(built.output);
        const port = await findPort();
        const server = copy.start("preview", { PORT: String(port) });
        try {
          await new Promise((settle) => setTimeout(settle, 3000));
          for (const [page, path] of Object.entries(pages)) {
            if (page !== "front" && count !== 205) continue;
            const html = readFileSync(join(copy.folder, `dist/${variant.toLowerCase()}/${path}index.html`), "utf8");
            const bare = html.replace(/<style>[\s\S]*?<\/style>/, "");
            const loaded: number[] = [];
            for (const window of windows) {
              const file = `${page}-${name}-${kind}-${count}-${window.width}-${window.colorScheme}.png`;
              const address = `http://localhost:${port}/${variant.toLowerCase()}/${path}`;
              loaded.push(await take(browser, address, window, join(folder, file)));
            }
            rows.push({
              頁: `${page} ${name} ${kind} ${count}`,
              HTML: Buffer.byteLength(bare),
              壓縮: brotliCompressSync(html).length,
              手機全部: loaded[0] ?? 0,
            });
          }
        } finally {
          if (server.process.pid !== undefined) process.kill(-server.process.pid);
        }
      }
    copy.remove();
  }
} finally {
  await browser.close();
}
console.table(rows);

/**
 * Takes the guide's pictures: a copy of the project with one small story for every example is built and served, and what the
 * example became is photographed in Chromium; then the desk, in both scripts. `npm run guide:pictures`, after an example, a block's
 * style or a screen of the desk has changed.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { type Browser, chromium } from "@playwright/test";
import sharp from "sharp";
import { findBrowser } from "../../src/desk/find-browser.ts";
import { digestExample, pictures } from "../../src/guide/list-pictures.ts";
import { createCopy } from "../builds/copy.ts";
import { takeDesk } from "./desk-pictures.ts";
import { layExamples, openExample } from "./example-site.ts";

const folder = join(import.meta.dirname, "../../content/guide/pictures");

async function findPort(): Promise<number> {
  const server = createServer().listen(0);
  await new Promise((settle) => server.once("listening", settle));
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

/** Of so few colours as it has, which make it small. */
async function keep(name: string, png: Buffer, colours: number): Promise<void> {
  const image = await sharp(png).png({ palette: true, colours, effort: 10 }).toBuffer();
  writeFileSync(join(folder, name), image);
  console.log(`${name}　${(image.length / 1000).toFixed(1)} KB`);
}

async function takeAll(browser: Browser, origin: string): Promise<void> {
  const page = await browser.newPage({
    deviceScaleFactor: 1.5,
    colorScheme: "light",
    locale: "zh-TW",
    reducedMotion: "reduce",
  });
  // Nothing is played in a picture: a film shows its frame.
  await page.route(/\.(?:mp[34])$/, (route) => route.abort());
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const made: Record<string, string> = {};
  for (const picture of pictures) {
    const clip = await openExample(page, origin, picture);
    const png = await page.screenshot({ clip, fullPage: true, animations: "disabled" });
    await keep(picture.name, png, 32);
    made[picture.name] = digestExample(picture.example);
  }
  writeFileSync(join(folder, "made-of.json"), `${JSON.stringify(made, null, 2)}\n`);
}

const copy = createCopy("guide");
try {
  await layExamples(copy);
  const built = await copy.run("build");
  if (built.code !== 0) throw new Error(built.output);
  const port = await findPort();
  const server = copy.start("preview", { PORT: String(port) });
  const browser = await chromium.launch({
    executablePath: findBrowser() ?? "",
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    await new Promise((settle) => setTimeout(settle, 2000));
    await takeAll(browser, `http://localhost:${port}`);
    for (const editors of ["zh-Hant-TW", "zh-Hans"] as const)
      for (const [name, png] of await takeDesk(browser, editors)) await keep(name, png, 16);
  } finally {
    await browser.close();
    server.process.kill();
  }
} finally {
  copy.remove();
}

/** The desk in a browser: how soon it is up, how long a letter takes to be seen, how soon the editions follow. */
import { once } from "node:events";
import { type Browser, chromium, type Page } from "@playwright/test";
import { findBrowser } from "../../../src/desk/find-browser.ts";
import type { Copy } from "../../builds/copy.ts";
import { findPort } from "../../builds/find-port.ts";
import { createProse } from "../made-prose.ts";

export interface Typed {
  /** Seconds from the command until the list is there, bundled before. */
  readonly up: number;
  /** Milliseconds from a letter until the frame after it, sorted. */
  readonly letters: readonly number[];
  /** Milliseconds from the last letter before a pause until another edition has it, sorted. */
  readonly editions: readonly number[];
}

const characters = 5000;
const letterCount = 200;
const pauses = 10;
const folder = "long-story";

function layLongStory(copy: Copy): void {
  const { writeSentence } = createProse()(7);
  const paragraphs: string[] = [];
  for (let length = 0; length < characters; ) {
    const paragraph = Array.from({ length: 5 }, writeSentence).join("");
    paragraphs.push(paragraph);
    length += paragraph.length;
  }
  const head =
    "headline: 長的一篇\nstandfirst: 五千字。\ntopics: [river]\npublished: 2022-03-18\nvariant: zh-Hant-TW\n";
  copy.write(`content/stories/${folder}/index.md`, `---\n${head}---\n\n${paragraphs.join("\n\n")}\n`);
}

/** Opens it; gives what stops it. */
async function openDesk(copy: Copy, browser: Browser): Promise<{ page: Page; seconds: number; stop: () => void }> {
  const port = await findPort();
  const start = performance.now();
  const running = copy.start(`open --port ${port}`, { BROWSER: "none" });
  let said = "";
  while (!/#\S{10,}/.test(said)) said += String((await once(running.process.stdout ?? running.process, "data"))[0]);
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(/http:\S+/.exec(said)?.[0] ?? "");
  await page.waitForFunction(() => document.querySelector("h3 a") !== null);
  const seconds = (performance.now() - start) / 1000;
  return {
    page,
    seconds,
    stop: () => running.process.pid !== undefined && process.kill(-running.process.pid, "SIGTERM"),
  };
}

const sorted = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b);

/** Each letter is timed in the page: from its event until the frame after it was drawn. */
async function measureLetters(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(globalThis, { times });
    document.addEventListener(
      "beforeinput",
      () => {
        const start = performance.now();
        requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - start)));
      },
      true,
    );
  });
  for (let count = 0; count < letterCount; count += 1) {
    await page.keyboard.insertText("水聲".charAt(count % 2));
    await page.waitForTimeout(60);
  }
  return page.evaluate(() => (globalThis as unknown as { times: number[] }).times);
}

/** Timed in the page, too: whoever asks from outside asks again after 100 and 500 milliseconds, which is coarser than what is measured. */
async function measureEditions(page: Page): Promise<number[]> {
  const seen: number[] = [];
  for (let count = 0; count < pauses; count += 1) {
    const mark = `岸${"甲乙丙丁戊己庚辛壬癸".charAt(count)}岸`;
    await page.waitForTimeout(1500);
    await page.evaluate((text) => {
      const edition = document.querySelector<HTMLIFrameElement>("iframe.reader")?.contentDocument ?? document;
      const follows = new Promise<number>((done) => {
        let start = 0;
        const options = { capture: true, once: true };
        document.addEventListener("beforeinput", () => (start = performance.now()), options);
        const observer = new MutationObserver(() => {
          if (edition.querySelector(".body")?.textContent.includes(text) !== true) return;
          observer.disconnect();
          done(performance.now() - start);
        });
        observer.observe(edition, { childList: true, subtree: true, characterData: true });
      });
      Object.assign(globalThis, { follows });
    }, mark);
    await page.keyboard.insertText(mark);
    seen.push(await page.evaluate(() => (globalThis as unknown as { follows: Promise<number> }).follows));
  }
  return seen;
}

export async function measureTyping(copy: Copy): Promise<Typed> {
  layLongStory(copy);
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ["--no-sandbox", "--disable-background-networking"],
  });
  try {
    // The first bundles the page, which later starts find.
    (await openDesk(copy, browser)).stop();
    const { page, seconds, stop } = await openDesk(copy, browser);
    try {
      await page.evaluate((name) => {
        location.hash = `#/${name}/text`;
      }, folder);
      await page.getByRole("textbox").focus();
      await page.frameLocator("iframe.reader").locator(".body p").first().waitFor();
      await page.keyboard.press("Control+Home");
      const letters = await measureLetters(page);
      return { up: seconds, letters: sorted(letters), editions: sorted(await measureEditions(page)) };
    } finally {
      stop();
    }
  } finally {
    await browser.close();
  }
}

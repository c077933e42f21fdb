/**
 * Reading without network, in a real browser: the network is cut, slow, or another version is on the host; storage is full; two tabs are
 * open; the worker is old, broken, or withdrawn. One build, of a publication with photographs.
 */
import type { BrowserContext, Page } from "@playwright/test";
import { listLabels } from "../../src/site/labels.ts";
import { type Copy, createCopy } from "../builds/copy.ts";
import { makePhotograph } from "../builds/make-photograph.ts";
import { listViolations } from "./axe.ts";
import { type Host, startHost } from "./host.ts";
import { ports } from "./ports.ts";
import { answers } from "./search-parts.ts";
import { expect, test } from "./test.ts";

const origin = `http://localhost:${ports.offline}`;
test.use({
  baseURL: origin,
  serviceWorkers: "allow",
  // The network that is cut, and a file that is gone.
  expected: [
    /^console: Failed to load resource: (?:net::ERR_INTERNET_DISCONNECTED|the server responded with a status of 404)/,
  ],
});
test.describe.configure({ mode: "serial" });

const labels = listLabels("zh-Hans");
const front = "/zh-hans/";
const pictured = `${front}stories/last-ferry/`;
const plain = `${front}stories/sand-comes-back/`;
const other = `${front}stories/trunk-and-branch/`;
const topic = `${front}topics/rivers/`;
const standIn = `${front}offline/`;

let copy: Copy;
let host: Host;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  copy = createCopy("offline", "publication-hans");
  const folder = "content/stories/last-ferry";
  for (const [at, name] of ["gate.jpg", "bend.jpg"].entries())
    copy.write(`${folder}/${name}`, await (await makePhotograph(1200, 900, at + 1)).jpeg().toBuffer());
  copy.change(
    `${folder}/index.md`,
    (text) => `${text}\n\n![水闸。](gate.jpg "水闸｜林岸")\n\n![大弯。](bend.jpg "大弯｜林岸")\n`,
  );
  const built = await copy.run("build", { SITE_URL: origin });
  expect(built.code, built.output).toBe(0);
  host = await startHost(`${copy.folder}/dist`, ports.offline);
});

test.afterAll(async () => {
  await host?.stop();
  copy?.remove();
});

/** Opens a page and waits for the worker to answer for it. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** Paths of the pages of a kind that are kept. */
const listKept = (page: Page, kind: string): Promise<string[]> =>
  page.evaluate(async (wanted) => {
    const keys = await (await caches.open(`offline-1 / ${wanted}`)).keys();
    return keys.map(({ url }) => new URL(url).pathname);
  }, kind);

/** Reads on until the story lies on the device. */
async function read(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.mouse.wheel(0, 300);
  await expect.poll(() => listKept(page, "read")).toContain(path);
}

/** Brings the reading bar in. */
async function turn(page: Page): Promise<void> {
  await page.mouse.wheel(0, 900);
  await expect(page.locator("body > .bar")).toBeAttached();
  await page.mouse.wheel(0, -300);
}

/** Keeps the story of a page, as a press does, also in a tab that is behind another; gives what the sheet says. */
async function press(page: Page): Promise<ReturnType<Page["getByRole"]>> {
  await page.locator("body > .bar button[name=save]").evaluate((button: HTMLElement) => button.click());
  return page.getByRole("dialog", { name: labels.barKeep.split(" ")[1] ?? "" }).getByRole("status");
}

async function keep(page: Page): Promise<ReturnType<Page["getByRole"]>> {
  await turn(page);
  return press(page);
}

const cut = (context: BrowserContext) => context.setOffline(true);

test("a story that was read is there without network, with its pictures; another page says what is there", async ({
  page,
  context,
}) => {
  await open(page, front);
  const { errors } = await (await context.newCDPSession(page)).send("Page.getAppManifest");
  expect(errors).toEqual([]);
  await read(page, pictured);
  await cut(context);
  await page.reload();
  await expect(page.locator(".body > p").first()).toBeVisible();
  for (const image of await page.locator(".body img").all()) {
    await image.scrollIntoViewIfNeeded();
    await expect.poll(() => image.evaluate((node: HTMLImageElement) => node.naturalWidth)).toBeGreaterThan(0);
  }
  await expect(page.locator("body > .bar")).toBeAttached();
  await page.goto(plain);
  await expect(page.locator("at-hand [role=status]")).toContainText(labels.noNetwork);
  await page.locator("at-hand li a").click();
  await page.waitForURL((url) => url.pathname === pictured);
});

test("what is kept is listed, and taken out again", async ({ page, context }) => {
  await open(page, plain);
  await expect(await keep(page)).toContainText(labels.keptHere);
  await page.goto(standIn);
  await expect(page.getByRole("heading", { name: labels.atHandKept })).toBeVisible();
  expect(await listViolations(page)).toEqual([]);
  await cut(context);
  await page.locator("at-hand li a").first().click();
  await expect(page.locator(".body > p").first()).toBeVisible();
  await page.goto(standIn);
  await page.locator("at-hand button").click();
  await expect(page.locator("at-hand button")).toHaveCount(0);
  await expect.poll(() => listKept(page, "kept")).toEqual([]);
  expect(await page.evaluate(() => localStorage.getItem("saved"))).toBe("[]");
});

test("a slow network is not waited for, and the next time its page is there", async ({ page, context }) => {
  await open(page, front);
  await read(page, plain);
  const send = host.hold();
  host.answer(plain, (html) => html.replace("</h1>", "（新）</h1>"));
  // The host has sent nothing yet.
  await page.goto(plain);
  await expect(page.locator("h1")).not.toContainText("新");
  send();
  // What came too late is there the next time.
  const readKept = () =>
    page.evaluate(async (path) => (await (await caches.open("offline-1 / read")).match(path))?.text(), plain);
  await expect.poll(readKept).toContain("（新）</h1>");
  await cut(context);
  await page.reload();
  await expect(page.locator("h1")).toContainText("新");
  await context.setOffline(false);
  // With a good network the host's page is the one that is shown at once.
  host.answer(plain, undefined);
  await page.reload();
  await expect(page.locator("h1")).not.toContainText("新");
});

test("a page whose files are gone from the host never takes the place of one that is whole", async ({
  page,
  context,
}) => {
  await open(page, front);
  await read(page, plain);
  const gone = "/assets/sheet.gone-now.css";
  host.answer(plain, (html) => html.replace("</h1>", "（半）</h1>").replace("<main", `<main data-gone="${gone}"`));
  await page.goto(plain);
  await expect(page.locator("h1")).toContainText("半");
  const asked = page.waitForResponse((response) => response.url().endsWith(gone));
  await page.mouse.wheel(0, 300);
  expect((await asked).status()).toBe(404);
  await cut(context);
  await page.goto(plain);
  await expect(page.locator("h1")).not.toContainText("半");
  await page.mouse.wheel(0, 300);
  await expect(page.locator("body > .bar")).toBeAttached();
  host.answer(plain, undefined);
});

test("a part of a file is never answered from what is kept", async ({ page, context }) => {
  await open(page, front);
  await read(page, plain);
  const ask = () =>
    page.evaluate(async () => {
      const [address = ""] = performance
        .getEntriesByType("resource")
        .flatMap(({ name }) => (name.endsWith(".js") ? name : []));
      const whole = await fetch(address).then(
        ({ status }) => status,
        () => 0,
      );
      const part = await fetch(address, { headers: { range: "bytes=0-9" } }).then(
        ({ status }) => status,
        () => 0,
      );
      return { whole, part };
    });
  expect(await ask()).toEqual({ whole: 200, part: 206 });
  await cut(context);
  expect(await ask()).toEqual({ whole: 200, part: 0 });
});

test("full storage is told and hurts nothing; what was read makes room first", async ({ page, context }) => {
  await open(page, front);
  await read(page, plain);
  const session = await context.newCDPSession(page);
  await page.goto(pictured);
  const { usage = 0 } = await page.evaluate(() => navigator.storage.estimate());
  // The browser's own limit: nothing more than what is there fits.
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: usage });
  await expect(await keep(page)).toContainText(labels.keptFull);
  await expect(page.locator(".body > p").first()).toBeVisible();
  expect(await listKept(page, "kept")).toEqual([]);
  await page.goto(front);
  await expect(page.locator("main a").first()).toBeVisible();
  await session.send("Storage.overrideQuotaForOrigin", { origin });
  await page.goto(pictured);
  await expect(await keep(page)).toContainText(labels.keptHere);
});

test("a browser that keeps nothing says so", async ({ page }) => {
  // A stub: no switch of the browser's turns this storage off alone.
  await page.addInitScript(() => Object.defineProperty(window, "caches", { value: undefined }));
  await open(page, plain);
  await expect(await keep(page)).toContainText(labels.keptNot);
  await page.goto(standIn);
  await expect(page.locator("at-hand")).toContainText(labels.atHandBlocked);
});

test("two tabs keep at once, and both stories are there", async ({ page, context }) => {
  await open(page, plain);
  await turn(page);
  const second = await context.newPage();
  await second.goto(pictured);
  await turn(second);
  const notes = await Promise.all([press(page), press(second)]);
  for (const note of notes) await expect(note).toContainText(labels.keptHere);
  expect((await listKept(page, "kept")).sort()).toEqual([pictured, plain]);
  await cut(context);
  for (const [tab, path] of [
    [page, pictured],
    [second, plain],
  ] as const) {
    await tab.goto(path);
    await expect(tab.locator(".body > p").first()).toBeVisible();
  }
});

test("a topic is taken along, its size told before", async ({ page, context }) => {
  await open(page, topic);
  const along = page.locator("take-along");
  await along.getByRole("button", { name: labels.along }).click();
  await expect(along.getByRole("status")).toHaveText(/^4篇，约\d+ KB。$/);
  expect(await listKept(page, "kept")).toEqual([]);
  const [, told = "0"] = /约(\d+) KB/.exec((await along.textContent()) ?? "") ?? [];
  await along.getByRole("button", { name: labels.alongTake }).click();
  await expect(along.getByRole("status")).toHaveText(labels.alongDone.replace("{count}", "4"));
  expect(await listKept(page, "kept")).toHaveLength(4);
  expect(Number(told)).toBeGreaterThan(60);
  await cut(context);
  await page.goto(pictured);
  const image = page.locator(".body img").first();
  await image.scrollIntoViewIfNeeded();
  await expect.poll(() => image.evaluate((node: HTMLImageElement) => node.naturalWidth)).toBeGreaterThan(0);
});

test("search works without network once it was used, also for other words", async ({ page, context }) => {
  await open(page, front);
  const box = page.locator("search-dialog");
  const ask = async (words: string) => {
    await page.keyboard.press("/");
    await box.locator("input").fill(words);
    await expect(answers(page).first()).toBeVisible();
  };
  await ask("渡口");
  // Its page is there when all it needs is; then comes the index.
  await expect.poll(() => listKept(page, "frame")).toContain(`${front}search/`);
  await expect
    .poll(async () => (await listKept(page, "search")).filter((path) => path.endsWith(".bin")).length)
    .toBeGreaterThan(4);
  await cut(context);
  await page.goto(`${front}search/?q=${encodeURIComponent("夜市")}`);
  await expect(page.locator("main .hits a").first()).toBeVisible();
});

test("a new worker takes over an old one, and what is kept stays", async ({ page, context }) => {
  host.answer("/offline.js", (text) => text.replace(/"version":"/, "$&old"));
  await open(page, front);
  await read(page, plain);
  await page.evaluate(() => caches.open("offline-0 / read"));
  host.answer("/offline.js", undefined);
  await page.goto(other);
  await expect.poll(() => page.evaluate(() => caches.has("offline-0 / read"))).toBe(false);
  await cut(context);
  await page.goto(plain);
  await expect(page.locator(".body > p").first()).toBeVisible();
});

test("a broken worker is withdrawn by one file", async ({ page }) => {
  host.answer(
    "/offline.js",
    () =>
      'addEventListener("fetch", (event) => event.respondWith(new Response("broken")));addEventListener("activate", (event) => event.waitUntil(clients.claim()));',
  );
  await open(page, front);
  await page.evaluate(() => caches.open("offline-1 / read"));
  await page.goto(plain);
  await expect(page.locator("body")).toHaveText("broken");
  // The publication switches reading without network off: built anew, from the same folder.
  host.answer("/offline.js", undefined);
  copy.change("src/publication/settings.ts", (text) => text.replace("features: {", "features: { offline: false,"));
  const built = await copy.run("build", { SITE_URL: origin });
  expect(built.code, built.output).toBe(0);
  await page.goto(plain);
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  await page.goto(plain);
  await expect(page.locator(".body > p").first()).toBeVisible();
  await page.goto(standIn);
  await expect(page.locator("at-hand")).toHaveCount(0);
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
});

/**
 * Reading without network, in a real browser: the network is cut, slow, or another version is on the host; storage is full; two tabs are
 * open; the worker is old, broken, or withdrawn. One build, of a publication with photographs.
 */
import type { BrowserContext, Page } from "@playwright/test";
import { listLabels } from "../../src/site/labels.ts";
import { type Copy, createCopy } from "../builds/copy.ts";
import { makePhotograph } from "../builds/make-photograph.ts";
import { type Host, startHost } from "./host.ts";
import { ports } from "./ports.ts";
import { expect, test } from "./test.ts";

const origin = `http://localhost:${ports.offline}`;
test.use({
  baseURL: origin,
  serviceWorkers: "allow",
  expected: [[/net::ERR_|Failed to load resource/], { option: true }],
});
test.describe.configure({ mode: "serial" });

const labels = listLabels("zh-Hans");
const front = "/zh-hans/";
const pictured = `${front}stories/last-ferry/`;
const plain = `${front}stories/sand-comes-back/`;
const other = `${front}stories/trunk-and-branch/`;
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

async function keep(page: Page): Promise<ReturnType<Page["getByRole"]>> {
  await page.mouse.wheel(0, 900);
  await expect(page.locator("body > .bar")).toBeAttached();
  await page.mouse.wheel(0, -300);
  await page.locator("body > .bar button[name=save]").click();
  return page.getByRole("dialog", { name: labels.barKeep.split(" ")[1] ?? "" }).getByRole("status");
}

const cut = (context: BrowserContext) => context.setOffline(true);

test("a story that was read is there without network, with its pictures; another page says what is there", async ({
  page,
  context,
}) => {
  await open(page, front);
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
  await cut(context);
  await page.locator("at-hand li a").first().click();
  await expect(page.locator(".body > p").first()).toBeVisible();
  await page.goto(standIn);
  await page.locator("at-hand button").click();
  await expect(page.locator("at-hand button")).toHaveCount(0);
  expect(await listKept(page, "kept")).toEqual([]);
  expect(await page.evaluate(() => localStorage.getItem("saved"))).toBe("[]");
});

/** Reading preferences: shown before the first paint, kept, and set with the keyboard alone. */
import type { Page } from "@playwright/test";
import { preferenceNames } from "../../src/reading/preferences.ts";
import { listLabels } from "../../src/site/labels.ts";
import { formatPath, home, kinds, leadPath, pagePaths, variants } from "./pages.ts";
import { nameOption } from "./reading-options.ts";
import { expect, test } from "./test.ts";

const labels = listLabels(home.tag);

async function openPanel(page: Page) {
  await page.getByRole("button", { name: labels.settings }).click();
  const panel = page.getByRole("dialog", { name: labels.settings });
  await expect(panel).toBeVisible();
  return panel;
}

const readRoot = (page: Page) => page.evaluate(() => ({ ...document.documentElement.dataset }));

test("what is set is shown at once, kept over a reload, and painted from the first frame", async ({ page }) => {
  await page.goto(formatPath(home.tag, leadPath));
  const readBars = () =>
    page.locator("meta[name=theme-color]").evaluateAll((all) => all.map((meta) => meta.getAttribute("content")));
  const usual = await readBars();
  const panel = await openPanel(page);
  const set = { theme: "sepia", face: "hei", size: "4", paragraph: "space" } as const;
  for (const name of ["theme", "face", "size", "paragraph"] as const)
    await panel.getByRole("radio", { name: nameOption(name, set[name]), exact: true }).check();
  const chosen = { ...set, script: "" };
  await expect.poll(() => readRoot(page)).toEqual(chosen);
  // The body's first frame: what the root carries when the body begins, before any module has run.
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (document.body === null) return;
      observer.disconnect();
      Object.assign(window, { first: { ...document.documentElement.dataset } });
    }).observe(document, { childList: true, subtree: true });
  });
  for (const path of [leadPath, pagePaths.front, pagePaths.about]) {
    await page.goto(formatPath(home.tag, path));
    expect(await page.evaluate(() => (window as unknown as { first: object }).first)).toEqual(chosen);
  }
  const paper = await page.evaluate(() => {
    const channels = getComputedStyle(document.documentElement).backgroundColor.match(/\d+/g) ?? [];
    return `#${channels.map((channel) => Number(channel).toString(16).padStart(2, "0")).join("")}`;
  });
  // The browser's own bars are of the paper's colour.
  expect(usual).not.toContain(paper);
  expect(await readBars()).toEqual([paper, paper]);
  const again = await openPanel(page);
  await again.getByRole("radio", { name: nameOption("theme", "auto") }).check();
  expect(await readBars()).toEqual(usual);
});

test("the keyboard opens the panel, walks its groups, sets a stone, and comes back", async ({ page }) => {
  await page.goto(formatPath(home.tag, leadPath));
  const button = page.getByRole("button", { name: labels.settings });
  await button.focus();
  await page.keyboard.press("Enter");
  const panel = page.getByRole("dialog", { name: labels.settings });
  await expect(panel).toBeFocused();
  for (const name of preferenceNames) {
    const group = panel.getByRole("group", { name: labels[name].split("｜")[0] ?? "", exact: true });
    for (let step = 0; step < 6; step += 1) {
      if (await group.evaluate((element) => element.contains(document.activeElement))) break;
      await page.keyboard.press("Tab");
    }
    await expect(group.getByRole("radio", { checked: true })).toBeFocused();
  }
  await page.keyboard.press("ArrowLeft");
  // The text turns when the sheet for it has come.
  await expect.poll(async () => (await readRoot(page)).flow).toBe("vertical");
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
  await expect(button).toBeFocused();
});

test("a value nobody knows, or storage that holds something else, changes nothing", async ({ page }) => {
  for (const kept of ["{", '{"theme":"pink","size":9}', "[1]"]) {
    await page.addInitScript((value) => localStorage.setItem("reading", value), kept);
    await page.goto(formatPath(home.tag, leadPath));
    expect(await readRoot(page)).toEqual({ script: "" });
  }
  await (await openPanel(page)).getByRole("radio", { name: nameOption("theme", "dark") }).check();
  await expect.poll(async () => (await readRoot(page)).theme).toBe("dark");
});

for (const { tag } of variants) {
  test(`the panel leads to the other editions by their full names in ${tag}`, async ({ page }) => {
    await page.goto(formatPath(tag, leadPath));
    const words = listLabels(tag);
    for (const other of variants.filter((variant) => variant.tag !== tag).slice(0, 1)) {
      await page.getByRole("button", { name: words.settings }).click();
      await page.locator(`.versions a[hreflang="${other.tag}"]`).click();
      await page.waitForURL((url) => url.pathname === formatPath(other.tag, leadPath));
    }
  });
}

test("a reader of horizontal text fetches nothing for the panel or for vertical text", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(formatPath(home.tag, leadPath), { waitUntil: "networkidle" });
  expect(asked.filter((url) => /settings|vertical|digits/.test(url))).toEqual([]);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("no page shows a button that would do nothing", async ({ page }) => {
    for (const path of Object.values(kinds)) {
      await page.goto(formatPath(home.tag, path));
      const dead = page.locator("button:visible").filter({ hasNot: page.locator("xpath=ancestor::form") });
      for (const button of await dead.all())
        expect(await button.evaluate((element) => element.closest("form[action]") !== null)).toBe(true);
    }
  });
});

/** Search: the sheet and the page, typed as readers type, and what happens when things go wrong. */
import type { Locator, Page } from "@playwright/test";
import { listLabels } from "../../src/site/labels.ts";
import { formatPath, home, leadPath, pagePaths, variants } from "./pages.ts";
import { expect, test } from "./test.ts";

const sheet = (page: Page): Locator => page.locator("search-dialog dialog");
const hit = (page: Page, path: string): Locator => page.locator(`.hits a[href="${path}"]`);

for (const { tag } of variants) {
  for (const query of ["隔膜", "南通"]) {
    test(`the header's search finds the lead story by ${query} in ${tag}`, async ({ page }) => {
      await page.goto(formatPath(tag, pagePaths.front));
      await page.getByRole("link", { name: listLabels(tag).search, exact: true }).click();
      await page.keyboard.type(query);
      const found = hit(page, formatPath(tag, leadPath));
      await expect(found).toBeVisible();
      await expect(found.locator("h3")).toHaveText(/最晚入局的南通/);
      await expect(sheet(page).locator("mark").first()).toBeVisible();
      // Hits are of the reader's variant only.
      const paths = await page.locator(".hits a").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
      expect(paths.filter((path) => !path?.startsWith(formatPath(tag, "")))).toEqual([]);
    });
  }

  test(`an address with a query shows its hits in ${tag}`, async ({ page }) => {
    await page.goto(`${formatPath(tag, pagePaths.search)}?q=${encodeURIComponent("隔膜")}`);
    await expect(page.locator("main input[type=search]")).toHaveValue("隔膜");
    await expect(hit(page, formatPath(tag, leadPath))).toBeVisible();
    await expect(page.locator("main [role=status]")).toHaveText(/[1-9]/);
  });
}

test("a typed query becomes the address, and a query that finds nothing says so", async ({ page }) => {
  await page.goto(formatPath(home.tag, pagePaths.search));
  await page.locator("main input[type=search]").click();
  await page.keyboard.type("南通");
  await expect(hit(page, formatPath(home.tag, leadPath))).toBeVisible();
  expect(new URL(page.url()).searchParams.get("q")).toBe("南通");
  await page.locator("main input[type=search]").fill("xyzzyqqq");
  await expect(page.locator("main [role=status]")).toContainText("xyzzyqqq");
  await expect(page.locator(".hits a")).toHaveCount(0);
});

for (const key of ["/", "Control+k"]) {
  test(`${key} opens the sheet, Escape closes it, and focus returns`, async ({ page }) => {
    await page.goto(formatPath(home.tag, leadPath));
    const nameplate = page.locator(".nameplate");
    await nameplate.focus();
    await page.keyboard.press(key);
    await expect(sheet(page)).toBeVisible();
    await expect(sheet(page).locator("input")).toBeFocused();
    await expect(sheet(page).locator("input")).toHaveValue("");
    await page.keyboard.press("Escape");
    await expect(sheet(page)).toBeHidden();
    await expect(nameplate).toBeFocused();
  });
}

test("Escape closes the sheet at once, also with words in the field, and opened again it works", async ({ page }) => {
  await page.goto(formatPath(home.tag, leadPath));
  const opener = page.locator("[data-opens-search]");
  await opener.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.type("南通");
  await expect(page.locator(".hits a").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(sheet(page)).toBeHidden();
  await expect(opener).toBeFocused();
  await page.keyboard.press("/");
  await expect(sheet(page)).toBeVisible();
  await sheet(page).locator("[data-closes-search]").click();
  await expect(sheet(page)).toBeHidden();
});

test("a slash typed into the field is a slash", async ({ page }) => {
  await page.goto(formatPath(home.tag, leadPath));
  await page.keyboard.press("/");
  await page.keyboard.type("1/2");
  await expect(sheet(page).locator("input")).toHaveValue("1/2");
});

test("arrows walk through the hits and back, Enter opens one", async ({ page }) => {
  await page.goto(formatPath(home.tag, pagePaths.about));
  await page.keyboard.press("/");
  await page.keyboard.type("南通");
  const hits = page.locator(".hits a");
  await expect(hits.first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(hits.first()).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(sheet(page).locator("input")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  const href = await hits.first().getAttribute("href");
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.pathname === href);
});

test("nothing is searched while an input method composes; what it commits is", async ({ page, context }) => {
  await page.goto(formatPath(home.tag, leadPath));
  await page.keyboard.press("/");
  const input = sheet(page).locator("input");
  await expect(input).toBeFocused();
  const hint = listLabels(home.tag).searchHint;
  const status = sheet(page).locator("[role=status]");
  const browser = await context.newCDPSession(page);
  for (const text of ["g", "ge", "gemo"]) {
    await browser.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    await page.waitForTimeout(120);
  }
  await expect(input).toHaveValue("gemo");
  // Longer than the pause before a search.
  await page.waitForTimeout(500);
  await expect(status).toHaveText(hint);
  await expect(page.locator(".hits > *")).toHaveCount(0);
  await browser.send("Input.insertText", { text: "隔膜" });
  await expect(input).toHaveValue("隔膜");
  await expect(hit(page, formatPath(home.tag, leadPath))).toBeVisible();
});

test("words typed, or being composed, before the search box has arrived wait for it", async ({ page, context }) => {
  await page.goto(formatPath(home.tag, leadPath));
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route("**/assets/*.js", async (route) => {
    await arrived;
    await route.continue();
  });
  await page.keyboard.press("/");
  await expect(sheet(page).locator("input")).toBeFocused();
  const browser = await context.newCDPSession(page);
  await browser.send("Input.imeSetComposition", { text: "gemo", selectionStart: 4, selectionEnd: 4 });
  arrive();
  await page.waitForFunction(() => customElements.get("search-box") !== undefined);
  await page.waitForTimeout(500);
  await expect(sheet(page).locator("[role=status]")).toHaveText(listLabels(home.tag).searchHint);
  await browser.send("Input.insertText", { text: "隔膜" });
  await expect(hit(page, formatPath(home.tag, leadPath))).toBeVisible();
});

test.describe("when the search engine cannot be reached", () => {
  test.use({ expected: [/ERR_FAILED/] });
  test("the reader is told, and can try again", async ({ page }) => {
    const engine = "**/pagefind/pagefind.js*";
    await page.route(engine, (route) => route.abort());
    await page.goto(formatPath(home.tag, leadPath));
    await page.keyboard.press("/");
    await page.keyboard.type("南通");
    const labels = listLabels(home.tag);
    await expect(sheet(page).locator("[role=status]")).toHaveText(labels.searchFailed);
    const retry = page.getByRole("button", { name: labels.retry });
    await expect(retry).toBeVisible();
    await retry.click();
    await expect(retry).toBeVisible();
    await page.unroute(engine);
    await retry.click();
    await expect(hit(page, formatPath(home.tag, leadPath))).toBeVisible();
  });

  test("a sentence lost on the way is asked for again", async ({ page }) => {
    const passage = "**/pagefind/fragment/*";
    await page.route(passage, (route) => route.abort());
    await page.goto(formatPath(home.tag, leadPath));
    await page.keyboard.press("/");
    await page.keyboard.type("南通");
    const labels = listLabels(home.tag);
    await expect(sheet(page).locator("[role=status]")).toHaveText(labels.searchFailed);
    await page.unroute(passage);
    await page.getByRole("button", { name: labels.retry }).click();
    await expect(hit(page, formatPath(home.tag, leadPath))).toBeVisible();
  });
});

const attacks = [
  "<img src=x onerror=alert(1)>",
  '"><script>alert(1)</script>',
  "'-alert(1)-'",
  "javascript:alert(1)",
  "</span><svg onload=alert(1)>",
];

for (const attack of attacks) {
  test(`the text ${attack} does nothing, in the address and typed`, async ({ page }) => {
    const fragment = encodeURIComponent(attack);
    await page.goto(`${formatPath(home.tag, pagePaths.search)}?q=${encodeURIComponent(attack)}#${fragment}`);
    await expect(page.locator("main input[type=search]")).toHaveValue(attack);
    await expect(page.locator("main [role=status]")).not.toHaveText(listLabels(home.tag).searching);
    await expect(page.locator("main :is(img, script:not([src]), svg)")).toHaveCount(0);
    await page.goto(`${formatPath(home.tag, leadPath)}#${fragment}`);
    await page.keyboard.press("/");
    await page.keyboard.type(attack);
    await expect(sheet(page).locator("input")).toHaveValue(attack);
    await expect(sheet(page).locator("[role=status]")).toHaveText(/[1-9]|「|“/);
    await expect(sheet(page).locator("img, script, svg")).toHaveCount(0);
  });
}

test("a query that finds nothing is repeated letter by letter", async ({ page }) => {
  // Markup, and the marks that mean something in a replacement text.
  const query = "<b>㐀㐁</b>$&$'{count}";
  await page.goto(`${formatPath(home.tag, pagePaths.search)}?q=${encodeURIComponent(query)}`);
  await expect(page.locator("main [role=status]")).toContainText(query);
});

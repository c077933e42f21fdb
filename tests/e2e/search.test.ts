/** Search: the sheet and the page, typed as readers type, and what happens when things go wrong. */
import type { Locator, Page } from "@playwright/test";
import { listLabels } from "../../src/site/labels.ts";
import { listOverflow } from "./overflow.ts";
import { formatPath, home, leadPath, pagePaths, variants } from "./pages.ts";
import { expect, test } from "./test.ts";

const sheet = (page: Page): Locator => page.locator("search-dialog dialog");
const hit = (page: Page, path: string): Locator => page.locator(`.hits a[href^="${path}"]`);

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

test("arrows choose a hit while the field keeps the focus, Enter opens it", async ({ page }) => {
  await page.goto(formatPath(home.tag, pagePaths.about));
  await page.keyboard.press("/");
  await page.keyboard.type("棋");
  const input = sheet(page).locator("input");
  const hits = sheet(page).locator("[role=option]");
  await expect(hits.nth(1)).toBeVisible();
  await expect(input).toHaveAttribute("aria-expanded", "true");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(hits.nth(1)).toHaveAttribute("aria-selected", "true");
  await expect(input).toHaveAttribute("aria-activedescendant", (await hits.nth(1).getAttribute("id")) ?? "");
  await expect(input).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(hits.first()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("ArrowUp");
  await expect(input).not.toHaveAttribute("aria-activedescendant");
  await page.keyboard.press("ArrowDown");
  const href = await hits.first().evaluate((link: HTMLAnchorElement) => new URL(link.href).pathname);
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.pathname === href);
});

test("a hit leads to its paragraph with the words marked, and a clean address", async ({ page }) => {
  await page.goto(formatPath(home.tag, pagePaths.about));
  await page.keyboard.press("/");
  await page.keyboard.type("隔膜 锂电池");
  await hit(page, formatPath(home.tag, leadPath)).click();
  await page.waitForURL(
    (url) => url.pathname === formatPath(home.tag, leadPath) && url.search === "" && url.hash !== "",
  );
  const marked = await page.evaluate(() => [...(CSS.highlights.get("found") ?? [])].map((range) => String(range)));
  expect(new Set(marked)).toEqual(new Set(["隔膜", "鋰電池"]));
});

test("what was searched is offered again on this device, and forgotten on demand", async ({ page }) => {
  await page.goto(formatPath(home.tag, leadPath));
  await page.keyboard.press("/");
  await page.keyboard.type("隔膜");
  await expect(hit(page, formatPath(home.tag, leadPath))).toBeVisible();
  await page.keyboard.press("Enter");
  await page.goto(formatPath(home.tag, pagePaths.about));
  await page.keyboard.press("/");
  const recent = sheet(page).getByRole("option", { name: "隔膜" });
  await expect(recent).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.searchParams.get("q") === "隔膜");
  await expect(hit(page, formatPath(home.tag, leadPath))).toBeVisible();
  await page.keyboard.press("/");
  await sheet(page)
    .getByRole("button", { name: listLabels(home.tag).forgetRecent })
    .click();
  await expect(sheet(page).locator("[role=option]")).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.getItem("luozi-recent"))).toBe(null);
});

test("topic, year and order live in the address, with counts", async ({ page }) => {
  const address = `${formatPath(home.tag, pagePaths.search)}?${new URLSearchParams({ q: "棋" })}`;
  await page.goto(address);
  const hits = page.locator("main [role=option]");
  await expect(hits.nth(1)).toBeVisible();
  const all = await hits.count();
  const year = page.locator("main select[name=year]");
  await expect(year.locator("option").first()).toContainText(`（${all}）`);
  await year.selectOption("2022");
  await page.waitForURL((url) => url.searchParams.get("year") === "2022");
  await expect(hits).toHaveCount(all);
  const topic = page.locator("main select[name=topic]");
  const slug = (await topic.locator("option").nth(1).getAttribute("value")) ?? "";
  await topic.selectOption(slug);
  await page.locator("main select[name=sort]").selectOption("date");
  await page.waitForURL((url) => url.searchParams.get("topic") === slug && url.searchParams.get("sort") === "date");
  // The address changes first, then the hits: count both again until they agree.
  const agrees = async () =>
    ((await topic.locator("option").nth(1).textContent()) ?? "").endsWith(`（${await hits.count()}）`);
  await expect.poll(agrees).toBe(true);
  await page.reload();
  await expect(topic).toHaveValue(slug);
  await expect(year).toHaveValue("2022");
});

test("words that stand nowhere together are found apart, and said to be", async ({ page }) => {
  await page.goto(`${formatPath(home.tag, pagePaths.search)}?${new URLSearchParams({ q: "隔膜的南通圍棋" })}`);
  await expect(page.locator("main [role=status]")).toContainText(listLabels(home.tag).searchPartial);
  await expect(hit(page, formatPath(home.tag, leadPath))).toBeVisible();
  await expect(page.locator("main .instead a").first()).toBeVisible();
});

test("one character of the wrong sort is offered mended, and its table fetched only then", async ({ page }) => {
  const fetched: string[] = [];
  page.on("request", (request) => fetched.push(request.url()));
  const isTable = (address: string) => address.includes("sounds.json");
  await page.goto(formatPath(home.tag, pagePaths.search));
  const input = page.locator("main input[type=search]");
  await input.fill("隔膜");
  await expect(hit(page, formatPath(home.tag, leadPath))).toBeVisible();
  expect(fetched.some(isTable)).toBe(false);
  await input.fill("最晚入局的男通");
  await page.locator("main .spelling").click();
  await expect(input).toHaveValue("最晚入局的南通");
  await expect(hit(page, formatPath(home.tag, leadPath))).toBeVisible();
  expect(fetched.filter(isTable).length).toBeGreaterThan(0);
});

test("a phone of 320 px with its keyboard open leaves room for the field and for what is chosen", async ({ page }) => {
  // The keyboard takes half of the 568 px of the smallest phone.
  await page.setViewportSize({ width: 320, height: 284 });
  await page.goto(formatPath(home.tag, leadPath));
  await page.keyboard.press("/");
  await page.keyboard.type("的");
  const options = sheet(page).getByRole("option");
  await expect(options.first()).toBeInViewport();
  await page.keyboard.press("ArrowUp");
  const chosen = sheet(page).locator("[aria-selected=true] h3");
  await expect(chosen).toBeInViewport({ ratio: 1 });
  const field = await sheet(page).locator("form").boundingBox();
  const box = await chosen.boundingBox();
  expect(field?.y).toBeGreaterThanOrEqual(0);
  expect(box?.y).toBeGreaterThanOrEqual((field?.y ?? 0) + (field?.height ?? 0));
  expect(await listOverflow(page)).toEqual([]);
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

test.describe("when a part of the search cannot be fetched", () => {
  // The browser's own words, and ours.
  test.use({ expected: [/ERR_FAILED|Failed to (?:fetch|load)|the search worker stopped/] });
  const parts = ["table.json", "engine/*.pagefind", "engine/index/*", "*/*-*.json"];
  for (const engine of ["**/assets/search-worker*", ...parts.map((name) => `**/search-index/${name}*`)]) {
    test(`without ${engine} the reader is told, and can try again`, async ({ page }) => {
      await page.route(engine, (route) => route.abort());
      await page.goto(formatPath(home.tag, leadPath));
      await page.keyboard.press("/");
      await page.keyboard.type("南通");
      const labels = listLabels(home.tag);
      await expect(sheet(page).locator("[role=status]")).toHaveText(labels.searchFailed);
      const retry = sheet(page).getByRole("button", { name: labels.retry });
      await expect(retry).toBeVisible();
      await page.unroute(engine);
      await retry.click();
      await expect(hit(page, formatPath(home.tag, leadPath))).toBeVisible();
    });
  }
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

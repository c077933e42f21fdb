/** Search: what is found, shown, narrowed and kept. */
import { listLabels } from "../../src/site/labels.ts";
import { formatPath, home, leadPath, pagePaths, variants } from "./pages.ts";
import { hit, sheet } from "./search-parts.ts";
import { expect, test } from "./test.ts";

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

test.describe("when the table of sounds cannot be fetched", () => {
  test.use({ expected: [/ERR_FAILED|Failed to (?:fetch|load)/] });
  test("what was found in parts stays, without a spelling", async ({ page }) => {
    const failed = page.waitForEvent("requestfailed", (request) => request.url().includes("sounds.json"));
    await page.route("**/sounds.json*", (route) => route.abort());
    await page.goto(`${formatPath(home.tag, pagePaths.search)}?${new URLSearchParams({ q: "隔膜的南通圍棋" })}`);
    await failed;
    await expect(hit(page, formatPath(home.tag, leadPath))).toBeVisible();
    await expect(page.locator("main [role=status]")).toContainText(listLabels(home.tag).searchPartial);
    await expect(page.locator("main .retry")).toBeHidden();
  });
});

/** Search: what is found, shown, narrowed and kept. */
import { listLabels } from "../../src/site/labels.ts";
import { formatPath, home, lead, leadPath, pagePaths, site, variants } from "./pages.ts";
import { sharedWord, typeIn, word } from "./queries.ts";
import { hit, sheet } from "./search-parts.ts";
import { expect, test } from "./test.ts";

test.skip(!site.features.search, "search is switched off");

for (const { tag } of variants) {
  // Typed in the reader's own forms, and in those of every other edition.
  for (const query of new Set(variants.map((variant) => typeIn(variant.tag, word)))) {
    test(`the header's search finds the lead story by ${query} in ${tag}`, async ({ page }) => {
      await page.goto(formatPath(tag, leadPath));
      const headline = (await page.locator("h1").textContent()) ?? "";
      await page.goto(formatPath(tag, pagePaths.front));
      await page.getByRole("link", { name: listLabels(tag).search, exact: true }).click();
      await page.keyboard.type(query);
      const found = hit(page, formatPath(tag, leadPath));
      await expect(found).toBeVisible();
      await expect(found.locator("h3")).toHaveText(headline);
      await expect(sheet(page).locator("mark").first()).toBeVisible();
      // Hits are of the reader's variant only.
      const paths = await page.locator(".hits a").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
      expect(paths.filter((path) => !path?.startsWith(formatPath(tag, "")))).toEqual([]);
    });
  }

  test(`an address with a query shows its hits in ${tag}`, async ({ page }) => {
    await page.goto(`${formatPath(tag, pagePaths.search)}?q=${encodeURIComponent(word)}`);
    await expect(page.locator("main input[type=search]")).toHaveValue(word);
    await expect(hit(page, formatPath(tag, leadPath))).toBeVisible();
    await expect(page.locator("main [role=status]")).toHaveText(/[1-9]/);
  });
}

test("a typed query becomes the address, and a query that finds nothing says so", async ({ page }) => {
  await page.goto(formatPath(home.tag, pagePaths.search));
  await page.locator("main input[type=search]").click();
  await page.keyboard.type(word);
  await expect(hit(page, formatPath(home.tag, leadPath))).toBeVisible();
  await expect.poll(() => new URL(page.url()).searchParams.get("q")).toBe(word);
  await page.locator("main input[type=search]").fill("xyzzyqqq");
  await expect(page.locator("main [role=status]")).toContainText("xyzzyqqq");
  await expect(page.locator(".hits a")).toHaveCount(0);
});

test("what was searched is offered again on this device, and forgotten on demand", async ({ page }) => {
  await page.goto(formatPath(home.tag, leadPath));
  await page.keyboard.press("/");
  await page.keyboard.type(word);
  await expect(hit(page, formatPath(home.tag, leadPath))).toBeVisible();
  await page.keyboard.press("Enter");
  // The newest stories come when the query is chosen, and must not take the choice away.
  let letNewestCome = () => {};
  const newestMayCome = new Promise<void>((resolve) => {
    letNewestCome = resolve;
  });
  await page.route("**/newest.json", async (route) => {
    await newestMayCome;
    await route.continue();
  });
  await page.goto(formatPath(home.tag, pagePaths.about));
  await page.keyboard.press("/");
  const recent = sheet(page).getByRole("option", { name: word, exact: true });
  await expect(recent).toBeVisible();
  await page.keyboard.press("ArrowDown");
  letNewestCome();
  await expect(sheet(page).locator(".hits li h3").first()).toBeVisible();
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.searchParams.get("q") === word);
  await expect(hit(page, formatPath(home.tag, leadPath))).toBeVisible();
  await page.keyboard.press("/");
  await sheet(page)
    .getByRole("button", { name: listLabels(home.tag).forgetRecent })
    .click();
  await expect(sheet(page).getByRole("option", { name: word, exact: true })).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.getItem("luozi-recent"))).toBe(null);
});

test("before anything is typed the sheet leads to the newest stories and to the topics", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(formatPath(home.tag, pagePaths.about));
  const file = formatPath(home.tag, `${pagePaths.search}newest.json`);
  expect(asked).not.toContain(file);
  await page.keyboard.press("/");
  const stories = sheet(page).locator(".hits a");
  await expect(stories.first()).toHaveAttribute("href", new RegExp(`^${formatPath(home.tag, pagePaths.stories)}`));
  await expect(sheet(page).locator(".instead a").nth(1)).toBeVisible();
  expect(asked.filter((path) => path === file)).toHaveLength(1);
});

test("topic, author, year and order live in the address, with counts", async ({ page }) => {
  test.skip(sharedWord === undefined, "no two stories share a word");
  const address = `${formatPath(home.tag, pagePaths.search)}?${new URLSearchParams({ q: sharedWord ?? "" })}`;
  await page.goto(address);
  const hits = page.locator("main [role=option]");
  await expect(hits.nth(1)).toBeVisible();
  const year = page.locator("main select[name=year]");
  // Hits come volume by volume, their counts with them.
  await expect
    .poll(async () => (await year.locator("option").first().textContent())?.endsWith(`（${await hits.count()}）`))
    .toBe(true);
  const wanted = lead.published.slice(0, 4);
  const ofYear = Number(/（(\d+)）/.exec((await year.locator(`[value="${wanted}"]`).textContent()) ?? "")?.[1]);
  await year.selectOption(wanted);
  await page.waitForURL((url) => url.searchParams.get("year") === wanted);
  await expect(hits).toHaveCount(ofYear);
  const author = page.locator("main select[name=author]");
  const name = (await author.locator("option").nth(1).getAttribute("value")) ?? "";
  await author.selectOption(name);
  await page.waitForURL((url) => url.searchParams.get("author") === name);
  const byAuthor = async () =>
    ((await author.locator("option").nth(1).textContent()) ?? "").endsWith(`（${await hits.count()}）`);
  await expect.poll(byAuthor).toBe(true);
  await author.selectOption("");
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
  await expect(year).toHaveValue(wanted);
});

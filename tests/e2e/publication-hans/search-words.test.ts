/** Search by words of the second publication's stories: what depends on which words they are. */
import { listLabels } from "../../../src/site/labels.ts";
import { formatPath, home, leadPath, pagePaths } from "../pages.ts";
import { hit } from "../search-parts.ts";
import { expect, test } from "../test.ts";

const ferryPath = pagePaths.story("last-ferry");

test("a hit leads to its paragraph with the words marked, and a clean address", async ({ page }) => {
  await page.goto(formatPath(home.tag, pagePaths.about));
  await page.keyboard.press("/");
  // In the forms of another edition.
  await page.keyboard.type("餘水 淺灘");
  await hit(page, formatPath(home.tag, leadPath)).click();
  await page.waitForURL(
    (url) => url.pathname === formatPath(home.tag, leadPath) && url.search === "" && url.hash !== "",
  );
  const marked = await page.evaluate(() => [...(CSS.highlights.get("found") ?? [])].map((range) => String(range)));
  expect(new Set(marked)).toEqual(new Set(["余水", "浅滩"]));
});

/** Its pairs stand in the lead, the whole nowhere. */
const apart = "余水的引航员夜市";

test("words that stand nowhere together are found apart, and said to be", async ({ page }) => {
  await page.goto(`${formatPath(home.tag, pagePaths.search)}?${new URLSearchParams({ q: apart })}`);
  await expect(page.locator("main [role=status]")).toContainText(listLabels(home.tag).searchPartial);
  await expect(hit(page, formatPath(home.tag, leadPath))).toBeVisible();
  await expect(page.locator("main .instead a").first()).toBeVisible();
});

const isTable = (address: string) => /\/sounds-\w+\.json/.test(address);

test("one character of the wrong sort is offered mended, and its table fetched only then", async ({ page }) => {
  const fetched: string[] = [];
  page.on("request", (request) => fetched.push(request.url()));
  await page.goto(formatPath(home.tag, pagePaths.search));
  const input = page.locator("main input[type=search]");
  await input.fill("渡船");
  await expect(hit(page, formatPath(home.tag, ferryPath))).toBeVisible();
  expect(fetched.some(isTable)).toBe(false);
  await input.fill("末班度船");
  await page.locator("main .spelling").click();
  await expect(input).toHaveValue("末班渡船");
  await expect(hit(page, formatPath(home.tag, ferryPath))).toBeVisible();
  expect(fetched.filter(isTable).length).toBeGreaterThan(0);
});

test.describe("when the table of sounds cannot be fetched", () => {
  test.use({ expected: [/ERR_FAILED|Failed to (?:fetch|load)/] });
  test("what was found in parts stays, without a spelling", async ({ page }) => {
    const failed = page.waitForEvent("requestfailed", (request) => isTable(request.url()));
    await page.route("**/sounds-*.json*", (route) => route.abort());
    await page.goto(`${formatPath(home.tag, pagePaths.search)}?${new URLSearchParams({ q: apart })}`);
    await failed;
    await expect(hit(page, formatPath(home.tag, leadPath))).toBeVisible();
    await expect(page.locator("main [role=status]")).toContainText(listLabels(home.tag).searchPartial);
    await expect(page.locator("main .retry")).toBeHidden();
  });
});

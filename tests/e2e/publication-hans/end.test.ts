/** The end of a story: who wrote it, and what was put right, word for word where the editor gave the words. */
import { formatPath, home, leadPath, other, pagePaths } from "../pages.ts";
import { expect, test } from "../test.ts";

test("whoever has a note is introduced, by name where several sign", async ({ page }) => {
  const notes = page.locator(".end section:has(.facts) > p:not(.facts)");
  await page.goto(formatPath(home.tag, pagePaths.story("trunk-and-branch")));
  await expect(notes).toHaveText([/^\s*在船上长大，写江与海的交界。\s*$/u]);
  await page.goto(formatPath(other?.tag ?? home.tag, leadPath));
  await expect(notes).toHaveText([/^\s*范一舟\s*在船上長大，寫江與海的交界。\s*$/u]);
  await page.goto(formatPath(home.tag, pagePaths.story("sand-comes-back")));
  await expect(notes).toHaveCount(0);
});

test("a correction shows the words that were and those that are", async ({ page }) => {
  await page.goto(formatPath(other?.tag ?? home.tag, pagePaths.story("last-ferry")));
  const correction = page.locator(".end p", { has: page.locator(".fix") });
  await expect(correction).toContainText("末班渡船的票價寫錯了。");
  await expect(correction.locator("del")).toHaveText("一張票三塊錢");
  await expect(correction.locator("ins")).toHaveText("一張票兩塊錢");
});

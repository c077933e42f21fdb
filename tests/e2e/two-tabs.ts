/** Two tabs on one story, and one that dies while somebody types; the same wherever the content lies. */
import type { Page } from "@playwright/test";
import { openText } from "./desk.ts";
import { expect, test } from "./test.ts";

const asks = (page: Page) => page.getByRole("heading", { level: 1, name: "別人和你改了同一段。" });

/** All drafts that the browser keeps, as one text. */
const readDrafts = (page: Page) =>
  page.evaluate(async () => {
    const drafts: unknown[] = [];
    for (const { name = "" } of await indexedDB.databases()) {
      const open = indexedDB.open(name);
      await new Promise((done) => open.addEventListener("success", done));
      if (open.result.objectStoreNames.contains("drafts")) {
        const all = open.result.transaction("drafts").objectStore("drafts").getAll();
        await new Promise((done) => all.addEventListener("success", done));
        drafts.push(all.result);
      }
      open.result.close();
    }
    return JSON.stringify(drafts);
  });

/** `openTab` gives a new tab with the story 老渡口, whose first paragraph is 第一段。 */
export async function loseNothing(openTab: () => Promise<Page>): Promise<void> {
  const [one, other] = [await openTab(), await openTab()];
  await test.step("both in the same paragraph: one is asked, with three texts", async () => {
    for (const page of [one, other]) {
      await openText(page).click();
      await page.keyboard.press("Control+Home");
    }
    // Both before either is saved.
    await Promise.all([one.keyboard.insertText("甲，"), other.keyboard.insertText("乙，")]);
    await expect.poll(async () => (await asks(one).count()) + (await asks(other).count())).toBe(1);
    const asked = (await asks(one).count()) === 1 ? one : other;
    for (const text of ["甲，第一段。", "乙，第一段。", "第一段。"])
      await expect(asked.locator(".trio .t").filter({ hasText: new RegExp(`^${text}$`) })).toHaveCount(1);
    await asked.getByLabel("合成一段").fill("甲和乙，第一段。");
    await asked.getByRole("button", { name: "用合成的" }).click();
    for (const page of [one, other]) await expect(openText(page)).toContainText("甲和乙，第一段。");
  });
  await test.step("the tab dies a moment after a letter: the next one has it", async () => {
    await openText(one).click();
    await one.keyboard.press("Control+Home");
    await one.keyboard.insertText("丙、");
    // Kept by the browser, or saved already.
    const save = one.locator(".ruler .save");
    const isKept = async () =>
      (await readDrafts(other)).includes("丙、") || (await save.textContent())?.includes("存好了");
    await expect.poll(isKept, { intervals: [100] }).toBe(true);
    const session = await one.context().newCDPSession(one);
    const crashed = one.waitForEvent("crash");
    void session.send("Page.crash").catch(() => undefined);
    await crashed;
    await other.close();
    const next = await openTab();
    await expect(openText(next)).toContainText("丙、甲和乙，第一段。");
    await expect(next.locator(".ruler .save")).toContainText("存好了");
  });
}

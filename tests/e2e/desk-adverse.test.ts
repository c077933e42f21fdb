/** A disk that is full, a browser without room, a clock that is wrong or goes back: one sentence each, and nothing typed is lost. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { refuseDisk } from "../unit/desk/project.ts";
import { testOnDesk, openText as text, waitSaved } from "./desk.ts";
import { expect } from "./test.ts";

const path = "stories/new-ferry/index.md";
const test = testOnDesk({
  "topics.yaml": "- { slug: rivers, name: 江河, description: 江和河。 }\n",
  [path]:
    "---\nheadline: 新渡口\nstandfirst: 一句導語。\ntopics: [rivers]\npublished: 2022-03-18\nvariant: zh-Hant-TW\ndraft: true\n---\n\n渡口在江邊。\n",
});
/** What the disk refused, and what every desk of a test says. */
const expected = ["request: http://127\\.0\\.0\\.1:", "console: .*\\b507\\b", "console: Blocked script execution in '"];
test.use({ expected: [new RegExp(`^(?:${expected.join("|")})`)] });

async function openStory(page: Page): Promise<void> {
  await page.getByRole("link", { name: "新渡口" }).first().click();
  await expect(text(page)).toBeVisible();
  await text(page).click();
  await page.keyboard.press("Control+End");
}

for (const [code, sentence] of [
  ["ENOSPC", "磁碟滿了。"],
  ["EROFS", "唯讀"],
] as const)
  test(`the disk says ${code}`, async ({ page, desk }) => {
    const read = () => readFileSync(join(desk.checkout.root, "content", path), "utf8");
    await page.goto(desk.address());
    await openStory(page);
    const before = read();
    await refuseDisk("writeFileSync", code, async () => {
      await page.keyboard.insertText("水漲了。");
      await expect(page.locator(".ruler .save")).toContainText(sentence, { timeout: 20_000 });
      await expect(page.locator(".ruler .save")).toContainText("文字還在這一頁");
      expect(read()).toBe(before);
      // A page that goes while nothing can be saved leaves its words to the next.
      await page.reload();
      await expect(text(page)).toContainText("水漲了。");
    });
    await expect.poll(read, { timeout: 60_000 }).toContain("水漲了。");
  });

test("the browser has no room left", async ({ page, desk }) => {
  await page.addInitScript(() => {
    const full = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    Storage.prototype.setItem = new Proxy(Storage.prototype.setItem, {
      apply: (target, own, values) => (own === localStorage ? full() : Reflect.apply(target, own, values)),
    });
    IDBObjectStore.prototype.put = full;
  });
  await page.goto(desk.address());
  await openStory(page);
  await page.keyboard.insertText("水漲了。");
  await waitSaved(page);
  expect(readFileSync(join(desk.checkout.root, "content", path), "utf8")).toContain("水漲了。");
  // A form keeps its words as long as the page lives.
  await page.keyboard.press("Control+Alt+b");
  await page.getByRole("button", { name: /^引述/ }).click();
  await page.getByLabel("說話的人").fill("周阿水");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+Alt+b");
  await page.getByRole("button", { name: /^引述/ }).click();
  await expect(page.getByLabel("說話的人")).toHaveValue("周阿水");
});

test("the clock goes back a day, and a day too far", async ({ page, desk }) => {
  const read = () => readFileSync(join(desk.checkout.root, "content", path), "utf8");
  await page.goto(desk.address());
  await openStory(page);
  const day = 86_400_000;
  for (const [by, words] of [
    [-day, "昨天寫的。"],
    [day, "明天寫的。"],
    [0, "今天寫的。"],
  ] as const) {
    await page.clock.setSystemTime(new Date(Date.now() + by));
    await page.keyboard.insertText(words);
    await expect.poll(read, { timeout: 20_000 }).toContain(words);
    await waitSaved(page);
  }
  await page.clock.setSystemTime(new Date(Date.now() - day));
  await page.reload();
  await expect(text(page)).toContainText("昨天寫的。明天寫的。今天寫的。");

  // Planned and taken down again under a clock that is a day late.
  await page.getByRole("link", { name: "刊出…" }).click();
  await page.getByLabel(/到時候再刊/).check();
  await page.getByLabel("日期").fill("2040-05-06");
  await page.getByLabel("日期").dispatchEvent("change");
  await page.getByRole("button", { name: /^排在/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("排好了", { timeout: 30_000 });
  expect(read()).toMatch(/\npublished: ["']?2040-05-06/);
  await page.getByRole("link", { name: "經過" }).click();
  await expect(page.locator("main")).toContainText("一個字也沒有不同。", { timeout: 30_000 });
  expect(read()).toContain("昨天寫的。明天寫的。今天寫的。");
});

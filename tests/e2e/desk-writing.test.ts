/** A story on the desk from nothing to its readers: written with an input method, mended, agreed to, lost and found, sent. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Checkout } from "../unit/checkout/lay-checkout.ts";
import { listViolations } from "./axe.ts";
import { compositions, openInputMethod } from "./compose.ts";
import { actBeforeSaving, waitSaved as saved, testOnDesk, openText as text } from "./desk.ts";
import { expect } from "./test.ts";
import { loseNothing } from "./two-tabs.ts";

const story = (body: string) =>
  `---\nheadline: 老渡口\nstandfirst: 一句導語。\ntopics: [rivers]\npublished: 2022-03-18\nvariant: zh-Hant-TW\n---\n\n${body}`;

const content = {
  "topics.yaml": "- { slug: rivers, name: 江河, description: 江和河。 }\n",
  "stories/old-ferry/index.md": story("第一段。\n\n第二段。\n"),
};

const test = testOnDesk(content);

const read = ({ root: folder }: Checkout, path: string) => readFileSync(join(folder, "content", path), "utf8");

test("written, mended, seen in another edition, sent", async ({ page, desk }) => {
  await page.goto(desk.address());
  const method = await openInputMethod(page);
  await page.getByRole("button", { name: "開一篇" }).click();
  await method.type(compositions.pinyin);
  await page.getByLabel("網址名稱").fill("water-voice");
  await page.getByRole("button", { name: "開始寫" }).click();
  await text(page).click();

  // While composing nothing stirs: the rims keep their words and no question goes to the store.
  let writes = 0;
  page.on("request", (request) => {
    if (request.url().endsWith("/store/write")) writes += 1;
  });
  await saved(page);
  const before = await page.locator(".ruler").textContent();
  await method.begin(compositions.bopomofo);
  await page.waitForTimeout(2500);
  expect([writes, await page.locator(".ruler").textContent()]).toEqual([0, before]);
  await method.end(compositions.bopomofo);
  await page.keyboard.insertText("很復雜，他說,聽久了。");
  await method.type(compositions.cangjie);
  await page.keyboard.insertText("。");
  await saved(page);
  const path = "stories/water-voice/index.md";
  await expect.poll(() => read(desk.checkout, path)).toMatch(/\n---\n\n?水聲很復雜，他說,聽久了。水聲。/);

  // A problem where it stands, with the button that mends it.
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole("button", { name: "改成「複」" }).click();
  await expect(text(page)).toContainText("水聲很複雜");

  // The same text in another edition.
  await page.getByRole("button", { name: "简体" }).click();
  await expect(page.frameLocator("iframe").locator(".body")).toContainText("水声很复杂");
  expect(await listViolations(page)).toEqual([]);

  // Fields as a form: the YAML around them stays as it is written.
  await page.getByRole("link", { name: "欄位" }).first().click();
  const standfirst = page.getByLabel(/^導語/);
  await standfirst.fill("");
  await standfirst.focus();
  await method.type(compositions.pinyin);
  await expect.poll(() => read(desk.checkout, path)).toContain("\nstandfirst: 水聲\n");
  expect(read(desk.checkout, path)).toContain("# 標題：");
  expect(await listViolations(page)).toEqual([]);

  await page.getByRole("link", { name: "刊出…" }).click();
  await page.getByRole("button", { name: "現在刊出" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("已送出，兩分鐘後上線。", { timeout: 30_000 });
  const sent = desk.checkout.git("show", `origin/main:content/${path}`);
  expect(sent).toContain("水聲很複雜");
  expect(sent).not.toContain("draft:");
});

test("a tab that is closed and a colleague lose nothing", async ({ page, desk, context }) => {
  const path = "stories/old-ferry/index.md";
  await page.goto(desk.address());
  await page.getByRole("link", { name: "老渡口" }).first().click();
  await expect(text(page)).toContainText("第一段。");

  // The store does not answer, and the tab goes.
  await page.route("**/store/write", (route) => route.abort());
  await text(page).click();
  await page.keyboard.press("Control+Home");
  await page.keyboard.insertText("夜裡，");
  await expect(page.locator(".ruler .save")).toContainText("沒有存進去");
  await page.close({ runBeforeUnload: false });

  // Meanwhile a colleague changed another paragraph.
  desk.checkout.write(`content/${path}`, story("第一段。\n\n第二段，改過。\n"));
  const second = await context.newPage();
  await second.goto(desk.address());
  await second.getByRole("link", { name: "老渡口" }).first().click();
  await expect(text(second)).toContainText("夜裡，第一段。");
  await expect.poll(() => read(desk.checkout, path)).toBe(story("夜裡，第一段。\n\n第二段，改過。\n"));

  // The same paragraph, in two hands: three texts and a question.
  await text(second).click();
  await second.keyboard.press("Control+Home");
  await actBeforeSaving(second, () =>
    desk.checkout.write(`content/${path}`, story("昨天第一段。\n\n第二段，改過。\n")),
  );
  await second.keyboard.insertText("今天");
  await expect(second.getByRole("heading", { level: 1, name: "別人和你改了同一段。" })).toBeVisible();
  expect(await listViolations(second)).toEqual([]);
  await second.getByRole("button", { name: "用我的" }).click();
  await expect.poll(() => read(desk.checkout, path)).toBe(story("今天夜裡，第一段。\n\n第二段，改過。\n"));
});

test("two tabs and a tab that dies lose nothing", async ({ desk, context }) => {
  await loseNothing(async () => {
    const page = await context.newPage();
    await page.goto(desk.address());
    await page.getByRole("link", { name: "老渡口" }).first().click();
    await expect(text(page)).toContainText("第一段。");
    return page;
  });
  await expect
    .poll(() => read(desk.checkout, "stories/old-ferry/index.md"))
    .toBe(story("丙、甲和乙，第一段。\n\n第二段。\n"));
});

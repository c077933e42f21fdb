/** What others write is words on the desk, wherever it is shown: lists, texts, editions, history, the two hands of a conflict. */
import type { Page } from "@playwright/test";
import { actBeforeSaving, openText, testOnDesk } from "./desk.ts";
import { expect } from "./test.ts";

const payload = "<img src=x onerror=alert(1)><script>alert(2)</script>";
/** In a text an `img` asks for a file that is not there, which is an error. */
const typed = payload.replace("<img src=x onerror", "<svg onload");
const quoted = JSON.stringify(`老渡口${payload}`);
const story = (first: string) =>
  `---\nheadline: ${quoted}\nkicker: "<svg onload=x()>"\nstandfirst: ${quoted}\ntopics: [rivers]\npublished: 2022-03-18\nvariant: zh-Hant-TW\n---\n\n${first}\n\n${typed}\n`;

const path = "stories/old-ferry/index.md";
const test = testOnDesk({
  "topics.yaml": `- { slug: rivers, name: "江${payload.slice(0, 17)}", description: ${quoted} }\n`,
  [path]: story("第一段。"),
});
// Nobody stops it but the page itself.
test.use({ bypassCSP: true, viewport: { width: 1440, height: 900 } });

const countMade = (page: Page) => page.locator("img[src=x], [onerror], [onload], script:not([src])").count();

test("payloads in a story, its topic and its hands run nowhere", async ({ page, desk }) => {
  const said: string[] = [];
  page.on("dialog", (dialog) => {
    said.push(dialog.message());
    void dialog.dismiss();
  });
  desk.checkout.git("config", "user.name", payload);
  desk.checkout.write(`content/${path}`, story("第一段，改過。"));
  desk.checkout.git("commit", "-qam", payload);
  await page.goto(desk.address());
  const before = await countMade(page);
  const link = page.getByRole("link", { name: "老渡口" }).first();
  await expect(link).toContainText(payload);
  await link.click();
  await expect(openText(page)).toContainText("第一段，改過。");
  await page.getByRole("button", { name: "简体" }).click();
  await expect(page.frameLocator("iframe").locator(".body")).toContainText("第一段，改过。");
  await page.getByRole("link", { name: "經過" }).first().click();
  await expect(page.getByText(payload).first()).toBeVisible();
  expect([await countMade(page), said]).toEqual([before, []]);

  await page.getByRole("link", { name: "文字" }).first().click();
  await openText(page).click();
  await page.keyboard.press("Control+Home");
  await actBeforeSaving(page, () => desk.checkout.write(`content/${path}`, story(`昨天${typed}第一段，改過。`)));
  await page.keyboard.insertText("今天");
  await expect(page.getByRole("heading", { level: 1, name: "別人和你改了同一段。" })).toBeVisible();
  expect([await countMade(page), said]).toEqual([before, []]);
});

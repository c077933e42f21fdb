/**
 * The desk in Firefox: written in, seen in another edition, saved. What cannot be tried by WebDriver BiDi is an input method itself:
 * it presses keys and has no command that composes, so what Firefox does to the text meanwhile is known from people only. The
 * events of a composition can be made in the page; the desk must keep as still for them as in Chromium. Neither can it paste, drop
 * files from outside, or ask before a tab is closed; compositions in every field, two tabs and tabs that die are Chromium's.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { testOnDesk, openText as text, waitSaved } from "./desk.ts";
import { pressCharacters } from "./firefox.ts";
import { expect } from "./test.ts";

const path = "stories/old-ferry/index.md";
const test = testOnDesk({
  "topics.yaml": "- { slug: rivers, name: 江河, description: 江和河。 }\n",
  [path]:
    "---\nheadline: 老渡口\nstandfirst: 一句導語。\ntopics: [rivers]\npublished: 2022-03-18\nvariant: zh-Hant-TW\n---\n\n第一段。\n",
});

/** F2 begins a composition, F4 ends it: the page's policy lets no script of a test in later. */
function makeEvents(): void {
  const kinds: Readonly<Record<string, string>> = { F2: "compositionstart", F4: "compositionend" };
  addEventListener("keydown", ({ key, target }) => {
    const kind = kinds[key];
    if (kind !== undefined) target?.dispatchEvent(new CompositionEvent(kind, { bubbles: true, composed: true }));
  });
}

test("a story is written, composed in, seen in another edition and saved", async ({ page, desk }) => {
  const read = () => readFileSync(join(desk.checkout.root, "content", path), "utf8").split("---\n")[2];
  await page.addInitScript(makeEvents);
  await page.goto(desk.address());
  await page.getByRole("link", { name: "老渡口" }).first().click();
  await text(page).click();
  await page.keyboard.press("Control+Home");
  await pressCharacters(page, "夜裡");
  await waitSaved(page);
  await expect.poll(read).toBe("\n夜裡第一段。\n");
  await page.getByRole("button", { name: "简体" }).click();
  const edition = page.frameLocator("iframe.reader").locator(".body");
  await expect(edition).toContainText("夜里第一段。");

  // While composing nothing stirs; afterwards all of it follows.
  let writes = 0;
  page.on("request", (request) => {
    if (request.url().endsWith("/store/write")) writes += 1;
  });
  await text(page).click();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("F2");
  await pressCharacters(page, "他說");
  await page.waitForTimeout(1600);
  expect([writes, await edition.textContent(), read()]).toEqual([0, "夜里第一段。", "\n夜裡第一段。\n"]);
  await page.keyboard.press("F4");
  await expect(edition).toContainText("他说夜里第一段。");
  await expect.poll(read).toBe("\n他說夜裡第一段。\n");

  // A field, and back.
  await page
    .getByRole("link", { name: /^(?:欄位|栏位|字段)/ })
    .first()
    .click();
  await page.getByLabel(/^(?:導語|导语)/).click();
  await page.keyboard.press("Control+A");
  await pressCharacters(page, "另一句。");
  await expect
    .poll(() => readFileSync(join(desk.checkout.root, "content", path), "utf8"))
    .toContain("\nstandfirst: 另一句。\n");
});

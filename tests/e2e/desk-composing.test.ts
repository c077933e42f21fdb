/**
 * Input methods on the desk: long compositions in every field, over a selection, and while a colleague writes. Nothing stirs, nothing
 * doubles, nothing is lost.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { type Composition, openInputMethod } from "./compose.ts";
import { openText, testOnDesk, waitSaved } from "./desk.ts";
import { expect } from "./test.ts";

const story = (headline: string, body: string) =>
  `---\nheadline: ${headline}\nstandfirst: 一句導語。\ntopics: [rivers]\npublished: 2022-03-18\nvariant: zh-Hant-TW\n---\n\n${body}`;

const test = testOnDesk({
  "topics.yaml": "- { slug: rivers, name: 江河, description: 江和河。 }\n",
  "stories/old-ferry/index.md": story("老渡口", "第一段。\n\n第二段。\n"),
});
test.use({ viewport: { width: 1440, height: 900 } });

/** As three input methods come to a sentence: tones typed, candidates turned over, a part taken back, another chosen. */
const long = {
  bopomofo: {
    typed: [
      "ㄐ",
      "ㄐㄧ",
      "ㄐㄧㄤ",
      "江",
      "江ㄕ",
      "江ㄕㄨ",
      "江ㄕㄨㄟ",
      "江水",
      "江誰",
      "江水ㄌ",
      "江水ㄌㄧ",
      "江水ㄌㄧㄡ",
      "江水流",
    ],
    text: "江水流",
  },
  cangjie: { typed: ["水", "水一", "江", "江水", "江水水", "江水水卜", "江水水", "江水流"], text: "江水流" },
  pinyin: {
    typed: [
      "j",
      "ji",
      "jia",
      "jian",
      "jiang",
      "jiang's",
      "jiang'sh",
      "jiang'shui",
      "江shui",
      "江shui'l",
      "江shui'liu",
      "疆水流",
      "江水流",
    ],
    text: "江水流",
  },
} as const satisfies Record<string, Composition>;

const file = "content/stories/old-ferry/index.md";
const open = async (page: Page, place: string) => {
  await page.evaluate((fragment) => {
    location.hash = fragment;
  }, `#/${place}`);
};

test("in every field and panel a composition stands once, as it was chosen", async ({ page, desk }) => {
  await page.goto(desk.address());
  const method = await openInputMethod(page);
  const composed = Object.values(long)
    .map(({ text }) => text)
    .join("");
  async function compose(field: Locator, what: string): Promise<void> {
    await field.fill("");
    await field.focus();
    for (const composition of Object.values(long)) await method.type(composition);
    await expect(field, what).toHaveValue(composed);
    await page.waitForTimeout(400);
    await expect(field, `${what}, a moment later`).toHaveValue(composed);
    await expect(field, what).toBeFocused();
  }
  await compose(page.getByRole("searchbox"), "search");
  await page.getByRole("searchbox").fill("");
  await page.getByRole("button", { name: "開一篇" }).click();
  await compose(page.getByLabel("標題"), "a new story");
  await page.keyboard.press("Escape");
  await open(page, "old-ferry/fields");
  for (const name of [/^標題/, /^眉題/, /^導語/]) await compose(page.getByLabel(name).first(), String(name));
  await page.getByRole("button", { name: "加一個人" }).click();
  // Nothing is in the file that nobody wrote.
  await page.waitForTimeout(2000);
  expect(readFileSync(join(desk.checkout.root, file), "utf8")).not.toContain("authors:");
  await compose(page.locator("#field-authors .in").first(), "an author");
  await page.locator("#field-authors .in").nth(1).fill("何敏");
  await expect
    .poll(() => readFileSync(join(desk.checkout.root, file), "utf8"))
    .toMatch(new RegExp(`^authors:.*role: ${composed}, name: 何敏`, "m"));
  await expect.poll(() => readFileSync(join(desk.checkout.root, file), "utf8")).toContain(`headline: ${composed}\n`);
  await open(page, "old-ferry/publish");
  await page.getByText("更正", { exact: true }).click();
  await compose(page.getByLabel("給讀者的一句"), "a correction");
  await page.getByRole("button", { name: "撤回…" }).click();
  await compose(page.getByLabel("給讀者看的理由"), "a reason");
  await page.keyboard.press("Escape");
  await open(page, "old-ferry/text");
  await openText(page).click();
  for (const title of ["圖表", "邊註", "引述"]) {
    await page.keyboard.press("Control+Alt+b");
    await page.getByRole("button", { name: new RegExp(`^${title}`) }).click();
    // Its code is fetched when it is wanted.
    await expect(page.getByRole("heading", { name: title, exact: true })).toBeVisible();
    const fields = page.getByRole("dialog").getByRole("textbox");
    expect(await fields.count()).toBeGreaterThan(0);
    for (let at = 0; at < (await fields.count()); at += 1) await compose(fields.nth(at), `${title} ${at}`);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toBeHidden();
    await expect(openText(page)).toBeFocused();
  }
});

/** Types on what another program does to the file, and composes meanwhile. */
test("a colleague's words come in when the composition has ended, in the editor and in the plain text", async ({
  page,
  desk,
}) => {
  const path = join(desk.checkout.root, file);
  await page.goto(desk.address());
  const method = await openInputMethod(page);
  for (const plain of [false, true]) {
    writeFileSync(path, story("老渡口", "第一段。\n\n第二段。\n"));
    await page.evaluate((is) => localStorage.setItem("desk-plain", is ? "1" : "0"), plain);
    await open(page, "");
    await expect(page.getByRole("button", { name: "開一篇" })).toBeVisible();
    await open(page, "old-ferry/text");
    const text = openText(page);
    const shown = () => text.evaluate((node) => (node instanceof HTMLTextAreaElement ? node.value : node.textContent));
    await expect.poll(shown).toContain("第二段。");
    await text.click();
    await page.keyboard.press("Control+Home");
    await page.keyboard.insertText("甲，");
    writeFileSync(path, story("老渡口", "第一段。\n\n第二段，同事改了。\n"));
    await method.begin(long.pinyin);
    const ruler = await page.locator(".ruler").textContent();
    const rest = await shown();
    // A window that comes to the front looks at the file, and the save that is due would.
    await page.evaluate(() => dispatchEvent(new Event("focus")));
    await page.waitForTimeout(2500);
    expect([await shown(), await page.locator(".ruler").textContent()]).toEqual([rest, ruler]);
    await expect(page.locator(".news:visible")).toHaveCount(0);
    await method.end(long.pinyin);
    await expect.poll(shown).toContain("第二段，同事改了。");
    await waitSaved(page);
    expect(readFileSync(path, "utf8")).toBe(story("老渡口", "甲，江水流第一段。\n\n第二段，同事改了。\n"));
  }
});

test("composed over a selection, taken back at once, and again", async ({ page, desk }) => {
  await page.goto(desk.address());
  const method = await openInputMethod(page);
  await open(page, "old-ferry/text");
  const text = openText(page);
  await expect(text).toContainText("第一段。");
  await text.click();
  await page.keyboard.press("Control+Home");
  for (const composition of Object.values(long)) {
    for (let count = 0; count < 3; count += 1) await page.keyboard.press("Shift+ArrowRight");
    await method.type(composition);
    await expect(text).toContainText(/^江水流。第二段。$/);
    await page.keyboard.press("Control+z");
    await expect(text).toContainText(/^第一段。第二段。$/);
    await page.keyboard.press("Control+Home");
  }
  await page.keyboard.press("Control+Shift+z");
  await expect(text).toContainText(/^江水流。第二段。$/);
  await waitSaved(page);
  expect(readFileSync(join(desk.checkout.root, file), "utf8")).toBe(story("老渡口", "江水流。\n\n第二段。\n"));
});

/** What a desk meets that nobody asked for: files of odd shape, other programs, a desk that is closed, a browser that keeps nothing. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { actBeforeSaving, dropAll, openText, testOnDesk, waitSaved } from "./desk.ts";
import { expect } from "./test.ts";

const fields = "---\nheadline: 老渡口\nstandfirst: 一句導語。\ntopics: [rivers]\npublished: 2022-03-18\n---\n";
const rules = "第一段。\n\n---\n\n第二段。\n\n---\n\n第三段。\n";

const test = testOnDesk({
  "topics.yaml": "- { slug: rivers, name: 江河, description: 江和河。 }\n",
  "stories/old-ferry/index.md": `${fields}\n第一段。\n\n第二段。\n`,
  "stories/rules/index.md": rules,
  "stories/simplified/index.md": `${fields.replace("---\n", "---\nvariant: zh-Hans\n")}\n他的头发里面有只虫，干净的钟。\n`,
  "stories/big5/index.md": new Uint8Array([0xa4, 0x40, 0x0a]),
});
test.use({ viewport: { width: 1440, height: 900 } });

const open = async (page: Page, place: string) => {
  await page.evaluate((fragment) => {
    location.hash = fragment;
  }, `#/${place}`);
};

test("files of odd shape are typed in letter for letter, or said to be what they are", async ({ page, desk }) => {
  const read = (name: string) => readFileSync(join(desk.checkout.root, `content/stories/${name}/index.md`), "utf8");
  await page.goto(desk.address());
  await expect(page.getByRole("button", { name: "開一篇" })).toBeVisible();
  await test.step("no fields, and rules in the text", async () => {
    await open(page, "rules/text");
    await openText(page).click();
    await page.keyboard.press("Control+Home");
    for (const key of ["Enter", "Enter", "甲", "乙"])
      await (key === "Enter" ? page.keyboard.press(key) : page.keyboard.insertText(key));
    await expect.poll(() => read("rules")).toBe(`\n\n甲乙${rules}`);
  });
  await test.step("its fields are opened, and leave the text alone", async () => {
    await page.locator(".needs").click();
    await open(page, "rules/fields");
    await expect(page.getByText("檔案開頭沒有欄位區。")).toBeVisible();
    await page.getByRole("button", { name: "開一份空的欄位" }).click();
    await expect(page.getByLabel(/^標題/).first()).toHaveValue("rules");
    await expect.poll(() => read("rules")).toMatch(/^---\n[\s\S]*draft: true\n---\n/);
    expect(read("rules").endsWith(`甲乙${rules}`)).toBe(true);
  });
  await test.step("another encoding", async () => {
    await open(page, "big5/text");
    await expect(page.getByText("檔案不是 UTF-8 編碼")).toBeVisible();
  });
  await test.step("an address that was cut in half", async () => {
    await open(page, "%E4%BD/text");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("沒有這一篇。");
  });
});

test("another program takes the file away, and changes it while a clash waits", async ({ page, desk }) => {
  const path = join(desk.checkout.root, "content/stories/old-ferry/index.md");
  await page.goto(desk.address());
  await open(page, "old-ferry/text");
  const text = openText(page);
  await expect(text).toContainText("第一段。");
  await text.click();
  await page.keyboard.press("Control+Home");
  rmSync(path);
  await page.keyboard.insertText("我，");
  await expect(page.getByText("別處把這一篇刪掉或改了名。")).toBeVisible();
  await waitSaved(page);
  expect(readFileSync(path, "utf8")).toBe(`${fields}\n我，第一段。\n\n第二段。\n`);
  await actBeforeSaving(page, () => writeFileSync(path, `${fields}\n他，第一段。\n\n第二段。\n`));
  await page.keyboard.insertText("又，");
  const asked = page.getByRole("heading", { level: 1, name: "別人和你改了同一段。" });
  await expect(asked).toBeVisible();
  // Left and come back to: it is still asked, and theirs still stands.
  await open(page, "");
  await expect(page.getByRole("button", { name: "開一篇" })).toBeVisible();
  await open(page, "old-ferry/text");
  await expect(asked).toBeVisible();
  expect(readFileSync(path, "utf8")).toContain("\n他，第一段。");
  await expect(page.getByLabel("合成一段")).toHaveValue("我，又，第一段。他，第一段。");
  await page.getByRole("button", { name: "用合成的" }).click();
  await waitSaved(page);
  await expect.poll(() => readFileSync(path, "utf8")).toBe(`${fields}\n我，又，第一段。他，第一段。\n\n第二段。\n`);
});

test("a story that comes late, when another is open already, does not take its place", async ({ page, desk }) => {
  const read = (name: string) => readFileSync(join(desk.checkout.root, `content/stories/${name}/index.md`), "utf8");
  const before = read("old-ferry");
  const [asked, late] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  await page.route("**/store/read", async (route) => {
    if (route.request().postData()?.includes("old-ferry") === true) {
      asked.resolve();
      await late.promise;
    }
    await route.continue();
  });
  await page.goto(desk.address());
  await expect(page.getByRole("button", { name: "開一篇" })).toBeVisible();
  await open(page, "old-ferry/text");
  await asked.promise;
  await open(page, "simplified/text");
  await expect(openText(page)).toContainText("他的头发");
  const came = page.waitForResponse((response) => response.request().postData()?.includes("old-ferry") === true);
  late.resolve();
  await (await came).finished();
  // Nothing is to be seen of it: time enough for what would go wrong.
  await page.waitForTimeout(700);
  await test.step("what somebody else writes is met in the story that is shown", async () => {
    const path = join(desk.checkout.root, "content/stories/simplified/index.md");
    writeFileSync(path, read("simplified").replace("只虫", "只虫，后来呢"));
    await page.evaluate(() => dispatchEvent(new Event("focus")));
    await expect(openText(page)).toContainText("后来呢");
  });
  await openText(page).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.insertText("写完了。");
  await expect.poll(() => read("simplified")).toContain("写完了。");
  expect(read("old-ferry")).toBe(before);
});

test("the form is drawn anew while somebody is in it: focus and caret stay", async ({ page, desk }) => {
  const path = join(desk.checkout.root, "content/stories/old-ferry/index.md");
  await page.goto(desk.address());
  await open(page, "old-ferry/fields");
  const headline = page.getByLabel(/^標題/).first();
  await expect(headline).toHaveValue("老渡口");
  await headline.click();
  await page.keyboard.press("Home");
  await actBeforeSaving(page, () => writeFileSync(path, `${fields}\n第一段。\n\n第二段，同事改了。\n`));
  await page.keyboard.insertText("大");
  await expect(page.getByText("別處也改了這篇")).toBeVisible();
  await waitSaved(page);
  await expect(headline).toBeFocused();
  await page.keyboard.insertText("江");
  await expect(headline).toHaveValue("大江老渡口");
  await waitSaved(page);
  await expect.poll(() => readFileSync(path, "utf8")).toContain("headline: 大江老渡口\n");
  const rest = page.locator("#fields-rest");
  await rest.press("Enter");
  await expect(rest).toBeFocused();
  await page.locator("#field-authors-add").press("Enter");
  await page.keyboard.insertText("撰文");
  const drop = page.locator("#field-authors-drop-0");
  await drop.press("Enter");
  await expect(drop).toHaveCount(0);
  await expect(page.locator("#field-authors-add")).toBeFocused();
});

test("a desk that does not answer is told once, in its own words, on a telephone too", async ({ page, desk }) => {
  await page.goto(desk.address());
  await open(page, "old-ferry/text");
  await expect(openText(page)).toContainText("第一段。");
  await page.route("**/store/write", (route) => route.abort());
  await page.setViewportSize({ width: 390, height: 844 });
  await openText(page).click();
  await page.keyboard.insertText("甲");
  const save = page.locator(".ruler .save");
  await expect(save).toContainText("編輯台的程式沒有回音");
  expect((await save.textContent())?.match(/別關/g)).toHaveLength(1);
  expect(await save.evaluate((line) => line.getBoundingClientRect().right <= innerWidth)).toBe(true);
  await open(page, "");
  await page.getByRole("button", { name: "開一篇" }).click();
  await page.getByLabel("標題").fill("新的");
  await page.getByLabel("網址名稱").fill("new-one");
  await page.getByRole("button", { name: "開始寫" }).click();
  await expect(page.getByRole("dialog")).toContainText("編輯台的程式沒有回音");
});

test("a browser that keeps nothing still writes, and asks before it closes what is not saved", async ({
  page,
  desk,
}) => {
  await page.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage", "indexedDB"])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException("denied", "SecurityError");
        },
      });
  });
  await page.goto(desk.address());
  await open(page, "old-ferry/text");
  await expect(openText(page)).toContainText("第一段。");
  await openText(page).click();
  await page.keyboard.insertText("甲");
  await waitSaved(page);
  const asksToStay = () =>
    page.evaluate(() => {
      const event = new Event("beforeunload", { cancelable: true });
      dispatchEvent(event);
      return event.defaultPrevented;
    });
  expect(await asksToStay()).toBe(false);
  await page.route("**/store/write", (route) => route.abort());
  await page.keyboard.insertText("乙");
  await expect.poll(asksToStay).toBe(true);
});

test("twenty pictures at once are counted, and the rest can be left", async ({ page, desk }) => {
  const svg = new TextEncoder().encode(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="3" height="3"/></svg>',
  );
  await page.goto(desk.address());
  await open(page, "old-ferry/text");
  await expect(openText(page)).toContainText("第一段。");
  await dropAll(
    page,
    ...Array.from({ length: 20 }, (_, at) => ({ name: `${at}.svg`, type: "image/svg+xml", bytes: svg })),
  );
  const panel = page.getByRole("dialog");
  await expect(panel).toContainText("第 1 張，共 20 張。");
  await page.getByRole("button", { name: "不放了" }).click();
  await expect(panel).toContainText("第 2 張，共 20 張。");
  await page.getByRole("button", { name: "其餘的都不放" }).click();
  await expect(panel).toHaveCount(0);
  await page.waitForTimeout(500);
  await expect(panel).toHaveCount(0);
});

test.describe("an act that fails is told, whoever asked for it", () => {
  // What the browser itself writes of a line that is cut.
  test.use({ expected: [/^(?:request: |console: .*ERR_FAILED|console: Blocked script)/] });
  test("code that cannot be fetched, and an agreement that is not written", async ({ page, desk }) => {
    await page.goto(desk.address());
    await open(page, "simplified/text");
    await expect(openText(page)).toContainText("头发");
    await page.route("**/assets/*menu*.js", (route) => route.abort());
    await page.getByRole("button", { name: "放進來" }).click();
    const fault = page.locator(".fault");
    await expect(fault).toHaveText("這一步要用的程式還沒有取來，現在取不到；連上網路，再試一次。關上");
    await fault.getByRole("button", { name: "關上" }).click();
    await expect(fault).toHaveCount(0);
    await open(page, "simplified/decisions");
    const agree = page.getByRole("button", { name: /同意/ }).first();
    await expect(agree).toBeVisible();
    await page.route("**/store/write", (route) => route.abort());
    await agree.click();
    await expect(fault).toContainText("編輯台的程式沒有回音");
  });
});

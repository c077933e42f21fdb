/** What is typed into a small form of the desk outlives Escape, the way back, a reload and another desk's question. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { drop, testOnDesk, openText as text, waitSaved } from "./desk.ts";
import { expect } from "./test.ts";

const story = (headline: string, more = "") =>
  `---\nheadline: ${headline}\nstandfirst: 一句導語。\ntopics: [rivers]\npublished: 2022-03-18\nvariant: zh-Hant-TW\n${more}---\n\n渡口在江邊。\n`;

const test = testOnDesk({
  "topics.yaml": "- { slug: rivers, name: 江河, description: 江和河。 }\n",
  "stories/old-ferry/index.md": story("老渡口"),
  "stories/new-ferry/index.md": story("新渡口", "draft: true\n"),
});

const picture = readFileSync(join(import.meta.dirname, "../fixtures/publication-hans/public/icon-512.png"));

/** THE ways a form goes without having been done. */
const ways: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  Escape: (page) => page.keyboard.press("Escape"),
  "the button that does nothing": (page) =>
    page
      .getByRole("dialog")
      .getByRole("button", { name: /^(不放了|先不要)$/ })
      .click(),
  "the way back": async (page) => {
    await page.goBack();
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await page.goForward();
  },
  "a reload": (page) => page.reload(),
};

async function openBlock(page: Page, title: RegExp): Promise<void> {
  await text(page).click();
  await page.keyboard.press("Control+Alt+b");
  await page.getByRole("button", { name: title }).click();
}

for (const [name, leave] of Object.entries(ways))
  test(`a block's form and ${name}`, async ({ page, desk }) => {
    await page.goto(desk.address());
    await page.getByRole("link", { name: "新渡口" }).first().click();
    await expect(text(page)).toBeVisible();
    await openBlock(page, /^引述/);
    await page.getByLabel("內容").fill("水聲聽久了，就聽不見了。");
    await page.getByLabel("說話的人").fill("周阿水");
    await leave(page);
    await expect(text(page)).toBeVisible();
    await text(page).click();
    await page.keyboard.press("Control+Alt+b");
    await expect(page.getByRole("button", { name: /^引述/ })).toContainText("寫到一半");
    await page.getByRole("button", { name: /^引述/ }).click();
    await expect(page.getByLabel("內容")).toHaveValue("水聲聽久了，就聽不見了。");
    await expect(page.getByLabel("說話的人")).toHaveValue("周阿水");
    await expect(page.getByRole("dialog")).toContainText("上次寫到一半的還在這裡。");
    // Seen as its readers will see it, and put in: then it is not there a second time.
    await page.getByRole("button", { name: "放進文章" }).click();
    await expect(text(page)).toContainText("周阿水");
    await openBlock(page, /^引述/);
    await expect(page.getByLabel("內容")).toHaveValue("");
    await page.getByLabel("內容").fill("不要的");
    await page.keyboard.press("Escape");
    await openBlock(page, /^引述/);
    await page.getByRole("button", { name: "清空，重寫" }).click();
    await expect(page.getByLabel("內容")).toHaveValue("");
    await page.keyboard.press("Escape");
    await openBlock(page, /^引述/);
    await expect(page.getByLabel("內容")).toHaveValue("");
    await expect(page.getByText("上次寫到一半的還在這裡。")).toBeHidden();
  });

test("a new story, a picture, a term, another address, a reason, a note and a moment", async ({ page, desk }) => {
  await page.goto(desk.address());
  await page.getByRole("button", { name: "開一篇" }).click();
  await page.getByLabel("標題").fill("水聲");
  await page.keyboard.press("Escape");
  await page.reload();
  await page.getByRole("button", { name: "開一篇" }).click();
  await expect(page.getByLabel("標題")).toHaveValue("水聲");
  await page.keyboard.press("Escape");

  await page.getByRole("link", { name: "新渡口" }).first().click();
  await expect(text(page)).toBeVisible();
  const place = async () => {
    await drop(page, "江.png", "image/png", picture);
    await expect(page.getByLabel("替代文字")).toBeVisible();
  };
  await place();
  await page.getByLabel("替代文字").fill("江上一座橋");
  await page.getByLabel("圖說").fill("橋");
  await page.keyboard.press("Escape");
  await page.reload();
  await expect(text(page)).toBeVisible();
  await place();
  await expect(page.getByLabel("替代文字")).toHaveValue("江上一座橋");
  await expect(page.getByLabel("圖說")).toHaveValue("橋");
  await page.keyboard.press("Escape");

  const askTerm = async () => {
    await text(page).click();
    await page.keyboard.press("Control+Home");
    for (let step = 0; step < 2; step += 1) await page.keyboard.press("Shift+ArrowRight");
    await page.getByRole("button", { name: "記成詞語…" }).click();
  };
  await askTerm();
  await page.getByLabel("理由").fill("地名");
  await page.getByLabel("別的文章也這樣寫").check();
  await page.keyboard.press("Escape");
  await page.reload();
  await expect(text(page)).toBeVisible();
  await askTerm();
  await expect(page.getByLabel("理由")).toHaveValue("地名");
  await expect(page.getByLabel("別的文章也這樣寫")).toBeChecked();
  await page.keyboard.press("Escape");

  await page.getByRole("link", { name: "刊出…" }).click();
  await page.getByLabel(/到時候再刊/).check();
  await page.getByLabel("日期").fill("2040-05-06");
  await page.getByLabel("日期").dispatchEvent("change");
  await page.reload();
  await expect(page.getByLabel("日期")).toHaveValue("2040-05-06");

  await page.goto(`${page.url().split("#")[0]}#/old-ferry/publish`);
  await page.getByText("更正", { exact: true }).click();
  await page.getByLabel("給讀者的一句").fill("渡口的名字寫錯了。");
  await page.goBack();
  // The screen before has come when this one is gone: a dialog asked for on it would go with it.
  await expect(page.getByLabel("給讀者的一句")).toHaveCount(0);
  await page.goForward();
  await expect(page.getByLabel("給讀者的一句")).toHaveValue("渡口的名字寫錯了。");
  await page.getByRole("button", { name: "撤回…" }).click();
  await page.getByLabel("給讀者看的理由").fill("查證不足");
  await page.reload();
  await page.getByRole("button", { name: "撤回…" }).click();
  await expect(page.getByLabel("給讀者看的理由")).toHaveValue("查證不足");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "改名…" }).click();
  await page.getByLabel("新的網址名稱").fill("old-crossing");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "改名…" }).click();
  await expect(page.getByLabel("新的網址名稱")).toHaveValue("old-crossing");
  await page.keyboard.press("Escape");

  // What was sent is not kept.
  await page.getByRole("button", { name: "送出更正" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("已送出，兩分鐘後上線。", { timeout: 30_000 });
  await page.goto(`${page.url().split("#")[0]}#/old-ferry/text`);
  await waitSaved(page);
  await page.goto(`${page.url().split("#")[0]}#/old-ferry/publish`);
  await page.getByText("更正", { exact: true }).click();
  await expect(page.getByLabel("給讀者的一句")).toHaveValue("");
});

/** What one story goes through on the desk, step by step; the same wherever its content lies. */
import type { Page } from "@playwright/test";
import sharp from "sharp";
import { buildDocx, paragraph, picture, run } from "../unit/import/build-docx.ts";
import { compositions, openInputMethod } from "./compose.ts";
import { drop, openText, waitSaved } from "./desk.ts";
import { hit } from "./search-parts.ts";
import { expect, test } from "./test.ts";

export const slug = "water-voice";
export const storyPath = `stories/${slug}/index.md`;

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

/** To the end of the text, on a line of its own. */
async function goToEnd(page: Page): Promise<void> {
  await openText(page).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
}

async function putPicture(page: Page, name: string, colour: string, alt: string): Promise<void> {
  const bytes = await sharp({ create: { width: 1200, height: 800, channels: 3, background: colour } })
    .jpeg()
    .toBuffer();
  await goToEnd(page);
  await drop(page, name, "image/jpeg", bytes);
  const panel = page.getByRole("dialog");
  await panel.getByLabel("替代文字").fill(alt);
  await panel.getByRole("button", { name: "放進文章" }).click();
  await expect(openText(page)).toContainText(`![${alt}]`);
}

/** From a desk with nothing of it to a draft with three pictures, a chart and a term. */
export async function writeStory(page: Page): Promise<void> {
  const panel = page.getByRole("dialog");
  const method = await openInputMethod(page);
  await test.step("begun and written with input methods", async () => {
    await page.getByRole("button", { name: "開一篇" }).click();
    await method.type(compositions.pinyin);
    await page.getByLabel("網址名稱").fill(slug);
    await page.getByRole("button", { name: "開始寫" }).click();
    await openText(page).click();
    await method.type(compositions.bopomofo);
    await page.keyboard.insertText("在橋下。量河的人守了三十年，頭髮白了。");
    await method.type(compositions.cangjie);
    await page.keyboard.insertText("一年比一年小。");
    await waitSaved(page);
  });
  await test.step("three pictures and a chart", async () => {
    await putPicture(page, "IMG_1.JPG", "#9fb0b4", "橋");
    await putPicture(page, "IMG_2.JPG", "#40605a", "河");
    await putPicture(page, "IMG_3.JPG", "#b49f7a", "量河的人");
    await goToEnd(page);
    await page.getByRole("button", { name: "放進來" }).click();
    await panel.getByRole("button", { name: /^圖表/ }).click();
    await panel.getByLabel("圖的名目").fill("過橋的車");
    await panel.getByLabel("數字和文字").fill("週\t車\n一\t3\n二\t4\n");
    await expect(page.frameLocator("dialog iframe").locator("svg desc")).toContainText("一：3");
    await panel.getByRole("button", { name: "放進文章" }).click();
    await expect(openText(page)).toContainText(":::chart");
  });
  await test.step("a term and the standfirst", async () => {
    await openText(page).click();
    await page.keyboard.press("Control+Home");
    for (let count = 0; count < 2; count += 1) await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Control+Alt+t");
    await panel.getByLabel("理由").fill("節目的名字");
    await panel.getByRole("button", { name: "記下來" }).click();
    await expect(panel).toBeHidden();
    await page.getByRole("link", { name: "欄位" }).first().click();
    await page.getByLabel(/^導語/).fill("三十年，一條河的聲音。");
    await waitSaved(page);
  });
}

/** Where the manuscript goes. */
export const broughtFolder = "duchuan-zhangben";

/** A Word file with a picture: looked at, taken, mended and published. `written` says whether anything of it is there. */
export async function bringManuscript(page: Page, written: () => boolean): Promise<void> {
  await test.step("a manuscript looked at, taken, mended and published", async () => {
    const image = await sharp({ create: { width: 1200, height: 800, channels: 3, background: "#9fb0b4" } })
      .withExif({ IFD0: { Make: "Camera" }, IFD3: { GPSLatitudeRef: "N" } })
      .jpeg()
      .toBuffer();
    const texts = ["擺渡的人每天把船次記成一行帳,記了四十年，沒有漏過一天。", "帳本的最後一頁是空的。"];
    const body = [paragraph(run("渡船的帳本"), "S0"), ...texts.map((text) => paragraph(run(text)))].join("");
    await page.keyboard.press("Alt+0");
    await expect(page.getByRole("button", { name: "收一份稿子…" })).toBeVisible();
    await drop(page, "帳本.docx", "", buildDocx({ body: body + paragraph(picture("帳本")), image }));
    const panel = page.getByRole("dialog");
    await expect(panel.locator(".account")).toContainText("原稿");
    await expect(panel.locator(".brought")).toContainText("一行帳，記了四十年");
    expect(written()).toBe(false);
    await panel.getByRole("button", { name: "收下，存成草稿" }).click();
    await expect(openText(page)).toContainText("![帳本](image-1.jpg)");
    await openText(page).click();
    await page.keyboard.press("Control+Home");
    await page.keyboard.insertText("今天，");
    await waitSaved(page);
    await page.keyboard.press("Control+Enter");
    await page.getByText("現在", { exact: true }).click();
    await page.getByRole("button", { name: "現在刊出" }).click();
    await expect(heading(page)).toHaveText("已送出，兩分鐘後上線。", { timeout: 30_000 });
  });
}

/** The text of the manuscript for a public account, with its picture. */
export async function copyOut(page: Page): Promise<void> {
  await test.step("copied for a public account", async () => {
    await page.evaluate(() => {
      // Behind the page's own hand, which stands on the document.
      addEventListener("copy", ({ clipboardData }) => {
        document.body.dataset.copied = clipboardData?.getData("text/html") ?? "";
      });
    });
    await page.keyboard.press("Alt+1");
    await expect(openText(page)).toContainText("今天，");
    await page.keyboard.press("Control+Enter");
    const part = page.locator("div", { has: page.locator("> h2", { hasText: "公眾號" }) }).last();
    await part.getByRole("button", { name: "简体" }).click();
    await expect(part.getByRole("status")).toContainText("貼上");
    const copied = (await page.locator("body").getAttribute("data-copied")) ?? "";
    expect(copied.replace(/;base64,[^"]*/g, "")).toContain("今天，摆渡的人每天把船次记成一行帐");
    const [, base64 = ""] = /<img src="data:image\/jpeg;base64,([^"]*)" alt="帐本"/.exec(copied) ?? [];
    expect((await sharp(Buffer.from(base64, "base64")).metadata()).width).toBe(1080);
  });
}

/** For the day after tomorrow: in the publication's time zone tomorrow may have come. */
export async function planStory(page: Page): Promise<void> {
  await test.step("scheduled", async () => {
    const day = new Date(Date.now() + 48 * 3600_000).toISOString().slice(0, 10);
    await page.getByRole("link", { name: "刊出…" }).click();
    await page.getByText("到時候再刊", { exact: true }).click();
    await page.getByLabel("日期", { exact: true }).fill(day);
    await page.getByRole("button", { name: /^排在/ }).click();
    await expect(heading(page)).toHaveText(/^排好了：/, { timeout: 30_000 });
  });
}

/** Now, after all. */
export async function publishStory(page: Page): Promise<void> {
  await test.step("published", async () => {
    await page.keyboard.press("Alt+0");
    await page.getByRole("link", { name: "水聲" }).first().click();
    await expect(openText(page)).toContainText("量河的人");
    await page.keyboard.press("Control+Enter");
    await page.getByText("現在", { exact: true }).click();
    await page.getByRole("button", { name: "現在刊出" }).click();
    await expect(heading(page)).toHaveText("已送出，兩分鐘後上線。", { timeout: 30_000 });
  });
}

export async function correctStory(page: Page): Promise<void> {
  await test.step("corrected", async () => {
    await page.keyboard.press("Alt+1");
    await openText(page).click();
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("End");
    await page.keyboard.insertText("縣志也這樣寫。");
    await waitSaved(page);
    await page.keyboard.press("Control+Enter");
    await page.getByText("更正", { exact: true }).click();
    await page.getByLabel("給讀者的一句").fill("原文漏了縣志。");
    await page.getByRole("button", { name: "送出更正" }).click();
    await expect(heading(page)).toHaveText("已送出，兩分鐘後上線。", { timeout: 30_000 });
  });
}

/** As a reader finds it, in a script it was not written in. `origin` is the site's. */
export async function readStory(page: Page, origin: string): Promise<void> {
  await test.step("found in the search of the built site, and read", async () => {
    await page.goto(`${origin}/zh-hans/search/?q=${encodeURIComponent("县志也这样写")}`);
    const found = hit(page, `/zh-hans/stories/${slug}/`);
    await expect(found).toBeVisible();
    await found.click();
    const article = page.locator("article");
    await expect(article).toContainText("头发白了");
    await expect(article).toContainText("原文漏了县志。");
    await expect(article.locator("figure img")).toHaveCount(3);
    await expect(article.locator("svg desc").first()).toContainText("一：3");
  });
}

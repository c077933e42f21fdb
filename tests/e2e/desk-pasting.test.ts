/** Rich text that is pasted: plain at once, its format offered, one step back. */
import type { Page } from "@playwright/test";
import { listViolations } from "./axe.ts";
import { compositions, openInputMethod } from "./compose.ts";
import { testOnDesk, openText as text, waitSaved } from "./desk.ts";
import { expect } from "./test.ts";

const test = testOnDesk({
  "topics.yaml": "- { slug: rivers, name: 江河, description: 江和河。 }\n",
  "stories/old-ferry/index.md":
    "---\nheadline: 老渡口\nstandfirst: 一句導語。\ntopics: [rivers]\npublished: 2022-03-18\nvariant: zh-Hant-TW\n---\n\n第一段。\n",
});

/** As the browser lays it on the clipboard; what is not taken is put in as the browser would. */
const paste = (page: Page, html: string, plain: string) =>
  page.evaluate(
    ([rich, words]) => {
      const data = new DataTransfer();
      data.setData("text/html", rich ?? "");
      data.setData("text/plain", words ?? "");
      let target: Element | null = document.activeElement;
      while (target?.shadowRoot?.activeElement) target = target.shadowRoot.activeElement;
      const isLeft = target?.dispatchEvent(
        new ClipboardEvent("paste", { bubbles: true, cancelable: true, composed: true, clipboardData: data }),
      );
      if (isLeft) document.execCommand("insertText", false, words ?? "");
    },
    [html, plain],
  );

const rich =
  "<h2>船</h2><p>他說<b>不行</b>，見<a href='https://example.com/a'>公報</a>。</p><ul><li>槳</li><li>帆</li></ul><p><img src='https://example.com/a.png'></p>";
const plain = "船\n他說不行，見公報。\n槳\n帆";
const made = "## 船\n\n他說**不行**，見[公報](https://example.com/a)。\n\n- 槳\n- 帆";

const readBody = (page: Page) =>
  text(page).evaluate((element) =>
    element instanceof HTMLTextAreaElement
      ? element.value
      : [...element.querySelectorAll(".cm-line")].map((line) => line.textContent).join("\n"),
  );

for (const kind of ["editor", "plain text"] as const)
  test(`in the ${kind}`, async ({ page, desk }) => {
    await page.addInitScript((value) => localStorage.setItem("desk-plain", value), kind === "editor" ? "0" : "1");
    await page.goto(desk.address());
    await page.getByRole("link", { name: "老渡口" }).first().click();
    await expect(text(page)).toBeVisible();
    await text(page).click();
    await page.keyboard.press("Control+End");
    await page.keyboard.insertText("\n");
    const start = await readBody(page);
    await paste(page, rich, plain);
    // Plain at once, and nothing else by itself.
    expect(await readBody(page)).toBe(start + plain);
    const offer = page.getByRole("button", { name: "保留格式" });
    await expect(offer).toBeVisible();
    await expect(page.locator(".pasted")).toContainText("裡面的 1 張圖沒有跟來");
    expect(await listViolations(page)).toEqual([]);
    expect(await readBody(page)).toBe(start + plain);
    await offer.click();
    expect((await readBody(page)).trim()).toBe(`第一段。\n\n${made}`);
    await expect(offer).toBeHidden();
    // One step.
    await page.keyboard.press("Control+z");
    expect(await readBody(page)).toBe(start + plain);
    await waitSaved(page);

    // Without a format nobody is asked.
    await page.keyboard.press("Control+End");
    await paste(page, "<p><span style='font-size:16px'>橋。</span></p>", "橋。");
    await expect.poll(() => readBody(page)).toContain("橋。");
    await page.waitForTimeout(500);
    await expect(offer).toBeHidden();

    // Where it was changed meanwhile nothing is written over.
    await paste(page, "<b>燈</b>", "燈塔");
    await expect(offer).toBeVisible();
    await page.keyboard.press("Backspace");
    const changed = await readBody(page);
    await offer.click();
    await expect(page.locator(".pasted")).toContainText("已經改過");
    expect(await readBody(page)).toBe(changed);
  });

test("while somebody composes nothing stirs", async ({ page, desk }) => {
  await page.addInitScript(() => localStorage.setItem("desk-plain", "0"));
  await page.goto(desk.address());
  await page.getByRole("link", { name: "老渡口" }).first().click();
  await text(page).click();
  await page.keyboard.press("Control+End");
  const method = await openInputMethod(page);
  await paste(page, "<p>他說<b>不行</b></p>", "他說不行");
  await method.begin(compositions.bopomofo);
  const offer = page.getByRole("button", { name: "保留格式" });
  await page.waitForTimeout(1500);
  await expect(offer).toBeHidden();
  await method.end(compositions.bopomofo);
  await expect(offer).toBeVisible();
  await offer.click();
  await expect(text(page)).toContainText("他說**不行**水聲");
});

/**
 * Every panel and screen of the desk that is not written in: axe in the light, wide and narrow, with all rules, in the dark with those
 * of colours, and the focus that comes back.
 */
import { existsSync, readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import type { Locator, Page } from "@playwright/test";
import { listViolations } from "./axe.ts";
import { openText, testOnDesk } from "./desk.ts";
import { expect } from "./test.ts";

const story = (fields: string, body: string) =>
  `---\nheadline: 老渡口\nstandfirst: 一句導語。\ntopics: [rivers]\nvariant: zh-Hant-TW\n${fields}---\n\n${body}`;

const test = testOnDesk({
  "topics.yaml": "- { slug: rivers, name: 江河, description: 江和河。 }\n",
  "stories/old-ferry/index.md": story("published: 2022-03-18\n", "第一段，很復雜。\n\n第二段。\n"),
  "stories/night-ferry/index.md": story("published: 2099-03-18\n", "夜裡的船。\n"),
  "stories/last-ferry/index.md": story(
    "published: 2022-03-18\ndraft: true\nauthors: [{ name: 陳明, role: 撰文 }]\n",
    "末班船。\n",
  ),
});
test.use({ viewport: { width: 1440, height: 900 } });

/** Colours are the same however wide the page is. */
const looks = [
  { width: 1440, colorScheme: "light" },
  { width: 390, colorScheme: "light" },
  { width: 1440, colorScheme: "dark" },
] as const;

async function look(page: Page, what: string): Promise<void> {
  for (const { width, colorScheme } of looks) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    expect(await listViolations(page, colorScheme === "dark"), `${what}, ${width} px, ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: "light" });
}

/** A panel takes the focus, and gives it back to what opened it. */
async function lookAtPanel(page: Page, opener: Locator, what: string): Promise<void> {
  await opener.focus();
  await page.keyboard.press("Enter");
  const panel = page.getByRole("dialog");
  await expect(panel).toBeVisible();
  await expect.poll(() => panel.evaluate((dialog) => dialog.contains(document.activeElement)), what).toBe(true);
  await look(page, what);
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
  await expect(opener, what).toBeFocused();
}

/** Bytes of everything a first visit fetches, compressed as a host does, dictionaries among it. */
const mostBytes = 1_200_000;

test("a first visit, up to a story with its editions, is light", async ({ page, desk }) => {
  await page.goto(desk.address());
  await page.getByRole("link", { name: "老渡口" }).first().click();
  await page.getByRole("button", { name: "简体" }).click();
  await expect(page.frameLocator("iframe").locator(".body")).toContainText("末班船", { timeout: 30_000 });
  // Where a name leads is known without the dictionary of spellings.
  await expect(page.frameLocator("iframe").getByRole("link", { name: "陈明" }).first()).toHaveAttribute(
    "href",
    "/zh-hans/authors/chenming/",
  );
  const files = desk.served().filter((file) => existsSync(file));
  expect(files.filter((file) => /worker-[^/]+\.js$/.test(file))).toHaveLength(1);
  const bytes = files.reduce((sum, file) => sum + brotliCompressSync(readFileSync(file)).length, 0);
  expect(bytes).toBeLessThan(mostBytes);
});

test("the menu of blocks, its forms and a term", async ({ page, desk }) => {
  await page.goto(desk.address());
  await page.getByRole("link", { name: "老渡口" }).first().waitFor();
  await page.goto(`${page.url().split("#")[0]}#/last-ferry/text`);
  await expect(openText(page)).toContainText("末班船。");
  const insert = page.getByRole("button", { name: "放進來" });
  await lookAtPanel(page, insert, "menu");
  for (const title of ["圖表", "圖輯", "影片"]) {
    await insert.press("Enter");
    const tile = page.getByRole("button", { name: new RegExp(`^${title}`) });
    await tile.press("Enter");
    await expect(page.getByRole("heading", { name: title, exact: true })).toBeVisible();
    await look(page, title);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toBeHidden();
    await expect(insert, title).toBeFocused();
  }
  await openText(page).focus();
  await page.keyboard.press("Control+Home");
  for (let count = 0; count < 2; count += 1) await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Control+Alt+t");
  await expect(page.getByRole("dialog", { name: /記成詞語/ })).toBeVisible();
  await look(page, "term");
  await page.keyboard.press("Escape");
  await expect(openText(page)).toBeFocused();
});

test("home, publishing, correcting, history and the list of keys", async ({ page, desk }) => {
  await page.goto(desk.address());
  await expect(page.getByRole("link", { name: "老渡口" }).first()).toBeVisible();
  await look(page, "home");
  const keys = page.getByRole("button", { name: "鍵盤" });
  await lookAtPanel(page, keys, "keys");
  await lookAtPanel(page, page.getByRole("button", { name: "開一篇" }), "a new story");
  const open = async (place: string) => {
    await page.evaluate((fragment) => {
      location.hash = fragment;
    }, `#/${place}`);
  };
  await open("last-ferry/publish");
  await page.getByText("到時候再刊").click();
  await look(page, "schedule");
  await open("old-ferry/publish");
  await page.getByText("更正", { exact: true }).click();
  await look(page, "correct");
  await lookAtPanel(page, page.getByRole("button", { name: "撤回…" }), "retract");
  await lookAtPanel(page, page.getByRole("button", { name: "改名…" }), "rename");
  await open("old-ferry/history");
  await expect(page.getByText("和現在的比")).toBeVisible();
  await look(page, "history");
  // Another edition, with the focus left where it was.
  const simplified = page.getByRole("button", { name: "简体" });
  await simplified.press("Enter");
  await expect(simplified).toBeFocused();
  await expect(simplified).toHaveAttribute("aria-pressed", "true");
  await lookAtPanel(page, page.getByRole("button", { name: "回到這一次…" }), "restore");
});

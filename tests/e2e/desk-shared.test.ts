/** Files that are no story's: what is wrong with them is said above the stories, and gone once it is mended. */
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { listViolations } from "./axe.ts";
import { testOnDesk } from "./desk.ts";
import { expect } from "./test.ts";

const test = testOnDesk({
  "topics.yaml": "- { slug: rivers, name: 江河, description: 江和河。 }\n",
  "glossary.yaml": "- { zh-Hant-TW: 渡船 }\n",
  "authors.yaml": "- { name: 陳明 }\n- { name: 陳明 }\n",
  "front.yaml": "pin: no-such-ferry\n",
  "about.md": "---\nheadline: 關於\nstandfirst: 一句。\n---\n\n一段。\n",
  "stories/old-ferry/index.md":
    "---\nheadline: 老渡口\nstandfirst: 一句導語。\ntopics: [rivers]\npublished: 2022-03-18\nvariant: zh-Hant-TW\nauthors: [{ name: 陳明, role: 文 }]\n---\n\n第一段。\n",
});

test("said where an editor finds it", async ({ page, desk }) => {
  await page.goto(desk.address());
  const said = page.getByRole("region", { name: /大家共用的檔案/ });
  await expect(said).toContainText("有 3 處要改", { timeout: 20_000 });
  await expect(said.getByRole("listitem")).toHaveCount(3);
  await expect(said).toContainText("「陳明」寫了兩次，第 1 行已經有了。");
  await expect(said).toContainText("authors.yaml 第 2 行。");
  await expect(said).toContainText("首頁要放的「no-such-ferry」不存在。");
  await expect(said).toContainText("glossary.yaml 第 1 行。");
  expect(await listViolations(page)).toEqual([]);
  for (const width of [390, 1024]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }

  writeFileSync(join(desk.checkout.root, "content/authors.yaml"), "- { name: 陳明 }\n");
  writeFileSync(join(desk.checkout.root, "content/front.yaml"), "pin: old-ferry\n");
  await page.evaluate(() => dispatchEvent(new Event("focus")));
  await expect(said).toContainText("有 1 處要改");

  // What nothing uses is said once every story was counted.
  const glossary =
    "- { zh-Hant-TW: 第一段, zh-Hant-HK: 首段, reason: 用上了 }\n- { zh-Hant-TW: 渡輪, zh-Hant-HK: 小輪, reason: 沒有人寫 }\n";
  writeFileSync(join(desk.checkout.root, "content/glossary.yaml"), glossary);
  await page.evaluate(() => dispatchEvent(new Event("focus")));
  await expect(said).toContainText("「渡輪」這一行詞語一次也沒有用上。");
  await expect(said.getByRole("listitem")).toHaveCount(1);

  rmSync(join(desk.checkout.root, "content/glossary.yaml"));
  await page.evaluate(() => dispatchEvent(new Event("focus")));
  await expect(said).toHaveCount(0);
});

/** What comes onto the desk from outside, and what is done to a story that is out. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import type { Checkout } from "../unit/checkout/lay-checkout.ts";
import { buildDocx, paragraph, run } from "../unit/import/build-docx.ts";
import { listViolations } from "./axe.ts";
import { compositions, openInputMethod } from "./compose.ts";
import { drop, dropAll, openText, testOnDesk, waitSaved } from "./desk.ts";
import { expect } from "./test.ts";

const content = {
  "topics.yaml": "- { slug: rivers, name: 江河, description: 江和河。 }\n",
  "stories/old-ferry/index.md":
    "---\nheadline: 老渡口\nstandfirst: 一句導語。\ntopics: [rivers]\npublished: 2022-03-18\nvariant: zh-Hant-TW\n---\n\n第一段。\n\n第二段。\n",
};

const test = testOnDesk(content);
test.use({ viewport: { width: 1440, height: 900 } });

const read = ({ root }: Checkout, path: string) => readFileSync(join(root, "content", path), "utf8");
const sent = ({ git }: Checkout, path: string) => git("show", `origin/main:content/${path}`);

const manuscript = buildDocx({
  body:
    paragraph(run("守桥人的冬天"), "S0") +
    ["来源：县报　文／王小明", "他头发白了，说这里的面好吃。", "夜里的水声和白天不同，后面有人干活。"]
      .map((text) => paragraph(run(text)))
      .join(""),
});

test("a manuscript, a picture, numbers and a term become a story, and a file for a colleague", async ({
  page,
  desk,
}) => {
  const { checkout } = desk;
  await page.goto(desk.address());
  await expect(page.getByRole("link", { name: "老渡口" })).toBeVisible();
  const panel = page.getByRole("dialog");
  const typed = Buffer.from("# 橋\n\n夜裡的水聲。\n\n![橋](橋_files/map.svg)\n");
  await dropAll(
    page,
    { name: "map.svg", type: "image/svg+xml", bytes: Buffer.from("<svg></svg>") },
    { name: "橋.md", type: "text/markdown", bytes: typed },
  );
  await expect(panel.locator(".brought")).toContainText("![橋](image-1.svg)");
  await panel.getByRole("button", { name: "不收" }).click();
  await expect(panel).toBeHidden();
  await drop(page, "守橋人.docx", "", manuscript);
  await expect(panel.getByText("還沒寫進任何地方。看過再收。")).toBeVisible();
  expect(await listViolations(page)).toEqual([]);
  expect(readdirSync(join(checkout.root, "content/stories"))).toEqual(["old-ferry"]);
  await panel.getByRole("button", { name: "收下，存成草稿" }).click();
  await expect(openText(page)).toContainText("说这里的面好吃");
  const folder = (page.url().split("#/")[1] ?? "").split("/")[0];
  const file = `stories/${folder}/index.md`;

  const picture = await sharp({ create: { width: 900, height: 600, channels: 3, background: "#9fb0b4" } })
    .withExif({ IFD0: { Make: "Camera" } })
    .jpeg()
    .toBuffer();
  await openText(page).click();
  await page.keyboard.press("Control+Home");
  await drop(page, "IMG_2561.JPG", "image/jpeg", picture);
  await expect(panel.getByText("拍攝的地點和手機的型號拿掉了")).toBeVisible();
  await expect(panel.getByRole("button", { name: "放進文章" })).toBeDisabled();
  // Nothing stirs while the description is composed.
  const method = await openInputMethod(page);
  await panel.getByLabel("替代文字").focus();
  await method.begin(compositions.bopomofo);
  await expect(panel.getByText("還缺替代文字")).toBeVisible();
  await method.end(compositions.bopomofo);
  await expect(panel.getByText("還缺替代文字")).toBeHidden();
  await panel.getByLabel("圖片作者").fill("何敏");
  await panel.getByLabel("寬窄").selectOption("full");
  await panel.getByRole("button", { name: "裁切時留住這裡" }).press("Shift+ArrowRight");
  expect(await listViolations(page)).toEqual([]);
  await panel.getByRole("button", { name: "放進文章" }).click();
  const written = '\n\n![水聲](picture-1.jpg "｜何敏"){full focus="60% 50%"}\n\n';
  await expect.poll(() => read(checkout, file)).toContain(written);
  const kept = readFileSync(join(checkout.root, "content/stories", String(folder), "picture-1.jpg"));
  expect((await sharp(kept).metadata()).exif).toBeUndefined();

  await page.getByRole("button", { name: "放進來" }).click();
  await panel.getByRole("button", { name: /^圖表/ }).click();
  await panel.getByLabel("圖的名目").fill("過橋的車");
  await panel.getByLabel("數字和文字").fill("週\t車\n一\t3\n二\t約4\n");
  await expect(panel.getByText("不是數字").first()).toBeVisible();
  await panel.getByLabel("數字和文字").fill("週\t車\n一\t3\n二\t4\n");
  await expect(page.frameLocator("dialog iframe").locator("svg desc")).toContainText("一：3");
  expect(await listViolations(page)).toEqual([]);
  await panel.getByRole("button", { name: "放進文章" }).click();
  await expect.poll(() => read(checkout, file)).toContain(':::chart{data="numbers-1.csv"');
  expect(read(checkout, file.replace("index.md", "numbers-1.csv"))).toBe("週,車\n一,3\n二,4\n");

  // All editions at once, a decision with its reason, agreed to.
  await page.getByRole("button", { name: "三版比對" }).click();
  const decision = page.locator(".rows mark.undec").first();
  await decision.hover();
  await expect(page.locator(".peek")).toContainText("→");
  expect(await listViolations(page)).toEqual([]);
  await decision.click();
  await page.getByRole("button", { name: "同意", exact: true }).click();
  await expect.poll(() => existsSync(join(checkout.root, "content/stories", String(folder), "review.yaml"))).toBe(true);

  await openText(page).click();
  await page.keyboard.press("Control+Home");
  for (let count = 0; count < 2; count += 1) await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Control+Alt+t");
  await panel.getByLabel("理由").fill("人名");
  await panel.getByRole("button", { name: "記下來" }).click();
  await expect.poll(() => read(checkout, file)).toMatch(/\nterms: \[.*zh-Hant-TW: 他頭.*reason: 人名/);

  await page.getByRole("link", { name: "刊出…" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "存成檔案" }).click();
  const saved = readFileSync(await (await download).path(), "utf8");
  const words = ["草稿，還沒刊出", "noindex", "说这里的面好吃", "夜裡的水聲", "夜裏的水聲", "data:image/jpeg;base64,"];
  expect(words.filter((text) => !saved.includes(text))).toEqual([]);
  expect(/<script|https?:|<mark/.exec(saved.replaceAll("http://www.w3.org/", ""))).toBeNull();
});

test("what is out is found, corrected, given another address and taken back", async ({ page, desk }) => {
  const { checkout } = desk;
  await page.goto(desk.address());
  await expect(page.getByRole("link", { name: "老渡口" })).toBeVisible();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: /鍵盤/ })).toBeVisible();
  expect(await listViolations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.keyboard.press("/");
  await page.keyboard.type("导语");
  await expect(page.getByText("「导语」在 1 篇裡有 1 處")).toBeVisible();
  expect(await listViolations(page)).toEqual([]);
  await page.getByRole("link", { name: "老渡口" }).click();

  await openText(page).click();
  await page.keyboard.press("Control+Home");
  await page.keyboard.insertText("今年");
  await waitSaved(page);
  await page.keyboard.press("Control+Enter");
  await expect(page.locator(".diff ins")).toHaveText("今年");
  await page.getByText("更正", { exact: true }).click();
  await page.getByRole("button", { name: "送出更正" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "還沒寫給讀者的一句。" })).toBeVisible();
  await page.getByLabel("給讀者的一句").fill("第一段少寫了年份。");
  expect(await listViolations(page)).toEqual([]);
  await page.getByRole("button", { name: "送出更正" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("已送出，兩分鐘後上線。", { timeout: 30_000 });
  expect(sent(checkout, "stories/old-ferry/index.md")).toMatch(
    /\ncorrections: \[\{ date: \d{4}-\d\d-\d\d, text: "第一段少寫了年份。" \}\]\n---\n\n今年第一段。/,
  );

  await page.keyboard.press("Alt+1");
  await expect(openText(page)).toContainText("今年第一段。");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("button", { name: "改名…" }).click();
  await page.getByLabel("新的網址名稱").fill("ferry");
  expect(await listViolations(page)).toEqual([]);
  await page.getByRole("button", { name: "改名", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("已送出，兩分鐘後上線。", { timeout: 30_000 });
  expect(sent(checkout, "stories/ferry/index.md")).toContain("\nformerly: [old-ferry]\n");

  await page.keyboard.press("Alt+1");
  await expect(openText(page)).toContainText("今年第一段。");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("button", { name: "撤回…" }).click();
  await page.getByRole("button", { name: "撤回，現在送出" }).click();
  await expect(page.getByText("要寫理由給讀者看。")).toBeVisible();
  await page.getByLabel("給讀者看的理由").fill("數字查無來源。");
  await page.getByRole("button", { name: "撤回，現在送出" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("已送出，兩分鐘後上線。", { timeout: 30_000 });
  expect(sent(checkout, "stories/ferry/index.md")).toContain('reason: "數字查無來源。"');
  await page.keyboard.press("Alt+0");
  await page.getByRole("button", { name: /^撤回/ }).click();
  await expect(page.getByRole("link", { name: "老渡口" })).toBeVisible();
});

/** The desk away from the machine its content lies on: who is let in, what is told when not, what is sent and what is asked for. */
import type { Page } from "@playwright/test";
import sharp from "sharp";
import { gitHubPlace } from "../unit/stores/hosts/fake-github.ts";
import { json, token } from "../unit/stores/hosts/fake-host.ts";
import { listViolations } from "./axe.ts";
import { drop, openText, waitSaved } from "./desk.ts";
import { signIn, testOnRemoteDesk } from "./remote-desk.ts";
import { expect } from "./test.ts";
import { loseNothing } from "./two-tabs.ts";
import { listOddNames, payload, wrongAnswers } from "./wrong-answers.ts";

const story = (body: string, more = "") =>
  `---\nheadline: 老渡口\nstandfirst: 一句導語。\ntopics: [rivers]\npublished: 2022-03-18\nvariant: zh-Hant-TW\n${more}---\n\n${body}`;

const path = "stories/old-ferry/index.md";
const content = {
  "topics.yaml": "- { slug: rivers, name: 江河, description: 江和河。 }\n",
  [path]: story("第一段。\n\n第二段。\n"),
};

const test = testOnRemoteDesk(content);
// One after the other: the host the page may ask is named in the page, port and all.
test.describe.configure({ mode: "default" });

const alert = (page: Page, text: string | RegExp) =>
  expect(page.getByRole("alert").filter({ hasText: text })).toBeVisible();

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

async function openStory(page: Page): Promise<void> {
  await page.getByRole("link", { name: "老渡口" }).first().click();
  await expect(openText(page)).toContainText("第一段。");
}

async function typeFirst(page: Page, text: string): Promise<void> {
  await openText(page).click();
  await page.keyboard.press("Control+Home");
  await page.keyboard.insertText(text);
  await waitSaved(page);
}

/** Everything the browser keeps, but for the session of the tab. */
const readKept = (page: Page) =>
  page.evaluate(async () => {
    const kept: unknown[] = [{ ...localStorage }, document.cookie, location.href, await caches.keys()];
    for (const { name = "" } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((done) => {
        const request = indexedDB.open(name);
        request.addEventListener("success", () => done(request.result));
      });
      for (const shelf of database.objectStoreNames) {
        const request = database.transaction(shelf).objectStore(shelf).getAll();
        await new Promise((done) => request.addEventListener("success", done));
        kept.push(request.result);
      }
      database.close();
    }
    return JSON.stringify(kept);
  });

test("who is let in, for how long, and what is told to who is not", async ({ page, away, context }) => {
  await page.goto(away.desk);
  await expect(heading(page)).toHaveText(/^先讓.+認得你。$/);
  expect(await listViolations(page)).toEqual([]);
  await page.getByRole("button", { name: "打開編輯台" }).click();
  await alert(page, "鑰匙還沒貼上。");
  await signIn(page, "another-token");
  await alert(page, "這把鑰匙打不開");
  away.host.disturb = () => "gone";
  await signIn(page);
  await alert(page, "沒有回音");
  away.host.disturb = () =>
    json({}, 403, { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(Math.round(Date.now() / 1000) + 600) });
  await signIn(page);
  await alert(page, /問得太勤，主機要歇到 \d\d:\d\d/);
  away.host.disturb = () => json({ message: "Not Found" }, 404);
  await signIn(page);
  await alert(page, "找不到要存的地方");
  away.host.disturb = undefined;
  // As it comes from the clipboard.
  await signIn(page, ` ${token}\n`);
  await expect(page.getByRole("link", { name: "老渡口" })).toBeVisible();

  // The policy names the one host; the key is in the session of the tab and nowhere else.
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
  expect(policy).toContain(`connect-src 'self' ${away.address};`);
  expect(policy).toContain("require-trusted-types-for 'script'");
  await openStory(page);
  await typeFirst(page, "夜裡，");
  const kept = await readKept(page);
  expect(kept).toContain("夜裡，第一段");
  expect(kept).not.toContain(token);
  expect(await page.content()).not.toContain(token);
  expect(away.host.repository.commits.size).toBe(1);
  await page.reload();
  await expect(openText(page)).toContainText("夜裡，第一段。");
  const other = await context.newPage();
  await other.goto(away.desk);
  await expect(other.getByRole("button", { name: "打開編輯台" })).toBeVisible();
  await other.close();

  await page.keyboard.press("Alt+0");
  await page.getByRole("button", { name: "登出…" }).click();
  await expect(page.getByRole("dialog")).toContainText("還沒送出的留在這個瀏覽器裡");
  expect(await listViolations(page)).toEqual([]);
  await page.getByRole("button", { name: "登出", exact: true }).click();
  await expect(page.getByRole("button", { name: "打開編輯台" })).toBeVisible();
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  expect(away.faults).toEqual([]);
});

test("a clock that is wrong is told where dates are chosen, and a right one is not", async ({ page, away }) => {
  const clock = page.getByText("這台機器的鐘");
  const asked = page.waitForResponse((response) => response.request().method() === "HEAD");
  await page.goto(away.desk);
  await signIn(page);
  await asked;
  await expect(page.getByRole("link", { name: "老渡口" })).toBeVisible();
  await expect(clock).toBeHidden();

  await page.clock.setSystemTime(new Date(Date.now() - 400 * 24 * 3_600_000));
  await page.reload();
  await expect(clock).toHaveText("這台機器的鐘比網站的慢了約 1 年。排程和更正的日期都照這台機器的鐘寫，先把鐘調準。");
  expect(await listViolations(page)).toEqual([]);
  for (const width of [360, 1024]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }
  await page.clock.setSystemTime(new Date(Date.now() + 30 * 60_000));
  await openStory(page);
  await page.keyboard.press("Control+Enter");
  await expect(clock).toBeVisible();
});

test("text and picture go out as one version; a colleague who was first is shown; a key that ends loses nothing", async ({
  page,
  away,
}) => {
  await page.goto(away.desk);
  await signIn(page);
  await openStory(page);
  await typeFirst(page, "今年");
  const picture = await sharp({ create: { width: 900, height: 600, channels: 3, background: "#9fb0b4" } })
    .jpeg()
    .toBuffer();
  await drop(page, "IMG_2561.JPG", "image/jpeg", picture);
  const panel = page.getByRole("dialog");
  await panel.getByLabel("替代文字").fill("水聲");
  await panel.getByRole("button", { name: "放進文章" }).click();
  await expect(openText(page)).toContainText("picture-1.jpg");
  await waitSaved(page);

  // Meanwhile, in the same paragraph.
  const before = away.host.repository.commits.size;
  const theirs = new Map(away.host.repository.at("main"));
  theirs.set(`content/${path}`, new TextEncoder().encode(story("去年第一段。\n\n第二段。\n")));
  away.host.repository.commit("main", theirs, "方寧", "方寧的");
  await page.getByRole("link", { name: "送出更改…" }).click();
  await page.getByRole("button", { name: "送出更改" }).click();
  await expect(heading(page).filter({ hasText: "別人和你改了同一段。" })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("status").filter({ hasText: "方寧先送出了同一段的改動" })).toBeVisible();
  await expect(page.locator(".trio")).toContainText("去年第一段。");
  expect(await listViolations(page)).toEqual([]);
  await page.getByRole("button", { name: "用我的" }).click();
  await expect(openText(page)).toContainText("今年第一段。");
  await waitSaved(page);

  // The key is taken back meanwhile.
  away.host.disturb = () => json({ message: "Bad credentials" }, 401);
  await page.evaluate(() => {
    location.hash = "#/old-ferry/publish";
  });
  await expect(panel).toContainText("鑰匙不能用了。");
  expect(await listViolations(page)).toEqual([]);
  await panel.getByRole("button", { name: "重新登入" }).click();
  away.host.disturb = undefined;
  await signIn(page);
  await page.getByRole("button", { name: "送出更改" }).click();
  await expect(heading(page)).toHaveText("已送出，兩分鐘後上線。", { timeout: 30_000 });
  expect(away.read(path)).toContain("今年第一段。");
  expect(away.read(path)).toContain("![水聲](picture-1.jpg");
  const sent = away.host.repository.at("main")?.get("content/stories/old-ferry/picture-1.jpg") ?? new Uint8Array();
  expect((await sharp(sent).metadata()).width).toBe(900);
  // Theirs, and ours: text and picture together.
  expect(away.host.repository.commits.size).toBe(before + 2);
  expect(away.faults).toEqual([]);
});

test("found, given another address, taken back and restored, as at home; the course of it is there", async ({
  page,
  away,
}) => {
  await page.goto(away.desk);
  await signIn(page);
  await expect(page.getByRole("link", { name: "老渡口" })).toBeVisible();
  await page.keyboard.press("/");
  await page.keyboard.type("导语");
  await expect(page.getByText("「导语」在 1 篇裡有 1 處")).toBeVisible();
  await openStory(page);
  await page.keyboard.press("Control+Enter");
  await page.getByRole("button", { name: "改名…" }).click();
  await page.getByLabel("新的網址名稱").fill("ferry");
  await page.getByRole("button", { name: "改名", exact: true }).click();
  await expect(heading(page)).toHaveText("已送出，兩分鐘後上線。", { timeout: 30_000 });
  expect(away.read("stories/ferry/index.md")).toContain("\nformerly: [old-ferry]\n");
  expect(away.host.repository.at("main")?.has(`content/${path}`)).toBe(false);

  await page.keyboard.press("Alt+1");
  await expect(openText(page)).toContainText("第一段。");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("button", { name: "撤回…" }).click();
  await page.getByLabel("給讀者看的理由").fill("數字查無來源。");
  await page.getByRole("button", { name: "撤回，現在送出" }).click();
  await expect(heading(page)).toHaveText("已送出，兩分鐘後上線。", { timeout: 30_000 });
  expect(away.read("stories/ferry/index.md")).toContain('reason: "數字查無來源。"');
  await page.keyboard.press("Alt+1");
  await expect(openText(page)).toContainText("第一段。");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("button", { name: "恢復，現在送出" }).click();
  await expect(heading(page)).toHaveText("已送出，兩分鐘後上線。", { timeout: 30_000 });
  expect(away.read("stories/ferry/index.md")).not.toContain("retracted:");
  await page.keyboard.press("Alt+1");
  await page.getByRole("link", { name: "經過" }).first().click();
  await expect(page.getByRole("button", { name: /何敏/ })).toHaveCount(3);
  expect(away.faults).toEqual([]);
});

test("who may only read proposes, and is told so", async ({ page, away }) => {
  away.host.mayPush = false;
  await page.goto(away.desk);
  await signIn(page);
  await openStory(page);
  await typeFirst(page, "今年");
  await page.getByRole("link", { name: "送出更改…" }).click();
  await expect(page.getByText("你不能直接刊：送出以後，等能刊的人看過再上線。")).toBeVisible();
  await page.getByRole("button", { name: "送去請人看" }).click();
  await expect(heading(page)).toHaveText("已經替你送去請人看。", { timeout: 30_000 });
  await expect(page.locator(".road")).toContainText("能刊的人點頭以後才上線");
  expect(await listViolations(page)).toEqual([]);
  expect(away.host.pulls).toMatchObject([{ title: "更改〈老渡口〉", base: gitHubPlace.branch }]);
  expect(away.read(path)).not.toContain("今年");
  expect(away.faults).toEqual([]);
});

test("two tabs and a tab that dies lose nothing", async ({ away, context }) => {
  await loseNothing(async () => {
    const page = await context.newPage();
    await page.goto(away.desk);
    await signIn(page);
    await openStory(page);
    return page;
  });
  expect(away.host.repository.commits.size).toBe(1);
  expect(away.faults).toEqual([]);
});

/** Said in Chinese, and none of what the host said. */
async function expectSentence(page: Page, says: RegExp): Promise<void> {
  const said = page.getByRole("alert").filter({ hasText: /./ });
  await expect(said).toHaveText(says);
  await expect(said).toHaveText(/^(?:localhost:\d+ )?[\p{Script=Han}，。：；「」]+$/u);
}

const hostile = testOnRemoteDesk({ ...content, ...listOddNames(story("引號。\n")) });

hostile.describe("where nobody stops it but the page itself", () => {
  hostile.use({ bypassCSP: true });

  hostile(
    "payloads in names, hands and answers run nowhere; each answer is a sentence, and what was typed is sent at last",
    async ({ page, away }) => {
      const now = new Map(away.host.repository.at("main"));
      now.set(`content/${path}`, new TextEncoder().encode(story("第一段，改過。\n")));
      away.host.repository.commit("main", now, payload, payload);
      await page.goto(away.desk);
      for (const [answer, says] of Object.values(wrongAnswers)) {
        away.host.disturb = answer;
        await signIn(page);
        await expectSentence(page, says);
      }
      away.host.disturb = ({ path: asked }) =>
        asked === "/user" ? json({ login: payload, name: payload }) : undefined;
      await signIn(page);
      await page.getByRole("link", { name: "老渡口" }).first().click();
      await expect(openText(page)).toContainText("第一段，改過。");
      const countMade = () => page.locator("img[src=x], [onerror], script:not([src])").count();
      const before = await countMade();
      await page.getByRole("link", { name: "經過" }).first().click();
      // As the clock of the publication has it.
      await expect(page.getByRole("button", { name: /16:01.*<img src=x/ })).toBeVisible();
      expect(await countMade()).toBe(before);

      await page.getByRole("link", { name: "文字" }).first().click();
      await openText(page).click();
      await page.keyboard.press("Control+Home");
      await page.keyboard.insertText("今年");
      await waitSaved(page);
      await page.getByRole("link", { name: "送出更改…" }).click();
      const press = page.getByRole("button", { name: /^(?:送出更改|再送一次)$/ });
      for (const [answer, says] of Object.values(wrongAnswers)) {
        away.host.disturb = answer;
        await press.click();
        await expectSentence(page, new RegExp(`沒有送出，稿子一個字也沒少。.*${says.source}`));
      }
      expect(await countMade()).toBe(before);
      away.host.disturb = undefined;
      await press.click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("已送出，兩分鐘後上線。", { timeout: 30_000 });
      expect(away.read(path)).toContain("今年第一段，改過。");
      const outside = (files: ReadonlyMap<string, Uint8Array> = new Map()) =>
        [...files].filter(([name]) => name !== `content/${path}`);
      expect(outside(away.host.repository.at("main"))).toEqual(outside(now));
      expect(away.faults).toEqual([]);
    },
  );
});

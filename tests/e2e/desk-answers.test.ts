/** What a host answers, and what others have laid on it, is words on the desk or one sentence; what was typed outlives it. */
import type { Page } from "@playwright/test";
import { json, token } from "../unit/stores/hosts/fake-host.ts";
import { openText, waitSaved } from "./desk.ts";
import { signIn, testOnRemoteDesk } from "./remote-desk.ts";
import { expect } from "./test.ts";

const payload = "<img src=x onerror=alert(1)><script>alert(2)</script>";
const path = "stories/old-ferry/index.md";
const story = (first: string) =>
  `---\nheadline: 老渡口\nstandfirst: 一句導語。\ntopics: [rivers]\npublished: 2022-03-18\nvariant: zh-Hant-TW\n---\n\n${first}\n`;

const test = testOnRemoteDesk({
  "topics.yaml": "- { slug: rivers, name: 江河, description: 江和河。 }\n",
  [path]: story("第一段。"),
  "../src/publication/settings.ts": "x",
  "stories/../../x/index.md": story("外面。"),
  "stories/old-ferry/%2e%2e/x.md": "x",
  "stories/'onclick='alert(3)/index.md": story("引號。"),
  "stories/old-ferry/&lt;img src=x onerror=alert(4)&gt;.jpg": "x",
  [`stories/${payload}/index.md`]: story("尖括號。"),
  [`stories/old-ferry/${"橋".repeat(100)}.jpg`]: "x",
});
// Nobody stops it but the page itself.
test.use({ bypassCSP: true });

/** THE list: what stands in the place of an answer, and what is said of it. */
const answers: Readonly<Record<string, readonly [answer: () => Response | "gone", says: RegExp]>> = {
  "a page": [() => new Response(`<h1>登入</h1>${payload}`, { headers: { "content-type": "text/html" } }), /看不懂/],
  "another place": [() => new Response(null, { status: 302, headers: { location: "/api/v3/user" } }), /沒有回音/],
  "half an answer": [() => new Response('{"login":"hem'), /看不懂/],
  "less than was announced": [
    () => new Response("{}", { headers: { "content-length": "999", connection: "close" } }),
    /沒有回音/,
  ],
  "no text": [() => new Response(Uint8Array.of(0, 255, 254, 1)), /看不懂/],
  "another answer": [() => json([[payload]]), /看不懂/],
  "an error": [() => json({ message: payload }, 500), /看不懂/],
  "a conflict": [() => json({ message: payload }, 409), /看不懂/],
  "too often": [() => json({ message: payload }, 429, { "retry-after": "1e300" }), /要歇一會兒/],
  nothing: [() => "gone", /沒有回音/],
};

const alertOf = (page: Page) => page.getByRole("alert").filter({ hasText: /./ });

/** Said in Chinese, and none of what the host said. */
async function expectSentence(page: Page, says: RegExp): Promise<void> {
  await expect(alertOf(page)).toHaveText(says, { timeout: 20_000 });
  await expect(alertOf(page)).toHaveText(/^(?:localhost:\d+ )?[\p{Script=Han}，。：；「」]+$/u);
}

test("payloads in names, hands and answers run nowhere; each answer is a sentence, and what was typed is sent at last", async ({
  page,
  away,
}) => {
  const now = new Map(away.host.repository.at("main"));
  now.set(`content/${path}`, new TextEncoder().encode(story("第一段，改過。")));
  away.host.repository.commit("main", now, payload, payload);
  await page.goto(away.desk);
  for (const [answer, says] of Object.values(answers)) {
    away.host.disturb = answer;
    await signIn(page);
    await expectSentence(page, says);
  }
  away.host.disturb = ({ path: asked }) => (asked === "/user" ? json({ login: payload, name: payload }) : undefined);
  await signIn(page, token);
  await page.getByRole("link", { name: "老渡口" }).first().click({ timeout: 20_000 });
  await expect(openText(page)).toContainText("第一段，改過。", { timeout: 20_000 });
  const countMade = () => page.locator("img[src=x], [onerror], script:not([src])").count();
  const before = await countMade();
  await page.getByRole("link", { name: "經過" }).first().click();
  // As the clock of the publication has it.
  await expect(page.getByRole("button", { name: /16:01.*<img src=x/ })).toBeVisible({ timeout: 20_000 });
  expect(await countMade()).toBe(before);

  await page.getByRole("link", { name: "文字" }).first().click();
  await openText(page).click();
  await page.keyboard.press("Control+Home");
  await page.keyboard.insertText("今年");
  await waitSaved(page);
  await page.getByRole("link", { name: "送出更改…" }).click();
  const press = page.getByRole("button", { name: /^(?:送出更改|再送一次)$/ });
  for (const [answer, says] of Object.values(answers)) {
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
});

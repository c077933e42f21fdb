/** `npm run dev` shows an editor what readers must not see yet: drafts and stories of a later day. Builds are asked in publications.test.ts. */
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pagePaths } from "../../src/site/paths.ts";
import { type Copy, createCopy, type Running } from "./copy.ts";
import { findPort } from "./find-port.ts";
import { makePhotograph } from "./make-photograph.ts";

let port: number;
let copy: Copy;
let server: Running;

const story = (headline: string, more: string) => `---
headline: ${headline}
standfirst: 为测试写的“${headline}”。
topics: [rivers]
${more}---

正文里有一个别处没有的词：鹧鸪菜。
`;

beforeAll(async () => {
  port = await findPort();
  copy = createCopy("dev", "publication-hans");
  copy.write("content/stories/secret-draft/index.md", story("草稿一篇", "published: 2022-05-01\ndraft: true\n"));
  copy.write("content/stories/later-story/index.md", story("以后一篇", "published: 2099-01-01\n"));
  copy.write(
    "content/stories/taken-back/index.md",
    story("撤下一篇", "published: 2022-05-01\nretracted: { date: 2022-06-01, reason: 查无来源。 }\n"),
  );
  copy.write(
    "content/stories/with-a-photograph/index.md",
    `${story("有照片", "published: 2022-05-01\n")}\n![河](river.jpg)\n`,
  );
  const photograph = await makePhotograph(900, 600, 1);
  await photograph.toFile(join(copy.folder, "content/stories/with-a-photograph/river.jpg"));
  server = copy.startDev(port);
});

afterAll(async () => {
  if (server.process.pid !== undefined) process.kill(-server.process.pid, "SIGKILL");
  await server.done;
  copy.remove();
});

/** The page at an address, once the server answers. */
async function read(path: string): Promise<string> {
  for (let left = 240; ; left -= 1) {
    try {
      return await (await fetch(`http://localhost:${port}${path}`)).text();
    } catch (error) {
      if (left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

test("drafts and scheduled stories have their page and stand on the front page; a retracted one only its notice", async () => {
  for (const slug of ["secret-draft", "later-story"])
    expect(await read(`/zh-hans/${pagePaths.story(slug)}`)).toContain("鹧鸪菜");
  expect(await read(`/zh-hans/${pagePaths.story("taken-back")}`)).not.toContain("鹧鸪菜");
  const front = await read(`/zh-hans/${pagePaths.front}`);
  for (const slug of ["secret-draft", "later-story"]) expect(front).toContain(`/stories/${slug}/`);
  expect(front).not.toContain("/stories/taken-back/");
});

test("a saved change is seen: in the list its words, on the page its body", async () => {
  copy.write(
    "content/stories/later-story/index.md",
    story("改过的标题", "published: 2099-01-01\n").replace("鹧鸪", "菖蒲"),
  );
  const see = (path: string) => expect.poll(() => read(path), { timeout: 60_000, interval: 200 });
  await see(`/zh-hans/${pagePaths.front}`).toContain("改过的标题");
  await see(`/zh-hans/${pagePaths.story("later-story")}`).toContain("菖蒲菜");
});

/** What the server answers to the script that pages carry, by slug. */
async function askProblems(): Promise<Readonly<Record<string, string>>> {
  const token = /wsToken = "([^"]+)"/.exec(await read("/@vite/client"))?.[1];
  const socket = new WebSocket(`ws://localhost:${port}/?token=${token}`, "vite-hmr");
  const answer = new Promise<Record<string, string>>((resolve) => {
    socket.addEventListener("message", ({ data }) => {
      const message = JSON.parse(String(data)) as { event?: string; data: Record<string, string> };
      if (message.event === "preview:problems") resolve(message.data);
    });
    socket.addEventListener("open", () =>
      socket.send(JSON.stringify({ type: "custom", event: "preview:ask", data: {} })),
    );
  });
  return await answer.finally(() => socket.close());
}

test("every address of a photograph that a page names is answered", async () => {
  const html = await read(`/zh-hans/${pagePaths.story("with-a-photograph")}`);
  const addresses = new Set(html.match(/\/photographs\/[\w.-]+/g));
  expect(addresses.size).toBeGreaterThan(1);
  for (const address of addresses) {
    const { status, headers } = await fetch(`http://localhost:${port}${address}`);
    expect([address, status, headers.get("content-type")?.split("/")[0]]).toEqual([address, 200, "image"]);
  }
});

test("while a field is broken the page is the last good one", async () => {
  const file = "content/stories/later-story/index.md";
  const path = `/zh-hans/${pagePaths.story("later-story")}`;
  const good = copy.read(file);
  copy.write(file, good.replace("published: 2099-01-01", "published: 明年").replace("菖蒲", "鹧鸪"));
  // Another story says when the content was read again.
  copy.write("content/stories/secret-draft/index.md", story("又改过的草稿", "published: 2022-05-01\ndraft: true\n"));
  const see = (page: string) => expect.poll(() => read(page), { timeout: 60_000, interval: 200 });
  await see(`/zh-hans/${pagePaths.story("secret-draft")}`).toContain("又改过的草稿");
  const html = await read(path);
  expect(html).toContain("菖蒲菜");
  expect(html).toContain("astro:scripts/page.js");
  expect(await read("/@id/astro:scripts/page.js")).toContain("preview-problems");
  const problems = await askProblems();
  expect(Object.keys(problems)).toEqual(["later-story"]);
  expect(problems["later-story"]).toContain("明年");
  copy.write(file, good.replace("菖蒲", "芦苇"));
  await see(path).toContain("芦苇菜");
  expect(await askProblems()).toEqual({});
});

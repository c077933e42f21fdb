/** `npm run dev` shows an editor what readers must not see yet: drafts and stories of a later day. Builds are asked in publications.test.ts. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { pagePaths } from "../../src/site/paths.ts";
import { type Copy, createCopy, type Running } from "./copy.ts";
import { findPort } from "./find-port.ts";

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

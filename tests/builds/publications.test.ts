/** Other publications from the same code: fewer variants, another address, one more story. Each must pass every site check. */
import { afterAll, describe, expect, test } from "vitest";
import { formatPath, pagePaths } from "../../src/site/paths.ts";
import { variants } from "../../src/variants/table.ts";
import { type Copy, createCopy } from "./copy.ts";

const copies: Copy[] = [];

function open(name: string): Copy {
  const copy = createCopy(name);
  copies.push(copy);
  return copy;
}

afterAll(() => {
  for (const copy of copies) copy.remove();
});

async function expectGreen(copy: Copy, environment: Readonly<Record<string, string>> = {}): Promise<void> {
  const build = await copy.run("build", environment);
  expect(build.code, build.output).toBe(0);
  const checks = await copy.runSiteChecks(environment);
  expect(checks.code, checks.output).toBe(0);
}

describe.skipIf(variants.length < 2)("with a row of the table of variants deleted", () => {
  for (const { tag, segment } of variants) {
    test(`without ${tag} everything is green`, async () => {
      const copy = open(segment);
      copy.change("src/variants/table.ts", (text) => text.replace(new RegExp(`^  \\{ tag: "${tag}".*\\n`, "m"), ""));
      await expectGreen(copy);
      expect(() => copy.read(`dist/${segment}/index.html`)).toThrow();
      const types = await copy.runTypes();
      expect(types.code, types.output).toBe(0);
    });
  }
});

test("under a base path and another address everything is green", async () => {
  const copy = open("base");
  const environment = { BASE_PATH: "/paper/", SITE_URL: "https://example.org" };
  await expectGreen(copy, environment);
  const [{ segment } = { segment: "" }] = variants;
  const html = copy.read(`dist/${segment}/index.html`);
  expect(html).toContain(`href="https://example.org/paper/${segment}/"`);
  expect(html).not.toContain("luozi.example");
});

const story = (headline: string, more: string) => `---
headline: ${headline}
standfirst: 一篇只為測試寫的文章，上線之前就會刪掉。
published: 2022-05-01
topics: [go, script]
${more}---

這是正文的第一段，說的是:keep[測試]。

## 第一節

這是正文的第二段，裡面有一個別處沒有的詞：鷓鴣菜。
`;

test("a story added as one folder is everywhere, a draft and a scheduled story nowhere", async () => {
  const copy = open("story");
  copy.write("content/stories/new-story/index.md", story("新添的一篇文章", ""));
  copy.write("content/stories/secret-draft/index.md", story("還不能給人看的草稿", "draft: true\n"));
  copy.write(
    "content/stories/later-story/index.md",
    story("明年才登的文章", "").replace("published: 2022-05-01", "published: 2099-01-01"),
  );
  // The checks themselves compare the output with the content: every story everywhere, every hidden one nowhere.
  await expectGreen(copy);
  for (const { tag, segment } of variants) {
    const path = formatPath(tag, pagePaths.story("new-story"));
    const places = ["index.html", "archive/index.html", "topics/go/index.html", "topics/script/index.html"];
    for (const place of places) expect(copy.read(`dist/${segment}/${place}`), place).toContain(`href="${path}"`);
    for (const feed of ["rss.xml", "feed.json"]) expect(copy.read(`dist/${segment}/${feed}`), feed).toContain(path);
  }
});

/** Other publications from the same code: fewer variants, another address, one story, many, one more. Each must pass every site check. */
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { EpubCheck } from "@likecoin/epubcheck-ts";
import { afterAll, expect, test } from "vitest";
import { maxStoriesOnPage } from "../../src/editions/long-lists.ts";
import { formatPath, pagePaths } from "../../src/site/paths.ts";
import { findVariant, variants } from "../../src/site/served-variants.ts";
import { site } from "../../src/site/site.ts";
import { type Copy, createCopy } from "./copy.ts";
import { layMadeStories, madeTopics } from "./made-stories.ts";
import { makePhotograph } from "./make-photograph.ts";

const recording = join(import.meta.dirname, "../fixtures/recordings/talk.mp3");

const copies: Copy[] = [];

function open(name: string, publication?: string): Copy {
  const copy = createCopy(name, publication);
  copies.push(copy);
  return copy;
}

afterAll(() => {
  for (const copy of copies) copy.remove();
});

async function expectGreen(
  copy: Copy,
  environment: Readonly<Record<string, string>> = {},
  ...more: string[]
): Promise<void> {
  const build = await copy.run("build", environment);
  expect(build.code, build.output).toBe(0);
  const checks = await copy.runSiteChecks(environment, ...more);
  expect(checks.code, checks.output).toBe(0);
}

/** The book that the end of a story leads to is there, and a sound one. */
async function expectBook({ read, folder }: Copy): Promise<void> {
  const page = read("dist/zh-hans/stories/last-ferry/index.html");
  const [, path = ""] = /href="(\/zh-hans\/topics\/[a-z]+\.epub)"/.exec(page) ?? [];
  const { messages } = await EpubCheck.validate(readFileSync(join(folder, "dist", path)));
  expect(messages).toEqual([]);
  expect(read("dist/zh-hans/follow/index.html")).toContain('href="https://letters.butou.example/"');
}

// Its types, and those of a publication with fewer variants, are asked for in drills and foreign-units.
test("the second publication is green", async () => {
  const copy = open("second", "publication-hans");
  // On the desk a series and what is said of authors stand as on the page; its story of two authors has a note of one.
  for (const [at, slug] of ["waiting-for-the-tide", "night-market-boats", "last-ferry"].entries())
    copy.change(`content/stories/${slug}/index.md`, (text) =>
      text.replace(/^topics:/m, `series: { name: 潮水和后来, part: ${at + 1} }\n$&`),
    );
  await expectGreen(copy, {}, "desk-preview");
  expect(copy.read("dist/zh-hans/stories/night-market-boats/index.html")).toContain('id="series"');
  expect(copy.read("dist/index.html")).toContain('lang="zh-Hans"');
  await expectBook(copy);
});

// The one that everything falls back to; without another the second publication is.
test.skipIf(variants.length < 2)("without its default variant everything is green", async () => {
  const { tag, segment } = findVariant(site.defaultVariant);
  const copy = open(segment);
  const others = variants.map((variant) => variant.tag).filter((other) => other !== tag);
  copy.change("src/publication/settings.ts", (text) =>
    text
      .replace(/served: .*/, `served: ${JSON.stringify(others)},`)
      .replace(`default: "${tag}"`, `default: "${others[0]}"`),
  );
  await expectGreen(copy);
  expect(() => copy.read(`dist/${segment}/index.html`)).toThrow();
});

/** What a page that lists may weigh as it lies on the disk, without its style, which all of them share. */
const mostList = 30 * 1024;
const weigh = (html = "") => Buffer.byteLength(html.replace(/<style>[\s\S]*?<\/style>/, ""));

/** A copy with made stories in the place of all others, and their slugs. */
function openMade(name: string, ...years: [count: number, from: number, to: number]): { copy: Copy; slugs: string[] } {
  const copy = open(name);
  rmSync(join(copy.folder, "content/stories"), { recursive: true, force: true });
  return { copy, slugs: layMadeStories(copy, ...years) };
}

// Under a base path and another address, which say nothing of what stories hold: one build shows both.
test("words that speak of markup, links to what is not out, files nobody names, a manuscript, a base path: everything is green", async () => {
  const copy = open("words");
  copy.write(
    "mail/notice.txt",
    "江邊的夜班\n來源：江報\n\n橋修好以前，守橋的人先守了三個冬天，聽久了水聲，就分得出水位。\n",
  );
  const imported = await copy.run("import mail/notice.txt");
  expect(imported.code, imported.output).toBe(0);
  const topic = /slug: (\S+)/.exec(copy.read("content/topics.yaml"))?.[1];
  const write = (slug: string, fields: string, body: string) =>
    copy.write(
      `content/stories/${slug}/index.md`,
      `---\nvariant: zh-Hans\npublished: 2024-07-01\ntopics: [${topic}]\n${fields}\n---\n\n${body}\n`,
    );
  const places = [
    "[一](../not-yet-written/)和[二](../of-another-day/#x)",
    "[三](javascript:alert\\(1\\))",
    '<p id="note-1">四</p><iframe src="https://example.org/"></iframe>',
    ':note[五]{text="六\u0001"}\u000B',
    "![七](map.svg)",
  ];
  write(
    "about-markup",
    'headline: 写<style>和<script>的人\nstandfirst: "<style> 和 </script>，<!-- 和 <textarea>，还有 & \\" 这些记号"',
    places.join("\n\n"),
  );
  copy.write("content/stories/about-markup/unused.vtt", "WEBVTT\n\n00:00.000 --> 00:01.000\n没有人用\n");
  copy.write(
    "content/stories/about-markup/map.svg",
    '<svg viewBox="0 0 8 8"><rect fill="url(https://example.org/a.svg#b)" width="8" height="8"/></svg>',
  );
  write("not-yet-written", "headline: 还没写好\nstandfirst: 还没写好。\ndraft: true", "没有写好。");
  write("of-another-day", "headline: 改天再登\nstandfirst: 改天再登。", "## x\n\n改天再登。");
  copy.change("content/stories/of-another-day/index.md", (text) => text.replace("2024-07-01", "2198-07-01"));
  await expectGreen(copy, { BASE_PATH: "/paper/", SITE_URL: "https://another.example" });
  const [{ segment } = { segment: "" }] = variants;
  const front = copy.read(`dist/${segment}/index.html`);
  expect(front).toContain(`href="https://another.example/paper/${segment}/"`);
  expect(front).not.toContain(`https://${new URL(site.url).host}`);
  const html = copy.read(`dist/${segment}/stories/about-markup/index.html`);
  expect(html).not.toMatch(/not-yet-written|of-another-day|javascript:|example\.org/);
  expect(() => copy.read(`dist/${segment}/stories/about-markup/unused.vtt`)).toThrow();
  for (const { segment: folder } of variants)
    expect(copy.read(`dist/${folder}/stories/jiangbian-yeban/index.html`)).toContain('class="standfirst"');
});

test("with one story everything is green, and its front page is that story", async () => {
  const { copy } = openMade("one", 1, 2022, 2022);
  await expectGreen(copy);
  const { segment } = findVariant(site.defaultVariant);
  const front = copy.read(`dist/${segment}/index.html`);
  expect(front).toContain(`href="${formatPath(site.defaultVariant, pagePaths.story("made-1"))}"`);
  expect(front).not.toContain('class="seconds');
});

test("with more stories than a page holds everything is green, and every year or month is a page", {
  timeout: 600_000,
}, async () => {
  // Ten stories of 2021 stay there: that year fits on a page, and the next one does not.
  const { copy, slugs } = openMade("many", maxStoriesOnPage + 15, 2021, 2022);
  // Cards are looked at elsewhere.
  copy.change("src/publication/settings.ts", (text) => text.replace(/\n {2}features:/, '\n  cards: "none",$&'));
  for (const slug of slugs.slice(10))
    copy.write(
      `content/stories/${slug}/index.md`,
      copy.read(`content/stories/${slug}/index.md`).replace(/published: 2021-/, "published: 2022-"),
    );
  await expectGreen(copy);
  const months = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, "0"));
  for (const { tag, segment } of variants) {
    const front = copy.read(`dist/${segment}/index.html`);
    expect(front).toContain(`<a href="${formatPath(tag, pagePaths.archive)}">`);
    // The archive, a topic that all stories have, and one that a third of them have, which still fits on one page.
    for (const list of [pagePaths.archive, pagePaths.topic(madeTopics[0])]) {
      const read = (page: string) => copy.read(`dist/${segment}/${page}index.html`);
      const first = read(list);
      expect(new Set(first.match(/(?<=href="\S*stories\/)made-\d+/g)).size).toBe(maxStoriesOnPage);
      for (const year of ["2021", "2022"])
        expect(first).toContain(`href="${formatPath(tag, pagePaths.year(list, year))}"`);
      const [earlier, later] = ["2021", "2022"].map((year) => read(pagePaths.year(list, year)));
      expect(earlier).toContain(`<link rel="next" href="${formatPath(tag, pagePaths.year(list, "2022"))}">`);
      expect(later).toContain(`<link rel="prev" href="${formatPath(tag, pagePaths.year(list, "2021"))}">`);
      const pages = months.map((month) => {
        const path = formatPath(tag, pagePaths.month(list, "2022", month));
        for (const page of [first, later]) expect(page).toContain(`href="${path}"`);
        return read(pagePaths.month(list, "2022", month));
      });
      expect(pages[0]).toContain(`<link rel="prev" href="${formatPath(tag, pagePaths.year(list, "2021"))}">`);
      expect(pages[0]).toContain(`<link rel="next" href="${formatPath(tag, pagePaths.month(list, "2022", "02"))}">`);
      const listed = [earlier, ...pages].flatMap((html) => html?.match(/(?<=href="\S*stories\/)made-\d+/g) ?? []);
      // A story with a picture is named twice: the picture leads there, too.
      expect([...new Set(listed)].toSorted()).toEqual(slugs.toSorted());
      expect(() => read(pagePaths.month(list, "2021", "01"))).toThrow();
      for (const page of [first, earlier, later, ...pages]) expect(weigh(page)).toBeLessThanOrEqual(mostList);
    }
    const short = copy.read(`dist/${segment}/${pagePaths.topic(madeTopics[1])}index.html`);
    for (const page of [front, short]) expect(weigh(page)).toBeLessThanOrEqual(mostList);
    expect(() => copy.read(`dist/${segment}/${pagePaths.topic(madeTopics[1])}2021/index.html`)).toThrow();
  }
});

const story = (headline: string, more: string) => `---
headline: ${headline}
standfirst: 为测试写的“${headline}”，上线之前就会删掉。
published: 2022-05-01
topics: [rivers, ports]
${more}---

这是正文的第一段，说的是:keep[测试]。

## 第一节

这是正文的第二段，里面有一个别处没有的词：鹧鸪菜。
`;

test("a story added as one folder is everywhere, a draft and a scheduled story nowhere, a retracted one a notice", async () => {
  const copy = open("story", "publication-hans");
  const lead = "lead: { image: river.jpg, alt: 江面。 }\n";
  copy.write("content/stories/new-story/index.md", story("新添的一篇文章", lead));
  await (await makePhotograph(1000, 700, 1)).toFile(join(copy.folder, "content/stories/new-story/river.jpg"));
  const film = ':::audio{file="secret.mp3" title="水声"}\n水声。\n\n没有人说话。\n:::\n';
  copy.write("content/stories/secret-draft/index.md", story("还不能给人看的草稿", "draft: true\n") + film);
  copy.write("content/stories/secret-draft/secret.mp3", readFileSync(recording));
  copy.write(
    "content/stories/later-story/index.md",
    story("明年才登的文章", "").replace("published: 2022-05-01", "published: 2099-01-01"),
  );
  copy.write(
    "content/stories/taken-back/index.md",
    story("后来撤下的文章", "formerly: [taken-away]\nretracted: { date: 2022-06-01, reason: 里面的数字查无来源。 }\n"),
  );
  copy.write("content/stories/new-name/index.md", story("改过名字的文章", "formerly: [old-name, older-name]\n"));
  // A sitemap too large for one file is an index of files. What is large is made small: ten addresses a file.
  copy.change("src/feeds/split-sitemap.ts", (text) => text.replace("addresses: 50_000", "addresses: 10"));
  copy.change("src/publication/settings.ts", (text) =>
    text.replace("books: true,", 'books: true,\n  markdown: true,\n  oembed: true,\n  hub: "https://hub.example/",'),
  );
  // The checks themselves compare the output with the content: every story everywhere, every hidden one nowhere.
  await expectGreen(copy);
  const sitemaps = copy.read("dist/sitemap.xml").match(/sitemap-[\w-]+\.xml/g) ?? [];
  expect(sitemaps).toEqual(expect.arrayContaining(["sitemap-pages.xml", "sitemap-pages-2.xml"]));
  for (const name of sitemaps) expect(copy.read(`dist/${name}`).match(/<loc>/g)?.length).toBeLessThanOrEqual(10);
  const index = copy.read("dist/llms.txt");
  for (const segment of ["zh-hans", "zh-hant-hk"])
    expect(index).toContain(`/${segment}/${pagePaths.story("new-story")}index.md): `);
  expect(index).not.toMatch(/secret-draft|later-story|taken-back/);
  expect(copy.read(`dist/zh-hans/${pagePaths.story("new-story")}index.md`)).toContain("鹧鸪菜");
  const embedded = `zh-hans/${pagePaths.story("new-story")}oembed.json`;
  expect(copy.read(`dist/zh-hans/${pagePaths.story("new-story")}index.html`)).toContain(
    `type="application/json+oembed" title="新添的一篇文章" href="https://butou.example/${embedded}"`,
  );
  expect(JSON.parse(copy.read(`dist/${embedded}`))).toMatchObject({ type: "link", title: "新添的一篇文章" });
  const reasons = { "zh-hans": "里面的数字查无来源。", "zh-hant-hk": "裏面的數字查無來源。" };
  for (const [segment, reason] of Object.entries(reasons)) {
    const path = `/${segment}/${pagePaths.story("new-story")}`;
    const places = ["index.html", "archive/index.html", "topics/rivers/index.html", "topics/ports/index.html"];
    for (const place of places) expect(copy.read(`dist/${segment}/${place}`), place).toContain(`href="${path}"`);
    const image = /\/photographs\/\w+-card\.jpg/;
    for (const file of [`${path.slice(1)}index.html`, `${segment}/feed.json`])
      expect(copy.read(`dist/${file}`), file).toMatch(image);
    for (const feed of ["rss.xml", "feed.json"]) expect(copy.read(`dist/${segment}/${feed}`), feed).toContain(path);
    const notice = copy.read(`dist/${segment}/stories/taken-back/index.html`);
    expect(notice).toContain("2022年6月1日");
    expect(notice).toContain(reason);
    expect(notice).not.toMatch(/鹧鸪菜|鷓鴣菜/);
    expect(copy.read(`dist/${segment}/stories/taken-away/index.html`)).toContain("stories/taken-back/");
    for (const old of ["old-name", "older-name"])
      expect(copy.read(`dist/${segment}/stories/${old}/index.html`)).toContain("0; url=");
  }
  // The same content a lifetime later: the scheduled story is there, the draft is not.
  await expectGreen(copy, { AS_OF: "2099-01-01" });
  expect(copy.read("dist/zh-hans/stories/later-story/index.html")).toContain("鹧鸪菜");
  expect(() => copy.read("dist/zh-hans/stories/secret-draft/index.html")).toThrow();
  // And one minute before that.
  const before = await copy.run("build", { AS_OF: "2098-12-31T23:59" });
  expect(before.code, before.output).toBe(0);
  expect(() => copy.read("dist/zh-hans/stories/later-story/index.html")).toThrow();
});

/** What is accepted: files of every system, values that look like something else, and the facts of a story. */
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Content, readContent } from "../../../src/library/read-content.ts";
import { parseStory } from "../../../src/markdown/story-renderer.ts";
import { formatProblems } from "../../../src/problems/format-problems.ts";
import { withContent } from "../lay-content.ts";

const story = `---
headline: 一座橋的夜班
standfirst: 橋修好以前，守橋的人先守了三個冬天。
published: 2022-03-18
topics: [industry]
lead:
  image: map.svg
  alt: 江面上的一條線。
---

## 水聲

守橋的人說:夜裡12:30的水聲，比例是3:1:2，和白天不同。
**「聽。」**他說。

:::key-facts
- 橋長：300米
:::
`;

function readStory(source: string | Uint8Array): Content {
  return withContent(undefined, (root) => {
    const folder = join(root, "content/stories/night-shift");
    mkdirSync(folder);
    writeFileSync(join(folder, "index.md"), source);
    writeFileSync(join(folder, "map.svg"), "<svg></svg>");
    return readContent(root);
  });
}

function readWith(fields: string, base = story) {
  const content = readStory(base.replace("topics: [industry]\n", `topics: [industry]\n${fields}\n`));
  expect(formatProblems(content.problems)).toBe("");
  const found = content.stories.find(({ story: { file } }) => file.includes("night-shift"));
  if (found === undefined) throw new Error("the story was not read");
  return found.story;
}

describe("files of every system read alike", () => {
  const plain = readStory(story);
  const tree = (content: Content) => {
    const source = content.stories.find(({ story: { slug } }) => slug === "night-shift")?.source;
    return source === undefined ? undefined : parseStory(source).tree;
  };
  const facts = (content: Content) =>
    content.stories.map(({ story: { digest, ...rest } }) => ({ ...rest, digest: digest.length }));

  test.each([
    ["CRLF", story.replaceAll("\n", "\r\n")],
    ["CR", story.replaceAll("\n", "\r")],
    ["a byte order mark", `\uFEFF${story}`],
    ["a byte order mark and CRLF", `\uFEFF${story.replaceAll("\n", "\r\n")}`],
    ["spaces after the fences", story.replaceAll("---\n", "---  \n")],
  ])("%s", (_name, source) => {
    const content = readStory(source);
    expect(formatProblems(content.problems)).toBe("");
    expect(facts(content)).toEqual(facts(plain));
    expect(tree(content)).toEqual(tree(plain));
  });

  test("the plain file is read at all", () => {
    expect(formatProblems(plain.problems)).toBe("");
    expect(tree(plain)?.children.length).toBeGreaterThan(3);
  });
});

describe("values stay the text that was typed", () => {
  test.each([
    "no",
    "yes",
    "true",
    "null",
    "~",
    "1e3",
    "0x10",
    "007",
    "1_000",
    "12:30",
    "3.10",
    "2022-03-18",
    ".inf",
    "記者:王小明",
    "記者：王小明",
    "#標籤".slice(1),
    "100%",
    "a:b",
    "甲 - 乙",
    "𠮷邊󠄀👨‍👩‍👧〇",
  ])("kicker: %s", (value) => {
    expect(readWith(`kicker: ${value}`).words.kicker).toBe(value);
  });

  test.each([
    ["'記者: 說明'", "記者: 說明"],
    ['"他說：\\"好\\""', '他說："好"'],
    ["「引文」", "「引文」"],
    ["|\n  兩行\n  寫成", "兩行 寫成"],
    [">-\n  折行\n  接起", "折行 接起"],
    ["　前後的空格 ", "前後的空格"],
  ])("kicker: %s", (typed, value) => {
    expect(readWith(`kicker: ${typed}`).words.kicker).toBe(value);
  });
});

describe("the facts of a story", () => {
  test("defaults", () => {
    expect(readWith("weight: b")).toMatchObject({
      slug: "night-shift",
      file: "content/stories/night-shift/index.md",
      published: expect.stringMatching(/^2022-03-18T00:00:00[+-]\d\d:\d\d$/),
      weight: "b",
      pinned: false,
      draft: false,
      topics: ["industry"],
      related: [],
      leadImage: "map.svg",
      files: ["map.svg"],
      words: { headline: "一座橋的夜班", references: [], corrections: [], followups: [] },
    });
  });

  test("a slug of its own, related stories, sources, corrections in step with their days", () => {
    const read = readWith(`slug: bridge
related: [old-ferry]
source:
  name: 江報
  url: https://example.org/橋
references:
  - name: 《橋誌》
  - name: 《水經》
    url: http://example.org/
corrections:
  - { date: 2022-04-02, text: 橋名寫錯了。 }
  - { date: 2022-04-01, text: 年份寫錯了。 }`);
    expect(read).toMatchObject({
      slug: "bridge",
      related: ["old-ferry"],
      sourceUrl: "https://example.org/橋",
      referenceUrls: [undefined, "http://example.org/"],
      correctionDays: [expect.stringContaining("2022-04-02"), expect.stringContaining("2022-04-01")],
      words: {
        source: { name: "江報" },
        corrections: [{ text: "橋名寫錯了。" }, { text: "年份寫錯了。" }],
      },
    });
  });

  test("an optional field left blank is a field not written", () => {
    const read = readWith("kicker:\nupdated:\nsource:\n  name: 江報\n  url:");
    expect([read.words.kicker, read.updated, read.sourceUrl]).toEqual([undefined, undefined, undefined]);
  });

  test("a draft may have no body", () => {
    expect(readWith("draft: true", `${story.slice(0, story.indexOf("\n\n"))}\n`).draft).toBe(true);
  });

  test("hidden files and the editor's leftovers are not the story's", () => {
    withContent(undefined, (root) => {
      const folder = join(root, "content/stories/old-ferry");
      for (const name of [".DS_Store", "Thumbs.db", "README.md", ".index.md.swp"])
        writeFileSync(join(folder, name), "");
      mkdirSync(join(root, "content/stories/.trash"));
      const content = readContent(root);
      expect(content.problems).toEqual([]);
      expect(content.stories.map(({ story: { slug, files } }) => [slug, files])).toEqual([["old-ferry", ["map.svg"]]]);
    });
  });
});

test("a folder that may only be read is enough", () => {
  withContent(undefined, (root) => {
    const folder = join(root, "content/stories/old-ferry");
    chmodSync(folder, 0o555);
    expect(readContent(root).problems).toEqual([]);
    chmodSync(folder, 0o755);
  });
});

test("stories come in the order of their folders' names, each with the digest of its own bytes", () => {
  withContent(undefined, (root) => {
    const source = readFileSync(join(root, "content/stories/old-ferry/index.md"), "utf8").replace(
      /lead:\n.*\n.*\n/,
      "",
    );
    for (const slug of ["b", "a", "z9"]) {
      mkdirSync(join(root, `content/stories/${slug}`));
      writeFileSync(join(root, `content/stories/${slug}/index.md`), `${source}${slug}\n`);
    }
    const { stories, problems } = readContent(root);
    expect(problems).toEqual([]);
    expect(stories.map(({ story: { slug } }) => slug)).toEqual(["a", "b", "old-ferry", "z9"]);
    expect(new Set(stories.map(({ story: { digest } }) => digest)).size).toBe(4);
  });
});

test("a data file is handed to the story as text, and an edit of it changes the digest", () => {
  const [before, after] = ["一月,3\n", "一月,4\n"].map((rows) =>
    withContent(undefined, (root) => {
      writeFileSync(join(root, "content/stories/old-ferry/water.csv"), `\uFEFF月份,水位\r\n${rows}`);
      return readContent(root).stories[0];
    }),
  );
  expect(before?.source.data).toEqual({ "water.csv": "月份,水位\n一月,3\n" });
  expect(after?.story.digest).not.toBe(before?.story.digest);
});

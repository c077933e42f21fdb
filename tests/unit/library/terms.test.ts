/** Terms at three levels: the narrower wins, and a story carries what it uses. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { listEditions, listTopics } from "../../../src/editions/queries.ts";
import { createStoryConverter } from "../../../src/editions/story-converter.ts";
import { holdContent } from "../../../src/library/find-content.ts";
import { type Content, readContent } from "../../../src/library/read-content.ts";
import { parseStory, renderStory } from "../../../src/markdown/story-renderer.ts";
import { formatProblems } from "../../../src/problems/format-problems.ts";
import { withContent } from "../lay-content.ts";

const story = (fields: string) => `---
headline: 短信與夜班
standfirst: 守橋的人發短信。
published: 2022-03-18
topics: [industry]
lead: { image: map.svg, alt: 短信 }
${fields}---

守橋的人發短信。
`;

function read(files: Readonly<Record<string, string>>): Content {
  return withContent(undefined, (root) => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(join(root, "content", name, ".."), { recursive: true });
      writeFileSync(join(root, "content", name), text);
    }
    return readContent(root);
  });
}

const row = (target: string) => `{ zh-Hant-TW: 短信, zh-Hant-HK: ${target}, reason: 用語 }`;
const topics = `- slug: industry
  name: 短信
  description: 工廠。
  terms: [${row("專題")}]
- slug: rivers
  name: 江河
  description: 水。
`;
const base = { "stories/night-shift/map.svg": "<svg></svg>", "stories/night-shift/index.md": story("") };

const toHongKong = (content: Content) => {
  expect(formatProblems(content.problems.filter(({ code }) => code !== "term-unused"))).toBe("");
  const found = content.stories.find((entry) => entry.story.slug === "night-shift");
  if (found === undefined) throw new Error("not read");
  const convert = createStoryConverter(found.story, "zh-Hant-HK");
  return renderStory(parseStory(found.source), convert, () => undefined).paragraphs.map(({ text }) => text);
};

test.each([
  [{ "glossary.yaml": `- ${row("全站")}\n` }, "守橋的人發全站。"],
  [{ "glossary.yaml": `- ${row("全站")}\n`, "topics.yaml": topics }, "守橋的人發專題。"],
  [
    {
      "glossary.yaml": `- ${row("全站")}\n`,
      "topics.yaml": topics,
      "stories/night-shift/index.md": story(`terms:\n  - ${row("本篇")}\n`),
    },
    "守橋的人發本篇。",
  ],
  [{ "glossary.yaml": "# 還沒有\n" }, "守橋的人發短信。"],
])("the narrowest level wins: %#", (files, expected) => {
  expect(toHongKong(read({ ...base, ...files }))).toEqual([expected]);
});

test("words of stories, topics and pages follow", () => {
  const content = read({
    ...base,
    "glossary.yaml": `- ${row("短訊")}\n`,
    "topics.yaml": topics.replace(/ {2}terms.*\n/, ""),
    "about.md": "---\nheadline: 短信\nstandfirst: 發短信。\n---\n\n發短信。\n",
  });
  holdContent({ content, now: Date.parse("2099-01-01"), live: false, isOwn: () => true });
  const edition = listEditions("zh-Hant-HK").find(({ slug }) => slug === "night-shift");
  expect(edition?.words).toMatchObject({ headline: "短訊與夜班", lead: { alt: "短訊" } });
  expect(listTopics("zh-Hant-HK")[0]).toMatchObject({ slug: "industry", name: "短訊" });
});

test("a story carries the rows it uses and no others; a drawing's labels count", () => {
  const content = read({
    ...base,
    "glossary.yaml": `- ${row("短訊")}\n- { zh-Hant-TW: 江面, zh-Hant-HK: 江面, reason: 圖 }\n- { zh-Hant-TW: 沒有, zh-Hant-HK: 冇, reason: 方言 }\n`,
    "stories/night-shift/map.svg": "<svg><text>江面</text></svg>",
  });
  const used = content.stories.map(({ story: { slug, terms } }) => [slug, terms.map(({ reason }) => reason)]);
  expect(used).toEqual([
    ["night-shift", ["用語", "圖"]],
    ["old-ferry", ["圖", "方言"]],
  ]);
});

test("local words are for stories that ask for them, and give way to every term", () => {
  const ask = story("local-words: true\n");
  const read3 = (files: Readonly<Record<string, string>>) => toHongKong(read({ ...base, ...files }));
  const plain = story("").replaceAll("短信", "簡訊");
  expect(read3({ "stories/night-shift/index.md": plain })).toEqual(["守橋的人發簡訊。"]);
  const asked = ask.replaceAll("短信", "簡訊");
  expect(read3({ "stories/night-shift/index.md": asked })).toEqual(["守橋的人發短訊。"]);
  expect(
    read3({
      "stories/night-shift/index.md": asked,
      "glossary.yaml": "- { zh-Hant-TW: 簡訊, zh-Hant-HK: 簡訊, reason: 欄目名 }\n",
    }),
  ).toEqual(["守橋的人發簡訊。"]);
});

test("a drawing that nobody shows uses no term", () => {
  const terms = (fields: string) => {
    const content = read({
      ...base,
      "stories/night-shift/sms.svg": "<svg><text>行動電話</text></svg>",
      "stories/night-shift/index.md":
        story(`terms: [{ zh-Hant-TW: 行動電話, zh-Hans: 手机, reason: 用語 }]\n`) + fields,
    });
    return content.problems.map(({ code }) => code);
  };
  expect(terms("")).toEqual(["term-unused"]);
  expect(terms("\n![電話](sms.svg)\n")).toEqual([]);
});

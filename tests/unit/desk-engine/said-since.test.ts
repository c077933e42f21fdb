/** A correction with the words it is about stands on the desk as it will stand at the end of its page. */
import { toHtml } from "hast-util-to-html";
import { expect, test } from "vitest";
import { openDesk } from "../../../src/desk-engine/open-desk.ts";

const story = `---
headline: 老渡口
standfirst: 一句導語。
published: 2022-03-18
topics: [rivers]
variant: zh-Hant-TW
corrections:
  - { date: 2022-03-20, text: 通車的日子寫錯了。, was: 6月18日, now: 6月8日 }
---

船停了。
`;

test("its words before and after are shown", () => {
  const desk = openDesk(() => Date.parse("2022-04-01"));
  const encode = (text: string) => new TextEncoder().encode(text);
  desk.put([
    ["content/topics.yaml", encode("- { slug: rivers, name: 江河, description: 江和河。 }\n")],
    ["content/stories/old-ferry/index.md", encode(story)],
  ]);
  const shown = desk.read("old-ferry")?.shown;
  const own = shown?.editions.find(({ tag }) => tag === shown.written)?.article;
  expect(own && toHtml(own)).toContain("<br>原文：<del>6月18日</del><br>現在：<ins>6月8日</ins>");
});

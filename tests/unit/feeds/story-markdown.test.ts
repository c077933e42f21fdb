/** A story as Markdown that other programs read. */
import { expect, test } from "vitest";
import { formatStoryMarkdown } from "../../../src/feeds/story-markdown.ts";

const item = {
  url: "https://a.example/zh-hans/stories/x/",
  title: "标题：有冒号",
  summary: "导语。",
  html: '<p>一段，有<strong>重点</strong>和<a href="https://a.example/y/">链接</a>。</p><h2>小标题</h2><table><thead><tr><th>年</th></tr></thead><tbody><tr><td>2019</td></tr></tbody></table>',
  published: "2022-03-01",
  updated: "2022-03-02",
  authors: ["王小明"],
  topics: ["城市"],
  image: undefined,
};

test("facts, headline, standfirst and the whole text", () => {
  expect(formatStoryMarkdown(item)).toBe(`---
title: 标题：有冒号
url: https://a.example/zh-hans/stories/x/
published: 2022-03-01
updated: 2022-03-02
authors:
  - 王小明
topics:
  - 城市
---

# 标题：有冒号

导语。

一段，有**重点**和[链接](https://a.example/y/)。

## 小标题

| 年    |
| ---- |
| 2019 |
`);
});

test("what a headline says of markup stays words", () => {
  const text = formatStoryMarkdown({ ...item, title: "写<script>的人", summary: "*星*和<b>。" });
  expect(text).toContain("\n# 写\\<script>的人\n\n\\*星\\*和\\<b>。\n");
});

import { expect, test } from "vitest";
import { joinPages } from "../../../../src/exports/pdf/join-pages.ts";

const page = (name: string, style: string) => `<!doctype html><html lang="zh-Hant-TW"><head><title>頁</title>
<meta http-equiv="content-security-policy" content="default-src 'none'"><link rel="stylesheet" href="/page.css">
<style>${style}</style><link rel="icon" href="/icon.svg"></head>
<body><a class="skip" href="#main">跳</a><header><div class="masthead">報</div></header><nav>路</nav>
<main id="main"><article><h1 id="top">${name}</h1><a href="#top">上</a><img src="/a.webp" loading="lazy" alt="">
<script>go()</script></article><section>下一篇</section></main><footer>尾</footer></body></html>`;

test("each page begins a sheet with its head and its story, and nothing runs", () => {
  const joined =
    joinPages({
      title: "兩篇",
      lang: "zh-Hant-TW",
      pages: [page("甲", "a{src:url(data:font/woff2;base64,d09G)}"), page("乙", "b{}")],
    }) ?? "";
  expect(joined).toContain("<title>兩篇</title>");
  expect(joined.match(/<link[^>]*>/g)).toEqual(['<link rel="stylesheet" href="/page.css">']);
  expect(joined.match(/<style>[^<]*/g)).toEqual([
    "<style>a{src:url(data:font/woff2;base64,d09G)}",
    "<style>b{}",
    "<style>@media print{main+header{break-before:page}}",
  ]);
  expect(joined.match(/<(?:header|h1|a)\b[^>]*>/g)).toEqual([
    "<header>",
    '<h1 id="s1-top">',
    '<a href="#s1-top">',
    "<header>",
    '<h1 id="s2-top">',
    '<a href="#s2-top">',
  ]);
  expect(joined).not.toMatch(/<script|loading=|skip|下一篇|尾|路|content-security/);
});

test("a page without a story is none", () => {
  expect(joinPages({ title: "無", lang: "zh-Hans", pages: [page("甲", ""), "<p>空</p>"] })).toBeUndefined();
});

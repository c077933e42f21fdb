import { toHtml } from "hast-util-to-html";
import { describe, expect, test } from "vitest";
import { parseDrawing } from "../../../src/markdown/parse-drawing.ts";
import { createConverter } from "../../../src/variants/create-converter.ts";

const draw = (source: string, convert = (text: string) => text) => {
  const svg = parseDrawing(source, convert);
  return svg === undefined ? undefined : toHtml(svg, { space: "svg" });
};
const wrap = (content: string) => `<svg viewBox="0 0 8 8">${content}</svg>`;

describe("what is no shape and no text is gone", () => {
  test.each([
    ["<script>alert(1)</script>", ""],
    ["<style>text{fill:red}</style>", ""],
    ["<foreignObject><p>字</p></foreignObject>", ""],
    ['<path d="M0 0" onload="alert(1)" onclick="x"/>', '<path d="M0 0"></path>'],
    ['<path d="M0 0" style="fill:red"/>', '<path d="M0 0"></path>'],
    ['<image href="https://example.org/a.png"/>', ""],
    ['<use href="https://example.org/a.svg#b"/>', ""],
    ['<a href="javascript:alert(1)"><text>字</text></a>', "<text>字</text>"],
    ['<animate attributeName="href" to="javascript:alert(1)"/>', ""],
    ['<set attributeName="onload" to="alert(1)"/>', ""],
    ["<!-- 註解 -->", ""],
    ['<text id="main">字</text>', "<text>字</text>"],
    ["<text>&lt;script&gt;</text>", "<text>&#x3C;script></text>"],
    ["<title>題</title><desc>說明</desc>", "<title>題</title><desc>說明</desc>"],
    [
      '<g transform="scale(2)"><circle r="4" fill="#1C1A17" class="black"/><circle r="5" fill="#1C1A17"/></g>',
      '<g transform="scale(2)"><circle r="4" class="black"></circle><circle r="5" fill="#1C1A17"></circle></g>',
    ],
  ])("%s", (content, expected) => {
    expect(draw(wrap(content))).toBe(`<svg viewBox="0 0 8 8">${expected}</svg>`);
  });
});

test.each([
  [
    '<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/x.dtd"><svg onload="alert(1)"></svg>',
    "<svg></svg>",
  ],
  ["\uFEFF<svg></svg>", "<svg></svg>"],
  ["<p>沒有圖</p>", undefined],
  ["", undefined],
])("%s", (source, expected) => {
  expect(draw(source)).toBe(expected);
});

test("labels are converted, kept ones and the accessible name's shape stay", () => {
  const convert = createConverter("zh-Hans", "zh-Hant-TW");
  expect(
    draw(
      '<svg aria-label="后面"><text>后面</text><text translate="no" lang="zh-Hans">后</text><text lang="en">后</text></svg>',
      convert,
    ),
  ).toBe(
    '<svg aria-label="後面"><text>後面</text><text translate="no" lang="zh-Hans">后</text><text lang="en">后</text></svg>',
  );
});

import { toHtml } from "hast-util-to-html";
import { describe, expect, test } from "vitest";
import { listPlaces, parseDrawing } from "../../../src/markdown/parse-drawing.ts";
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

/** Ways of saying where to fetch from, in values that are no addresses by themselves. */
const places = [
  "url(https://example.org/a.svg#b)",
  "url('//example.org/a')",
  'url("data:image/svg+xml,x")',
  "URL( http://example.org/ )",
  "u\\72l(https://example.org/)",
  "url/**/(https://example.org/)",
  "url(#ours)",
  "#fff url(a.png)",
  "image-set(url(a.png) 1x)",
  "image(https://example.org/a.png)",
  "src('https://example.org/a.png')",
  "cross-fade(url(a.png), red)",
  "var(--ink, url(https://example.org/))",
  "paint(https)",
  "https://example.org/",
  "//example.org/",
];
const properties =
  "fill stroke font-family transform d points opacity x stroke-dasharray text-anchor viewBox preserveAspectRatio mask filter clip-path marker-end cursor xml:base";

describe("no place to fetch from survives, whatever attribute it stands in", () => {
  test.each(properties.split(" "))("%s", (property) => {
    for (const place of places) {
      const drawn = draw(wrap(`<g ${property}="${place.replaceAll('"', "&quot;")}"><path d="M0 0"/></g>`));
      expect(drawn, place).toBe('<svg viewBox="0 0 8 8"><g><path d="M0 0"></path></g></svg>');
    }
  });

  test.each([
    'fill="#1C1A17"',
    'fill="none"',
    'fill="currentColor"',
    'fill="rgb(28 26 23 / 50%)"',
    'fill="hsla(30,9%,10%,.5)"',
    'fill="var(--ink)"',
    'transform="translate(4,-2) rotate(45) scale(1.5e-2)"',
    'transform="matrix(1 0 0 1 4 4)"',
    'stroke-dasharray="4 2"',
    'd="M0 0L8 8C1,2 3,4 5,6Z"',
    'font-family="Noto Serif, 宋體"',
    'class="black"',
    'aria-label="資料：https://example.org/"',
  ])("%s stays", (attribute) => {
    expect(draw(wrap(`<path ${attribute}></path>`))).toBe(`<svg viewBox="0 0 8 8"><path ${attribute}></path></svg>`);
  });

  test("what an address is said of as a text stays", () => {
    expect(draw(wrap("<text>見 https://example.org/</text>"))).toContain("<text>見 https://example.org/</text>");
  });

  test("what goes is listed", () => {
    const source =
      '<image href="a.png"/><path fill="url(#a)" stroke="red"/><a xlink:href="https://example.org/"><text>字</text></a>';
    expect(listPlaces(wrap(source))).toEqual(["a.png", "https://example.org/", "url(#a)"]);
    expect(listPlaces(wrap('<path fill="red"/>'))).toEqual([]);
  });
});

test("a character that no feed can carry goes, however it is written", () => {
  expect(draw(wrap('<text aria-label="水&#2;聲">水&#x1F;聲</text>'))).toBe(
    '<svg viewBox="0 0 8 8"><text aria-label="水聲">水聲</text></svg>',
  );
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

/** What a page cannot need is left out; everything else stands as it was, in its order. */
import { expect, test } from "vitest";
import { createRuleFilter } from "../../../src/styles/used-rules.ts";

const page = {
  lang: "zh-Hant-TW",
  elements: new Set(["p", "h1", "story-tools"]),
  classes: new Set(["head", "read"]),
};
const keep = (css: string) => createRuleFilter()(css, page);

/** A sheet, and what is left of it; without a second text nothing is left out. */
const cases: readonly (readonly [name: string, css: string, left?: string])[] = [
  ["classes and elements of the page", ".head>p{a:b}story-tools{c:d}h1.read:before{e:f}"],
  ["a class that is not there", ".head p{a:b}.gone{c:d}", ".head p{a:b}"],
  ["an element that is not there", "p{a:b}table td{c:d}", "p{a:b}"],
  ["one selector of a list", "p,.gone,h1{a:b}", "p,h1{a:b}"],
  ["what need not be there", "p:not(.gone){a:b}p:is(.gone,:hover){c:d}:is(.gone,p) h1{e:f}"],
  ["attributes and states", '[data-theme=dark]{a:b}::highlight(found){c:d}[name="gone, too"] p:target{e:f}'],
  ["parts that browsers name themselves", "p::-webkit-scrollbar{a:b}h1::details-content{c:d}"],
  [
    "another language of the page",
    ":root:lang(zh-Hans){a:b}:root:lang(zh-Hant-TW){c:d}",
    ":root:lang(zh-Hant-TW){c:d}",
  ],
  ["conditions, emptied", "@media print{.gone{a:b}p{c:d}}@media screen{.gone{e:f}}", "@media print{p{c:d}}"],
  ["layers, their order and what they hold", "@layer one,two;@layer one{@media print{p{a:b}}}"],
  ["frames, faces and paper", "@keyframes go{0%{a:b}to{c:d}}@font-face{e:f}@page{g:h;@bottom-center{i:j}}"],
  ["braces in strings", 'p:before{content:"}"}.gone{content:"{"}h1{a:b}', 'p:before{content:"}"}h1{a:b}'],
];

for (const [name, css, left = css] of cases) test(name, () => expect(keep(css)).toBe(left));

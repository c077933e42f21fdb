/**
 * The sheet of a book. Faces, sizes and grounds are the reader's: it says what stands apart from what, in lengths that follow the
 * direction of the text, and no colour where words stand.
 */
import { letterRules, shapeRules } from "../drawing-dress.ts";

const setMode = (mode: string) => `-epub-writing-mode:${mode};-webkit-writing-mode:${mode};writing-mode:${mode}`;

/** Drawings, charts and tables are read across. */
const vertical = [`html{${setMode("vertical-rl")}}`, `svg,svg text,table{${setMode("horizontal-tb")}}`].join("\n");

const rules = `
body{line-height:1.8}
h1{font-size:1.6em;line-height:1.4}
h2{font-size:1.25em;line-height:1.5}
h3{font-size:1.1em;line-height:1.5}
.kicker,.byline,.facts,figcaption,.cap span,.sub,.tag{font-size:.85em}
.standfirst{font-size:1.05em}
figure{margin-block:1.5em;margin-inline:0;break-inside:avoid}
figure img,figure svg{max-width:100%;max-height:95vh;height:auto}
blockquote{margin-block:1.5em;margin-inline:0;padding-inline-start:1em;border-inline-start:.2em solid}
.cap{font-weight:bold}
.block,.table{margin-block:1.5em;margin-inline:0;padding-block:.5em;border-block-start:1px solid;border-block-end:1px solid}
.pull{font-size:1.15em}
.footnotes,.notes,.end{margin-block-start:2em;border-block-start:1px solid}
aside[role=doc-footnote]{font-size:.9em}
em{font-style:normal;-epub-text-emphasis-style:filled dot;-webkit-text-emphasis-style:filled dot;text-emphasis-style:filled dot}
table{border-collapse:collapse}
th,td{padding:.25em .5em;border:1px solid;vertical-align:top}
dfn{font-style:normal;font-weight:bold;margin-inline-end:.5em}
dd{margin-block:0 .5em;margin-inline:0;font-weight:bold}
dd.sub{font-weight:normal}
header{margin-block-end:2em}
ol.contents{list-style:none;padding:0}
.cover{margin:0;text-align:center}
.cover img{max-width:100%;max-height:95vh}
svg{max-width:100%}
.chart svg{max-width:24em}
svg text{font-size:15px}
`.trim();

export const formatSheet = (isVertical: boolean): string =>
  `${[...(isVertical ? [vertical] : []), rules, shapeRules, letterRules].join("\n")}\n`;

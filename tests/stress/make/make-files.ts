/** Files beside a story: tables, drawings, captions, right and wrong. */
import { pick } from "../../unit/seeded.ts";
import { listPayloads } from "../payloads.ts";
import type { Random } from "../property.ts";
import { writeOddity, writeWords } from "./make-text.ts";

const cells = [
  (random: Random) => String(random(10_000)),
  (random: Random) => `${random(100)}.${random(10)}`,
  () => "1,234",
  () => "",
  () => "-5",
  () => "12%",
  () => "NaN",
  () => "1e999",
  writeWords,
  (random: Random) => `"${writeWords(random)}，""${writeWords(random)}"""`,
  writeOddity,
  (random: Random) => `=cmd|'${writeWords(random)}'!A1`,
] as const;

export function makeCsv(random: Random): string {
  const columns = 1 + random(6);
  const row = (make: () => string) => Array.from({ length: columns + (random(12) === 0 ? 1 : 0) }, make).join(",");
  const rows = Array.from({ length: random(9) }, () => row(() => pick(random, cells)(random)));
  return [row(() => writeWords(random)), ...rows].join(pick(random, ["\n", "\r\n", "\r"]));
}

const paints = [
  "red",
  "url(#a)",
  "url(https://example.org/a.svg#b)",
  "URL( //example.org/x )",
  "var(--x,url(https://example.org))",
  "javascript:x()",
];
const shapes: readonly ((random: Random) => string)[] = [
  (random) => `<rect width="8" height="8" fill="${pick(random, paints)}"/>`,
  (random) => `<text font-size="12" x="1">${writeWords(random)}${writeOddity(random).replace(/[<&]/g, "")}</text>`,
  (random) => `<path d="M0 0L${random(99)} 8" style="fill:${pick(random, paints)};stroke:${pick(random, paints)}"/>`,
  (random) => `<a href="javascript:x()" xlink:href="${pick(random, paints)}"><circle r="${random(9)}"/></a>`,
  () => '<image href="https://example.org/a.png"/>',
  () => '<use xlink:href="https://example.org/a.svg#b"/>',
  () => "<script>x()</script>",
  () => "<style>@import 'https://example.org/a.css';*{fill:url(https://example.org/b)}</style>",
  () => '<set attributeName="href" to="javascript:x()"/>',
  () => '<animate attributeName="href" values="javascript:x()"/>',
  () => "<foreignObject><iframe src='https://example.org'></iframe></foreignObject>",
  () => '<rect onload="x()" ONCLICK="x()" fill="red"/>',
  (random) => pick(random, listPayloads()).replace(/&(?!\w+;|#)/g, "&amp;"),
];

export function makeDrawing(random: Random): string {
  const content = Array.from({ length: 1 + random(5) }, () => pick(random, shapes)(random)).join("");
  const text = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${random(500)} 300">${content}</svg>`;
  return random(10) === 0 ? text.slice(0, random(text.length)) : text;
}

export function makeCaptions(random: Random): string {
  const cue = (at: number) =>
    `00:0${at}.000 --> 00:0${at + 1 - (random(9) === 0 ? 2 : 0)}.000\n${writeWords(random)}${writeOddity(random)}\n`;
  const text = ["WEBVTT", "", ...Array.from({ length: 1 + random(4) }, (_, at) => cue(at))].join("\n");
  return random(8) === 0 ? text.slice(random(text.length)) : text;
}

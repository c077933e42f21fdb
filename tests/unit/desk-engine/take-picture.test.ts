/** A picture that is dropped: what it is, whatever it is called. */
import { expect, test } from "vitest";
import { takePicture } from "../../../src/desk-engine/take-picture.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const svg = (inside: string) =>
  bytesOf(`<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}</svg>`);
const take = (name: string, bytes: Uint8Array) => {
  const { name: to, problems, bytes: kept } = takePicture({ name, bytes, taken: [] });
  return [to, problems.map(({ code }) => code), kept !== undefined];
};

// biome-ignore format: one case, one line
test.each([
  ["a drawing", "圖.svg", svg("<rect width='3' height='3'/>"), ["圖.svg", [], true]],
  ["a drawing of another name", "drawing.png", svg("<rect width='3' height='3'/>"), ["drawing.svg", [], true]],
  ["a photograph in a drawing", "a.svg", svg("<image href='data:image/png;base64,AA'/>"), ["a.svg", ["drawing-place"], true]],
  ["a link in a drawing", "a.svg", svg("<a href='javascript:alert(1)'><rect/></a>"), ["a.svg", ["drawing-place"], true]],
  ["words called a drawing", "a.svg", bytesOf("hello"), ["a", ["unknown-picture"], false]],
  ["nothing called a drawing", "a.svg", bytesOf(""), ["a", ["unknown-picture"], false]],
  ["letters of another encoding", "a.svg", new Uint8Array([...svg("<text>"), 0xa4, 0x40]), ["a.svg", ["not-utf8"], false]],
  ["a moving picture called a drawing", "a.svg", bytesOf("GIF89a\u0001\u0000\u0001\u0000\u0000\u0000\u0000;"), ["a", ["foreign-picture"], false]],
  ["a TIFF of little numbers", "江.tif", bytesOf("II*\u0000\u0008\u0000\u0000\u0000"), ["江", ["foreign-picture"], false]],
  ["a TIFF of big numbers, called a JPEG", "江.jpg", bytesOf("MM\u0000*\u0000\u0000\u0000\u0008"), ["江", ["foreign-picture"], false]],
  ["a telephone's photograph", "江.HEIC", bytesOf("\u0000\u0000\u0000\u0018ftypheic\u0000\u0000\u0000\u0000mif1heic"), ["江", ["foreign-picture"], false]],
  ["a Word file called a photograph", "稿.jpg", bytesOf("PK\u0003\u0004\u0014\u0000\u0006\u0000"), ["稿", ["unknown-picture"], false]],
  ["a PDF called a photograph", "稿.png", bytesOf("%PDF-1.7\n"), ["稿", ["foreign-picture"], false]],
  ["nothing called a photograph", "江.jpg", bytesOf(""), ["江", ["unknown-picture"], false]],
] as const)("%s", (_name, name, bytes, expected) => {
  const [to, ...rest] = take(name, bytes);
  expect([String(to).replace(/\.$/, ""), ...rest]).toEqual(expected);
});

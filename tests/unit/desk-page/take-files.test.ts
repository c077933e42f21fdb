/** What is dropped goes to the form of pictures or to that of manuscripts, whether or not the system knows its type. */
import { expect, test } from "vitest";
import { sortFiles } from "../../../src/desk-page/insert/take-files.ts";

test.each([
  ["江.tif", "", "picture"],
  ["江.TIFF", "", "picture"],
  ["IMG_0001.HEIC", "", "picture"],
  ["IMG_0001.heif", "", "picture"],
  ["江.tiff", "image/tiff", "picture"],
  ["掃描.bmp", "", "picture"],
  ["封面.psd", "", "picture"],
  ["江.JPG", "", "picture"],
  ["江", "image/webp", "picture"],
  ["圖.svg", "", "picture"],
  ["稿.docx", "", "manuscript"],
  ["稿.pdf", "application/pdf", "manuscript"],
  ["稿.tiff.txt", "text/plain", "manuscript"],
  ["heic", "", "manuscript"],
])("%s of type 「%s」 is a %s", (name, type, kind) => {
  const { pictures, others } = sortFiles([new File(["x"], name, { type })]);
  expect([pictures.length, others.length]).toEqual(kind === "picture" ? [1, 0] : [0, 1]);
});

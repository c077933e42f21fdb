/** Our own way to HarfBuzz gives the bytes that subset-font gives, however often it is gone. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import subsetFont from "subset-font";
import { expect, test } from "vitest";
import { createFontCutter } from "../../../src/faces/font-cutter.ts";
import { faceSources } from "../../../src/faces/headline-face.ts";
import { readWoff } from "../../../src/faces/read-woff.ts";

const { resolve } = createRequire(import.meta.url);
const code = new Uint8Array(readFileSync(resolve("harfbuzzjs/dist/harfbuzz-subset.wasm")));
const texts = ["落子一座橋桥的夜班", "「2022 年」，三個AV字。", "字", "\u{20bb7}野家", ""];

test.each(Object.values(faceSources))("$name", async ({ name, file }) => {
  const font = readWoff(readFileSync(resolve(`${name}/${file}`)));
  const cut = await createFontCutter(code, font);
  for (const text of texts) {
    const reference = await subsetFont(Buffer.from(font), text, { targetFormat: "sfnt", noHinting: true });
    expect(Buffer.from(cut(text)).equals(reference), text).toBe(true);
  }
  const first = cut("落子");
  for (let time = 0; time < 100; time += 1) cut(`${texts.join("")}${String.fromCodePoint(0x4e00 + time)}`);
  expect(cut("落子")).toEqual(first);
});

test("what is no WOFF is refused", () => {
  expect(() => readWoff(new TextEncoder().encode("wOF2 and something"))).toThrow("no WOFF");
});

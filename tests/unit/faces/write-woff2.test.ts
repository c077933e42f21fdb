/** A face written by us is a font that others read, with the outlines and measures it had. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import subsetFont from "subset-font";
import { expect, test } from "vitest";
import { faceSources } from "../../../src/faces/headline-face.ts";
import { writeWoff2 } from "../../../src/faces/write-woff2.ts";

/** Tables by tag, and the font's flavour. */
function readFont(font: Uint8Array): { flavor: number; tables: Map<string, string> } {
  const bytes = Buffer.from(font);
  const tables = Array.from({ length: bytes.readUInt16BE(4) }, (_, at) => {
    const row = 12 + 16 * at;
    const start = bytes.readUInt32BE(row + 8);
    return [
      bytes.toString("latin1", row, row + 4),
      bytes.subarray(start, start + bytes.readUInt32BE(row + 12)).toString("hex"),
    ] as const;
  });
  return { flavor: bytes.readUInt32BE(0), tables: new Map(tables) };
}

test.each(Object.values(faceSources))("$name, read by the reference decoder", async ({ name, file }) => {
  const source = readFileSync(createRequire(import.meta.url).resolve(`${name}/${file}`));
  const font = await subsetFont(source, "落子一座橋桥的夜班", { targetFormat: "sfnt", noHinting: true });
  const packed = writeWoff2(font);
  expect(Buffer.from(packed).toString("latin1", 0, 4)).toBe("wOF2");
  expect(packed.length).toBeLessThan(font.length);
  const unpack = async (woff2: Uint8Array) =>
    readFont(await subsetFont(Buffer.from(woff2), undefined, { targetFormat: "sfnt", keepAllGlyphs: true }));
  // Who unpacks writes the outlines in its own way: they are compared after the same hand has written both.
  const reference = await subsetFont(font, undefined, { targetFormat: "woff2", keepAllGlyphs: true });
  const [read, before] = [await unpack(packed), await unpack(reference)];
  expect(packed.length).toBeLessThan(reference.length);
  expect(read.flavor).toBe(before.flavor);
  for (const tag of ["glyf", "loca", "hmtx", "cmap", "maxp"]) {
    expect(before.tables.get(tag), tag).toMatch(/^[0-9a-f]+$/);
    expect(read.tables.get(tag), tag).toBe(before.tables.get(tag));
  }
  for (const tag of ["vhea", "vmtx"])
    expect([before.tables.has(tag), read.tables.has(tag)], tag).toEqual([true, false]);
});

test("the same font gives the same bytes", async () => {
  const { name, file } = faceSources.Hant;
  const source = readFileSync(createRequire(import.meta.url).resolve(`${name}/${file}`));
  const font = await subsetFont(source, "落子", { targetFormat: "sfnt" });
  expect(writeWoff2(font)).toEqual(writeWoff2(font));
});

/**
 * Cuts a headline face, or takes the one cut before: faces are kept in the build's cache by name, and the same characters
 * always give the same bytes.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import subsetFont from "subset-font";
import { once } from "../once.ts";
import type { Script } from "../variants/table.ts";
import { faceSources, type HeadlineFace } from "./headline-face.ts";
import { writeWoff2 } from "./write-woff2.ts";

/** The whole fonts, unpacked: that takes a second, a cut from the unpacked font 0.1. */
const unpackFont = once(
  (path: string): Promise<Uint8Array> =>
    subsetFont(readFileSync(path), undefined, { targetFormat: "sfnt", keepAllGlyphs: true }),
);

function loadFont(root: string, script: Script): Promise<Uint8Array> {
  const { name, file } = faceSources[script];
  return unpackFont(createRequire(join(root, "package.json")).resolve(`${name}/${file}`));
}

/** The face as WOFF2. */
export async function cutFace(root: string, face: HeadlineFace): Promise<Uint8Array<ArrayBuffer>> {
  const folder = join(root, "node_modules/.cache/luozi/faces");
  const file = join(folder, `${face.name}.woff2`);
  if (existsSync(file)) return new Uint8Array(readFileSync(file));
  const font = await loadFont(root, face.script);
  const cut = writeWoff2(await subsetFont(font, face.characters, { targetFormat: "sfnt", noHinting: true }));
  mkdirSync(folder, { recursive: true });
  // By way of another name: two builds may cut the same face at once.
  writeFileSync(`${file}.${process.pid}`, cut);
  renameSync(`${file}.${process.pid}`, file);
  return cut;
}

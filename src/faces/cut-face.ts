/**
 * Cuts a headline face, or takes the one cut before: faces are kept in the build's cache by name, and the same characters
 * always give the same bytes.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { once } from "../once.ts";
import { type CutFont, createFontCutter } from "./font-cutter.ts";
import { faceSources, type HeadlineFace } from "./headline-face.ts";
import { readWoff } from "./read-woff.ts";
import { writeWoff2 } from "./write-woff2.ts";

const { resolve } = createRequire(import.meta.url);

const readHarfBuzz = once(() => new Uint8Array(readFileSync(resolve("harfbuzzjs/dist/harfbuzz-subset.wasm"))));

const openFont = once(
  (path: string): Promise<CutFont> => createFontCutter(readHarfBuzz(), readWoff(readFileSync(path))),
);

/** The face as WOFF2. */
export async function cutFace(root: string, face: HeadlineFace): Promise<Uint8Array<ArrayBuffer>> {
  const folder = join(root, "node_modules/.cache/luozi/faces");
  const file = join(folder, `${face.name}.woff2`);
  if (existsSync(file)) return new Uint8Array(readFileSync(file));
  const source = faceSources[face.script];
  const cutFont = await openFont(resolve(`${source.name}/${source.file}`));
  const cut = writeWoff2(cutFont(face.characters));
  mkdirSync(folder, { recursive: true });
  // By way of another name: two builds may cut the same face at once.
  writeFileSync(`${file}.${process.pid}`, cut);
  renameSync(`${file}.${process.pid}`, file);
  return cut;
}

import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { cutFace } from "../../../src/faces/cut-face.ts";
import { createHeadlineFace, faceSources } from "../../../src/faces/headline-face.ts";

const packages = join(import.meta.dirname, "../../../node_modules");
const folder = mkdtempSync(join(tmpdir(), "luozi-faces-"));
mkdirSync(join(folder, "node_modules/@fontsource"), { recursive: true });
for (const { name } of Object.values(faceSources))
  symlinkSync(join(packages, name), join(folder, "node_modules", name));
afterAll(() => rmSync(folder, { recursive: true }));

test("a face is named by its script and its characters, however often and in what order they come", () => {
  const face = createHeadlineFace("zh-Hant-TW", ["百億一手", "落子"]);
  expect(createHeadlineFace("zh-Hant-TW", ["落子一手百億百億"])).toEqual(face);
  expect(createHeadlineFace("zh-Hant-HK", ["百億一手落子"])).toEqual(face);
  expect(createHeadlineFace("zh-Hans", ["百億一手落子"]).name).not.toBe(face.name);
  expect(createHeadlineFace("zh-Hant-TW", ["百億一手"]).name).not.toBe(face.name);
});

test("the version in the name is the one that is installed", () => {
  for (const { name, version } of Object.values(faceSources))
    expect(JSON.parse(readFileSync(join(packages, name, "package.json"), "utf8"))).toMatchObject({
      version,
    });
});

test("a face is small, kept, and the same bytes when it is cut again", async () => {
  const face = createHeadlineFace("zh-Hant-TW", ["最晚入局的南通，下出百億一手", "落子"]);
  const first = Buffer.from(await cutFace(folder, face));
  expect(first.subarray(0, 4).toString("latin1")).toBe("wOF2");
  expect(first.length).toBeLessThan(4_500);
  const kept = join(folder, "node_modules/.cache/luozi/faces");
  expect(readdirSync(kept)).toEqual([`${face.name}.woff2`]);
  expect(first.equals(await cutFace(folder, face))).toBe(true);
  rmSync(kept, { recursive: true });
  expect(first.equals(await cutFace(folder, face))).toBe(true);
  expect(existsSync(kept)).toBe(true);
}, 30_000);

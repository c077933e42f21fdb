/** Where builds go: what stands in a stage. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { countPages, createStage } from "../../../src/disk/output.ts";

const root = mkdtempSync(join(tmpdir(), "luozi-output-"));
afterEach(() => rmSync(root, { recursive: true, force: true }));

test("pages of stories are counted in every edition's folder, also before there are any", () => {
  const stage = createStage(root);
  expect(countPages(root, stage, ["zh-hans", "zh-hant-tw"])).toBe(0);
  for (const page of [
    "zh-hans/stories/bridge",
    "zh-hans/stories/ferry",
    "zh-hant-tw/stories/bridge",
    "zh-hans/topics/river",
  ])
    mkdirSync(join(root, stage, page), { recursive: true });
  writeFileSync(join(root, stage, "zh-hans/index.html"), "");
  expect(countPages(root, stage, ["zh-hans", "zh-hant-tw"])).toBe(3);
});

/** Another newsroom's project: other settings, and one small story for content. No unit test that could be is red, and all types hold. */

import { execFile } from "node:child_process";
import { chmodSync, cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Copy, createCopy } from "./copy.ts";

const project = join(import.meta.dirname, "../..");
let copy: Copy;
// What this test's own runner has set is not for the one in the copy.
const { VITEST: _, VITEST_MODE: _mode, NODE_ENV: _node, MODE: _vite, UPDATE: _update, ...env } = process.env;

const settings = `/** Another publication: Simplified first, two editions. */
import type { Settings } from "../site/publication.ts";

export const settings: Settings = {
  name: "江报",
  motto: "江上的事，江上说。",
  tagline: "江边的长报道。",
  description: "江报只写江边的事。",
  desk: "江报编辑部",
  url: "https://jiangbao.example",
  variants: {
    served: ["zh-Hans", "zh-Hant-HK"],
    default: "zh-Hans",
    written: "zh-Hans",
    editors: "zh-Hans",
  },
  timeZone: "Asia/Hong_Kong",
  contact: "mailto:desk@jiangbao.example",
  report: "mailto:desk@jiangbao.example?subject={title}&body={text}",
  features: { search: false, feeds: false },
};
`;

const story = `---
headline: 江边的夜班
standfirst: 桥修好以前，守桥的人先守了三个冬天。
published: 2024-03-18
topics: [rivers]
---

守桥的人说，夜里的水声和白天不同。
`;

beforeAll(() => {
  copy = createCopy("foreign");
  // What editors, the workflow and newcomers have is the engine's, and read by unit tests.
  for (const part of [".vscode", ".github", "README.md", "LICENSE", "package-lock.json"])
    cpSync(join(project, part), join(copy.folder, part), { recursive: true });
  // One test runs the desk as somebody who owns nothing here.
  chmodSync(copy.folder, 0o755);
  rmSync(join(copy.folder, "content"), { recursive: true });
  copy.write("content/topics.yaml", "- slug: rivers\n  name: 江河\n  description: 江边的事。\n");
  copy.write("content/about.md", "---\nheadline: 关于江报\nstandfirst: 江边的事。\n---\n\n江报只写江边的事。\n");
  copy.write("content/stories/night-shift/index.md", story);
  copy.write("src/publication/settings.ts", settings);
});

afterAll(() => copy.remove());

test("the copy is the other newsroom's", async () => {
  const { code, output } = await copy.run("list");
  expect(code, output).toBe(0);
  expect(output).toContain("江边的夜班");
});

/** A program of a package, in the copy. */
const run = (...args: readonly string[]) =>
  promisify(execFile)(process.execPath, args, { cwd: copy.folder, env, maxBuffer: 1 << 28 }).then(
    () => "",
    ({ stdout, stderr }: { stdout: string; stderr: string }) => stdout + stderr,
  );

/** Folders of tests that ask the project as it lies on the disk, or a command in it; the others have a publication of fixtures. */
const reached = ["desk", "disk", "guide", "library", "metadata", "founding", "site"].map(
  (room) => `tests/unit/${room}/`,
);

test("no unit test is red", { timeout: 600_000 }, async () => {
  const vitest = ["node_modules/vitest/vitest.mjs", "run", "--config", "tests/vitest.config.ts", "--project", "unit"];
  expect(await run(...vitest, "--reporter", "dot", "tests/architecture", ...reached)).toBe("");
});

// The rest of the code sees `Settings`, whatever these say: its types hold as in the project.
test("all types hold", async () => {
  expect(await run("node_modules/astro/bin/astro.mjs", "sync")).toBe("");
  const { code, output } = await copy.runTypes("src/publication");
  expect(code, output).toBe(0);
});

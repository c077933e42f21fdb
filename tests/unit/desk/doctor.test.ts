import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { formatFindings } from "../../../src/desk/doctor.ts";
import { examinations } from "../../../src/desk/examine.ts";
import { createProject, type Project, refuseDisk } from "./project.ts";
import { say } from "./say.ts";

let project: Project;
beforeEach(() => {
  project = createProject();
  project.write("package.json", JSON.stringify({ dependencies: { node: "20.0.0", zod: "4.0.0" } }));
  project.write(
    "package-lock.json",
    JSON.stringify({
      packages: { "node_modules/node": { version: "20.0.0" }, "node_modules/zod": { version: "4.0.0" } },
    }),
  );
  project.write("node_modules/node/package.json", JSON.stringify({ version: "20.0.0" }));
  project.write("node_modules/zod/package.json", JSON.stringify({ version: "4.0.0" }));
});
afterEach(() => project.remove());

const doctor = async () => (await say(project.root, "doctor")).out;
const line = (out: string, name: string) => out.split("\n").find((text) => text.slice(2).startsWith(name)) ?? "";

test("what is well is ticked, and nothing is left behind", async () => {
  const before = Object.keys(project.list());
  const out = await doctor();
  for (const name of ["Node", "套件", "內容", "時區", "dist/"]) expect(line(out, name)).toMatch(/^✓ /);
  expect(Object.keys(project.list()).filter((file) => !before.includes(file))).toEqual([".luozi"]);
});

test.each([
  ["Node", "npm ci", () => project.write("package.json", JSON.stringify({ dependencies: { node: "999.0.0" } }))],
  ["套件", "npm ci", () => project.write("node_modules/zod/package.json", JSON.stringify({ version: "3.0.0" }))],
  ["套件", "npm ci", () => rmSync(join(project.root, "node_modules"), { recursive: true })],
  ["套件", "npm ci", () => rmSync(join(project.root, "package-lock.json"))],
  ["內容", "chmod -R u+rwX content", () => rmSync(join(project.root, "content"), { recursive: true })],
])("%s that is not well is crossed, with the command that mends it", async (name, mend, spoil) => {
  spoil();
  const { code, out, err } = await say(project.root, "doctor");
  expect([code, err]).toEqual([1, ""]);
  expect(line(out, name)).toMatch(/^✗ /);
  expect(out.split("\n")[out.split("\n").indexOf(line(out, name)) + 1]).toMatch(
    new RegExp(`^ +執行：${mend.replace("+", "\\+")}$`),
  );
});

test("a project folder that cannot be written to is said", async () => {
  const out = await refuseDisk("mkdirSync", "EROFS", doctor);
  expect(line(out, "dist/")).toMatch(/^✗ .*唯讀/);
});

test("what the built site weighs is told by kind, and who takes it", async () => {
  expect(await doctor()).not.toContain("dist/ 裡：");
  project.write("dist/index.html", "x".repeat(1200));
  project.write("dist/cards/a.png", "x".repeat(300));
  const out = await doctor();
  expect(out).toContain(`
dist/ 裡：
  分享卡  1 個   300 B
  其他    1 個  1.2 KB
  共計    2 個  1.5 KB
放得下：GitHub Pages、`);
  expect(out.trimEnd()).toMatch(/\n\n(?:都好。|有 \d+ 處要補。)$/);
});

test("lines stand under each other", () => {
  const row = (name: string, ok: boolean) => ({ name, ok, found: "如此", mend: "npm ci" });
  expect(formatFindings([row("Node", true), row("中文字體", false)])).toBe(
    "✓ Node      如此\n✗ 中文字體  如此\n            執行：npm ci",
  );
});

test("every examination has a name and a command of its own words", () => {
  expect(new Set(examinations.map(({ name }) => name)).size).toBe(examinations.length);
  for (const { mend } of examinations) expect(mend).toMatch(/^[a-z]+ /);
});

test("of a folder that is to be served it is told what is lacking", async () => {
  project.write("site/index.html", "x");
  project.write("site/404.html", "x");
  const { code, out } = await say(project.root, "doctor", "site");
  expect(code).toBe(1);
  expect(out).toMatch(/^✓ 首頁\n✓ 找不到\n✗ 網站地圖 {2}沒有 sitemap\.xml/);
  expect(out).toContain("\n缺 3 樣。");
  const none = await say(project.root, "doctor", "nowhere");
  expect([none.code, none.err]).toEqual([2, expect.stringMatching(/^沒有這個資料夾：/)]);
});

/**
 * A new paper from nothing: the project as it is cloned, `desk found`, and what the founders then look at. Everything but the
 * publication and its content stays letter for letter.
 */
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Copy, createCopy, digest, type Running } from "./copy.ts";
import { findPort } from "./find-port.ts";

let copy: Copy;
let server: Running | undefined;

const git = (...args: string[]) =>
  execFileSync("git", ["-c", "user.name=desk", "-c", "user.email=desk@paper.example", ...args], {
    cwd: copy.folder,
    encoding: "utf8",
  });
const order =
  "found --name 江声试刊 --variants zh-Hans,zh-Hant-HK --url https://paper.example --time-zone Asia/Shanghai";

/** Tests that see the publication itself. To the types of the others founding makes no difference. */
const listSeeing = () =>
  readdirSync(`${copy.folder}/tests`, { recursive: true, encoding: "utf8" })
    .map((name) => `tests/${name}`)
    .filter((file) => file.endsWith(".ts") && !file.startsWith("tests/fixtures/"))
    .filter((file) => /from "[^"]*\/src\/publication\//.test(copy.read(file)));

beforeAll(() => {
  copy = createCopy("founding");
  copy.write(".gitignore", "/dist\n/.luozi\n/.astro\n/node_modules\n/.vscode\n");
  git("init", "--quiet");
  git("add", "--all");
  git("commit", "--quiet", "--message", "clone");
});

afterAll(() => {
  server?.process.kill();
  copy.remove();
});

test("what git could not bring back is not replaced", async () => {
  copy.write("content/about.md", "not committed");
  const { code, output } = await copy.run(`${order} --accent #f0c020`);
  expect(code).toBe(1);
  expect(output).toContain("content/about.md");
  git("checkout", "--quiet", ".");
});

test("a slip is answered with a sentence, and nothing is touched", async () => {
  const { code, output } = await copy.run(`${order} --accent yellow`);
  expect(code).toBe(2);
  expect(output).toContain("yellow");
  expect(git("status", "--porcelain")).toBe("");
});

test("the paper is founded, in nothing but the publication and its content", async () => {
  const before = digest(`${copy.folder}/src`);
  const { code, output } = await copy.run(`${order} --accent #f0c020`);
  expect(code, output).toBe(0);
  const changed = git("status", "--porcelain", "-z", "--untracked-files=all").split("\0").filter(Boolean);
  expect(changed.length).toBeGreaterThan(2);
  expect(changed.filter((line) => !/^.. (?:content|public|src\/publication)\//.test(line))).toEqual([]);
  const after = digest(`${copy.folder}/src`);
  for (const [file, hash] of Object.entries(before))
    if (!file.startsWith("publication/")) expect(after[file], file).toBe(hash);
});

test("it has nothing to be mended, its types are right, it is built and every check of a site is green", async () => {
  const check = await copy.run("check");
  expect(check.code, check.output).toBe(0);
  expect(check.output).toContain("没有问题。");
  const built = await copy.run("build");
  expect(built.code, built.output).toBe(0);
  const [types, site] = await Promise.all([copy.runTypes("src", ...listSeeing()), copy.runSiteChecks()]);
  expect(types.code, types.output).toBe(0);
  expect(site.code, site.output).toBe(0);
});

test("its readers get it: their script, its name, its colour, no number and no board", async () => {
  const port = await findPort();
  server = copy.start("preview", { PORT: String(port) });
  const read = async (path: string) => (await fetch(`http://localhost:${port}${path}`)).text();
  await expect.poll(() => read("/").catch(() => ""), { timeout: 30_000 }).toContain("江声");
  const [front, story] = [await read("/"), await read("/zh-hans/stories/first-story/")];
  expect(front).toContain('<html lang="zh-Hans"');
  expect(front).toContain("light-dark(#fcfcfa,#1a1b1d)");
  expect(story).not.toMatch(/落子|第\d+手|radial-gradient\(circle/);
  expect(await read("/zh-hant-hk/stories/first-story/")).toContain("第一篇怎麼寫");
  expect((await fetch(`http://localhost:${port}/zh-hant-tw/`)).status).toBe(404);
});

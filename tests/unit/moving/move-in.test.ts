/**
 * `desk move-in` on a small tree of each system: fixtures/moving/<system>, its answer beside it in <system>.txt. The answer is
 * the plan and every file the move wrote. `UPDATE=1` rewrites the answers; read the difference as prose.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createProject, type Project } from "../desk/project.ts";
import { sayAll } from "../desk/say.ts";

const fixtures = resolve(import.meta.dirname, "../../fixtures/moving");
const trees = readdirSync(fixtures, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? entry.name : [],
);

let project: Project;
beforeEach(() => {
  project = createProject();
});
afterEach(() => project.remove());

const env = { AS_OF: "2023-01-01" };
const move = (...args: string[]) => sayAll(project.root, ["move-in", ...args], env);

/** Texts that were not there, or were other ones; of pictures the names. */
function listWritten(before: Record<string, string>): string {
  return Object.entries(project.list())
    .filter(([file, text]) => before[file] !== text && !file.startsWith(".luozi/"))
    .map(([file, text]) => `=== ${file}\n${file.endsWith(".png") ? "" : text}`)
    .join("\n");
}

/** All but what the desk keeps for itself. */
const listContent = () =>
  Object.fromEntries(Object.entries(project.list()).filter(([file]) => !file.startsWith(".luozi")));

describe.each(trees)("%s", (tree) => {
  const folder = join(fixtures, tree);

  test("becomes what stands beside it; nothing is written before, and nothing more after", async () => {
    const before = project.list();
    const plan = await move("--dry-run", folder);
    expect(plan.err).toBe("");
    expect(listWritten(before)).toBe("");
    const first = await move(folder);
    const answer = `${plan.out}\n${first.out.slice(plan.out.length)}\n${listWritten(before)}`;
    const file = join(fixtures, `${tree}.txt`);
    if (process.env.UPDATE) writeFileSync(file, answer);
    expect(answer).toBe(readFileSync(file, "utf8"));
    const after = project.list();
    await move(folder);
    expect(project.list()).toEqual(after);
  }, 120_000);

  test("is taken by the check, and a move that was interrupted goes on", async () => {
    const before = project.list();
    await move(folder);
    const whole = listContent();
    const { code, out, err } = await sayAll(project.root, ["check"], env);
    expect({ code, said: code === 0 ? "" : out + err }).toEqual({ code: 0, said: "" });
    const [story = ""] = Object.keys(whole).filter((name) => !(name in before) && name.endsWith("/index.md"));
    rmSync(join(project.root, story, ".."), { recursive: true });
    await move(folder);
    expect(listContent()).toEqual(whole);
  }, 120_000);
});

test("the topics are written first, and used as an editor left them", async () => {
  const file = join(project.root, "topics-of-the-blog.yaml");
  const before = project.list();
  const folder = join(fixtures, "hexo");
  const told = await move("--topics", file, folder);
  expect(told.code).toBe(0);
  expect(Object.keys(project.list()).filter((name) => !(name in before))).toEqual(["topics-of-the-blog.yaml"]);
  writeFileSync(file, "- slug: waterfront\n  name: 水邊\n  description: 河口的兩岸。\n  from: [码头, 天气]\n");
  await move("--topics", file, folder);
  expect(project.read("content/topics.yaml")).toContain("slug: waterfront");
  expect(project.read("content/stories/harbour/index.md")).toContain("topics:\n  - waterfront\n");
  writeFileSync(file, "- name: 水邊\n");
  expect((await move("--topics", file, folder)).code).toBe(1);
}, 120_000);

test.each([
  ["no folder", []],
  ["two folders", ["a", "b"]],
  ["a folder that is not there", ["nowhere"]],
  ["a folder of no system", ["content"]],
])("%s is refused in one sentence", async (_what, args) => {
  const before = project.list();
  const { code, out, err } = await move(...args);
  expect(code).toBeGreaterThan(0);
  expect(out).toBe("");
  expect(err.trim().split("\n")).toHaveLength(1);
  expect(project.list()).toEqual(before);
});

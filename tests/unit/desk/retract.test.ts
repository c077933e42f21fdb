import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readContent } from "../../../src/library/read-content.ts";
import { formatProblems } from "../../../src/problems/format-problems.ts";
import { createProject, type Project, refuseDisk, writeStory } from "./project.ts";
import { say } from "./say.ts";

const file = "content/stories/bridge/index.md";
const reason = '數字「三百米」: 查無 "來源"。';
let project: Project;
beforeEach(() => {
  project = createProject();
  project.write(file, writeStory("橋", "related: [old-ferry] # 渡口\n"));
  vi.stubEnv("AS_OF", "2026-11-23T04:08");
});
afterEach(() => {
  project.remove();
  vi.unstubAllEnvs();
});

const retract = (...args: readonly string[]) => say(project.root, "retract", ...args);

test("a retracted story keeps its text and says when and why; undone it is what it was", {
  timeout: 30_000,
}, async () => {
  const before = project.read(file);
  expect((await retract("bridge", "--reason", reason, "--yes")).code).toBe(0);
  const { stories, problems } = readContent(project.root);
  expect(formatProblems(problems)).toBe("");
  const story = stories.find((entry) => entry.story.slug === "bridge")?.story;
  expect(story?.retracted).toBe("2026-11-23T00:00:00+08:00");
  expect(story?.words.retraction?.reason).toBe(reason);
  expect(project.read(file)).toContain("related: [old-ferry] # 渡口\nretracted: { date: 2026-11-23, reason: ");
  expect((await retract("bridge", "--undo", "--yes")).code).toBe(0);
  expect(project.read(file)).toBe(before);
});

test("the change is shown, and without a terminal only --yes makes it", async () => {
  const before = project.list();
  const { code, out } = await retract("bridge", "--reason", reason);
  expect([code, out]).toEqual([2, expect.stringContaining("+retracted: { date: 2026-11-23")]);
  expect(project.list()).toEqual(before);
});

test.each([
  [["bridge"], 2, "要寫理由"],
  [["bridge", "--reason", "長".repeat(201)], 2, "理由有 201 個字"],
  [["bridge", "--reason", "錯", "--undo"], 2, "只能用一個"],
  [["brigde", "--undo"], 2, "想用的可能是「bridge」"],
  [["bridge", "--undo", "--yes"], 1, "沒有撤回"],
] as const)("%j ends with %i", async (args, code, sentence) => {
  const before = project.list();
  expect(await retract(...args)).toEqual({ code, out: "", err: expect.stringContaining(sentence) });
  expect(project.list()).toEqual(before);
});

test("what readers never saw or see no more cannot be retracted", async () => {
  project.write(file, writeStory("橋", "draft: true\n"));
  expect((await retract("bridge", "--reason", reason, "--yes")).err).toContain("還沒有刊出");
  project.write(file, writeStory("橋", "retracted: { date: 2026-01-01, reason: 錯 }\n"));
  expect((await retract("bridge", "--reason", reason, "--yes")).err).toContain("已經撤回了");
});

test("a disk that refuses leaves the file as it was", async () => {
  const before = project.list();
  const said = await refuseDisk("renameSync", "EACCES", () => retract("bridge", "--reason", reason, "--yes"));
  expect([said.code, said.err]).toEqual([1, expect.stringContaining("權限")]);
  expect(project.list()).toEqual(before);
});

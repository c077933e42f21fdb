import { afterEach, beforeEach, expect, test } from "vitest";
import { readContent } from "../../../src/library/read-content.ts";
import { formatProblems } from "../../../src/problems/format-problems.ts";
import { createProject, type Project, refuseDisk, writeStory } from "./project.ts";
import { say } from "./say.ts";

let project: Project;
beforeEach(() => {
  project = createProject();
});
afterEach(() => project.remove());

/** What is wrong with the content, the copy of the headline aside: that is the editor's own. */
const check = () => formatProblems(readContent(project.root).problems);

test.each([
  ["守橋人的三個冬天", "shouqiao-rende-sange-dongtian", "zh-Hant-TW"],
  ["守桥人的三个冬天", "shouqiao-rende-sange-dongtian", "zh-Hans"],
  ["記者: 「說明」#1", "jizhe-shuoming-1", "zh-Hant-TW"],
  ["no", "no", "zh-Hant-TW"],
  ["../上一層/etc\\passwd", "shang-yiceng-etc-passwd", "zh-Hant-TW"],
  ["😀", /^story-\d{4}-\d\d-\d\d$/, "zh-Hant-TW"],
])("a new story is a draft without errors: %s", async (headline, slug, variant) => {
  const { code, out, err } = await say(project.root, "new", headline);
  expect([code, err]).toEqual([0, ""]);
  const file = /content\/stories\/(.+)\/index\.md/.exec(out);
  expect(file?.[1]).toEqual(slug instanceof RegExp ? expect.stringMatching(slug) : slug);
  expect(check()).toBe("");
  const story = readContent(project.root).stories.find((entry) => entry.story.file === file?.[0])?.story;
  expect(story?.words.headline).toBe(headline);
  expect([story?.draft, story?.written]).toEqual([true, variant]);
});

test("every field a person may fill in is explained in its own line", async () => {
  await say(project.root, "new", "守橋", "--slug", "bridge");
  const lines = project.read("content/stories/bridge/index.md").split("\n");
  for (const [at, line] of lines.entries()) {
    if (/^[a-z]+:/.test(line)) expect(lines[at - 1], line).toMatch(/^# \S/);
  }
  expect(lines.filter((line) => line.startsWith("# 可以用的：industry（產業）、rivers（江河）"))).toHaveLength(1);
});

test("an address that is or was another's is not given away", async () => {
  project.write("content/stories/here/index.md", writeStory("在此", "slug: shouqiao\nformerly: [shouqiao-2]\n"));
  const { out } = await say(project.root, "new", "守橋");
  expect(out).toContain("content/stories/shouqiao-3/index.md");
  const before = project.list();
  const refused = await say(project.root, "new", "守橋", "--slug", "shouqiao-2");
  expect([refused.code, refused.err]).toEqual([1, expect.stringContaining("content/stories/here/index.md 的")]);
  expect(project.list()).toEqual(before);
});

test.each([
  [["new"], "要寫上標題"],
  [["new", " \n"], "要寫上標題"],
  [["new", "長".repeat(61)], "標題有 61 個字寬，最多 60 個"],
  [["new", "a".repeat(122)], "標題有 61 個字寬，最多 60 個"],
  [["new", "守橋", "--slug", "../outside"], "「../outside」不能用作網址"],
  [["new", "守橋", "--slug", "a\\b"], "不能用作網址"],
  [["new", "守橋", "--variant", "zh-TW"], "想用的可能是「zh-Hant-TW」"],
])("%j is a wrong use, and nothing is written", async (args, sentence) => {
  const before = project.list();
  const { code, err } = await say(project.root, ...args);
  expect([code, err]).toEqual([2, expect.stringContaining(sentence)]);
  expect(project.list()).toEqual(before);
});

test("a folder that exists is left alone", async () => {
  project.write("content/stories/bridge/notes.txt", "筆記");
  const before = project.list();
  const { code, err } = await say(project.root, "new", "守橋", "--slug", "bridge");
  expect([code, err]).toEqual([1, expect.stringContaining("「content/stories/bridge」已經在那裡了")]);
  expect(project.list()).toEqual(before);
});

test.each([
  ["mkdirSync", "EACCES", "權限"],
  ["mkdirSync", "EROFS", "唯讀"],
  ["writeFileSync", "ENOSPC", "磁碟滿了"],
  ["renameSync", "EACCES", "權限"],
] as const)("a disk that refuses %s (%s) leaves nothing half-written", async (name, refusal, sentence) => {
  const before = project.list();
  const { code, out, err } = await refuseDisk(name, refusal, () => say(project.root, "new", "守橋"));
  expect([code, out, err]).toEqual([1, "", expect.stringContaining(sentence)]);
  expect(err).not.toMatch(/\n\s+at |Error:/);
  expect(project.list()).toEqual(before);
});

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { formatDiff } from "../../../src/terminal/format-diff.ts";
import { createProject, type Project, refuseDisk, writeStory } from "./project.ts";
import { say } from "./say.ts";

const file = "content/stories/bridge/index.md";
let project: Project;
beforeEach(() => {
  project = createProject();
  vi.stubEnv("AS_OF", "2026-11-23T04:08");
});
afterEach(() => {
  project.remove();
  vi.unstubAllEnvs();
});

const draft = writeStory("橋 # 一號", "# 還沒好\ndraft: true  # 等圖\n");
const publish = (...args: readonly string[]) => say(project.root, "publish", ...args);

test("a draft goes out now: two lines change, comments and order stay", async () => {
  project.write(file, draft);
  const { code, out } = await publish("bridge", "--yes");
  expect(code).toBe(0);
  const after = draft
    .replace("published: 2022-03-18", "published: 2026-11-23T04:08")
    .replace("draft: true  # 等圖\n", "");
  expect(project.read(file)).toBe(after);
  expect(out).toContain(formatDiff(file, draft, after, process.stdout));
  expect(out).toContain("-published: 2022-03-18\n+published: 2026-11-23T04:08");
});

test("a story can be set for a later moment, and moved", async () => {
  project.write(file, draft);
  expect((await publish("bridge", "--at", "2026-12-01T08:00", "--yes")).out).toContain("排好了：2026-12-01T08:00");
  expect(project.read(file)).toContain("\npublished: 2026-12-01T08:00\n");
  expect((await publish("bridge", "--at", "2026-12-01T08:00", "--yes")).out).toContain("本來就排在這個時刻");
  await publish("bridge", "--yes");
  expect(project.read(file)).toContain("\npublished: 2026-11-23T04:08\n");
  const before = project.list();
  expect(await publish("bridge", "--yes")).toMatchObject({ code: 0, out: expect.stringContaining("已經刊出了") });
  expect(project.list()).toEqual(before);
  // What readers can open today is gone until that day.
  expect((await publish("bridge", "--at", "2026-12-01T08:00", "--yes")).out).toContain("到那時以前，它的網址打不開");
});

test("a story that was taken back does not come back by a date", async () => {
  const retracted = writeStory("橋", 'retracted: { date: 2026-11-20, reason: "數字查無來源。" }\n');
  project.write(file, retracted);
  for (const args of [
    ["bridge", "--yes"],
    ["bridge", "--at", "2026-12-01", "--yes"],
  ])
    expect(await publish(...args)).toMatchObject({ code: 1, err: expect.stringContaining("retract bridge --undo") });
  expect(project.read(file)).toBe(retracted);
});

test("without a terminal and without --yes the change is shown and not made", async () => {
  project.write(file, draft);
  const { code, out, err } = await publish("bridge");
  expect([code, err]).toEqual([2, expect.stringContaining("--yes")]);
  expect(out).toContain("-draft: true");
  expect(project.read(file)).toBe(draft);
});

test.each([
  ["an error in a field", draft.replace("topics: [industry]", "topics: [nowhere]"), "沒有叫「nowhere」的專題"],
  ["an empty body", writeStory("橋", "draft: true\n", ""), "正文是空的"],
  ["fields that cannot be read", "---\nheadline: [\n---\n", "括號沒有成對"],
  [
    "a standfirst nobody has written",
    draft.replace(/standfirst: .+/, "standfirst: （未完成）"),
    "缺少欄位「standfirst」",
  ],
])("a story with errors stays a draft: %s", async (_name, text, sentence) => {
  project.write(file, text);
  const { code, err } = await publish("bridge", "--yes");
  expect([code, err]).toEqual([1, expect.stringContaining(sentence)]);
  expect(project.read(file)).toBe(text);
});

test.each([
  [["publish"], "要寫上文章的網址名稱"],
  [["publish", "old-fery"], "想用的可能是「old-ferry」"],
  [["publish", "old-ferry", "--at", "2026-02-30"], "「2026-02-30」不是一個時刻"],
])("%j is a wrong use", async (args, sentence) => {
  const { code, err } = await say(project.root, ...args);
  expect([code, err]).toEqual([2, expect.stringContaining(sentence)]);
});

test.each([
  ["writeFileSync", "ENOSPC"],
  ["renameSync", "EACCES"],
] as const)("a disk that refuses %s leaves the file as it was", async (name, code) => {
  project.write(file, draft);
  const before = project.list();
  const said = await refuseDisk(name, code, () => publish("bridge", "--yes"));
  expect(said.code).toBe(1);
  expect(said.err).not.toMatch(/\n\s+at |Error:/);
  expect(project.list()).toEqual(before);
});

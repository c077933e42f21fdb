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

const rename = (...args: readonly string[]) => say(project.root, "rename", ...args);
const check = () => formatProblems(readContent(project.root).problems);

function layBridge(fields = ""): void {
  project.write(
    "content/stories/bridge/index.md",
    writeStory("橋", fields, "見[自己](../bridge/)。\n\n## 水聲\n\n遠遠就聽得見。"),
  );
  project.write("content/stories/bridge/map.svg", "<svg></svg>");
  project.write("content/stories/bridge/review.yaml", "[]\n");
  project.write(
    "content/stories/night/index.md",
    writeStory(
      "夜",
      "related:\n  - bridge # 前一篇\n  - old-ferry\n",
      "看[橋](../bridge/)、[橋頭](../bridge/#水聲 '題')、[另一座][b]、<a href=\"../bridge/\">這座</a>，`../bridge/` 不動，../bridge/ 也不動。\n\n[b]: ../bridge/\n\n[渡口](../old-ferry/)",
    ),
  );
  project.write("content/stories/night/index.zh-Hans.md", "---\nheadline: 夜\n---\n\n看[桥](../bridge/)。\n");
  project.write("content/about.md", `${project.read("content/about.md")}\n[橋](../stories/bridge/)\n`);
  expect(check()).toBe("");
}

test("the folder moves whole, every link is mended, the old address is kept", async () => {
  layBridge();
  const { code, out, err } = await rename("bridge", "old-bridge", "--yes");
  expect([code, err]).toEqual([0, ""]);
  expect(check()).toBe("");
  const files = project.list();
  expect(Object.keys(files).filter((file) => /(?:^|\/)\.|stories\/bridge/.test(file))).toEqual([]);
  expect(files["content/stories/old-bridge/review.yaml"]).toBe("[]\n");
  expect(files["content/stories/old-bridge/map.svg"]).toBe("<svg></svg>");
  expect(files["content/stories/old-bridge/index.md"]).toBe(
    writeStory("橋", "formerly: [bridge]\n", "見[自己](../old-bridge/)。\n\n## 水聲\n\n遠遠就聽得見。"),
  );
  expect(files["content/stories/night/index.md"]).toContain("  - old-bridge # 前一篇\n  - old-ferry\n");
  expect(files["content/stories/night/index.md"]).toContain(
    "看[橋](../old-bridge/)、[橋頭](../old-bridge/#水聲 '題')、[另一座][b]、<a href=\"../old-bridge/\">這座</a>，`../bridge/` 不動，../bridge/ 也不動。\n\n[b]: ../old-bridge/\n\n[渡口](../old-ferry/)",
  );
  expect(files["content/stories/night/index.zh-Hans.md"]).toContain("看[桥](../old-bridge/)。");
  expect(files["content/about.md"]).toContain("[橋](../stories/old-bridge/)");
  for (const line of [
    "content/stories/bridge/ → content/stories/old-bridge/",
    "+formerly: [bridge]",
    "-看[桥](../bridge/)。",
  ])
    expect(out).toContain(line);
});

test("renamed twice and back again, every former address is kept once", async () => {
  layBridge();
  await rename("bridge", "b2", "--yes");
  await rename("b2", "b3", "--yes");
  expect(project.read("content/stories/b3/index.md")).toContain("formerly: [b2, bridge]\n");
  await rename("b3", "bridge", "--yes");
  expect(project.read("content/stories/bridge/index.md")).toContain("formerly: [b3, b2]\n");
  expect(check()).toBe("");
});

test("a draft's address is nobody's yet, and an address in a field becomes the folder's", async () => {
  project.write("content/stories/bridge/index.md", writeStory("橋", "slug: brige\ndraft: true\n"));
  expect((await rename("brige", "bridge", "--yes")).code).toBe(0);
  expect(project.read("content/stories/bridge/index.md")).toBe(writeStory("橋", "draft: true\n"));
});

test.each([
  [["bridge"], 2, "要寫上新的網址名稱"],
  [["bridge", "../outside"], 2, "「../outside」不能用作網址"],
  [["bridge", "bridge"], 2, "新舊名稱一樣"],
  [["bridge", "old-ferry"], 1, "content/stories/old-ferry/index.md 的"],
  [["brigde", "x"], 2, "想用的可能是「bridge」"],
  [["bridge", "notes", "--yes"], 1, "「content/stories/notes」已經在那裡了"],
] as const)("%j ends with %i and changes nothing", async (args, code, sentence) => {
  layBridge();
  project.write("content/stories/notes/a.txt", "");
  const before = project.list();
  const said = await rename(...args);
  expect([said.code, said.err]).toEqual([code, expect.stringContaining(sentence)]);
  expect(project.list()).toEqual(before);
});

test("without a terminal the changes are shown and not made", async () => {
  layBridge();
  const before = project.list();
  expect((await rename("bridge", "b2")).code).toBe(2);
  expect(project.list()).toEqual(before);
});

test.each([1, 2, 3, 4, 5, 6, 7, 8])("a disk that refuses its %i. move leaves everything as it was", async (from) => {
  layBridge();
  const before = project.list();
  // Moving back must work: a disk that refuses everything could only be mended by hand.
  const said = await refuseDisk("renameSync", "EACCES", () => rename("bridge", "b2", "--yes"), from, true);
  expect([said.code, said.err]).toEqual([1, expect.stringContaining("權限")]);
  expect(project.list()).toEqual(before);
});

test("a full disk leaves everything as it was", async () => {
  layBridge();
  const before = project.list();
  const said = await refuseDisk("writeFileSync", "ENOSPC", () => rename("bridge", "b2", "--yes"), 2);
  expect([said.code, said.err]).toEqual([1, expect.stringContaining("磁碟滿了")]);
  expect(project.list()).toEqual(before);
});

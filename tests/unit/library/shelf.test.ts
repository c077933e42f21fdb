/** Whoever is told what changed reads that again, and nothing else: the same content, problems included. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { FolderShelf } from "../../../src/library/content-files.ts";
import { readContent } from "../../../src/library/read-content.ts";
import { createMemory } from "../../../src/library/reading-memory.ts";
import { createProject, type Project, writeStory } from "../desk/project.ts";

let project: Project;
let shelf: FolderShelf;
let memory = createMemory();

beforeEach(() => {
  project = createProject();
  shelf = new Map();
  memory = createMemory();
  for (const slug of ["bridge", "ferry"])
    project.write(`content/stories/${slug}/index.md`, writeStory("渡口", "", "船停了。"));
  project.write("content/stories/broken/index.md", writeStory("渡口", "topic: [沒有]\n", "船停了。"));
  project.write("content/stories/stray.md", "不是資料夾");
});
afterEach(() => project.remove());

/** What is read, with the shelf and anew. */
function read() {
  const tell = ({ stories, problems, glossary }: ReturnType<typeof readContent>) => ({
    stories: stories.map(({ story }) => [story.slug, story.words.headline, story.digest, story.characters]),
    problems,
    glossary,
  });
  return {
    again: tell(readContent(project.root, { checksCopy: true, memory, shelf })),
    anew: tell(readContent(project.root, { checksCopy: true })),
  };
}

test("a folder that nobody took off the shelf is not looked at", () => {
  read();
  project.write("content/stories/ferry/index.md", writeStory("渡口", "", "船開了，又停了。"));
  const { again, anew } = read();
  expect(again).not.toEqual(anew);
  shelf.delete("ferry");
  const told = read();
  expect(told.again).toEqual(told.anew);
});

test.each<[string, string, () => void]>([
  ["a text", "bridge", () => project.write("content/stories/bridge/index.md", writeStory("橋", "", "橋斷了。"))],
  ["an edition by hand", "bridge", () => project.write("content/stories/bridge/zh-Hans.md", "船停了。\n")],
  ["a drawing", "bridge", () => project.write("content/stories/bridge/map.svg", "<svg/>")],
  ["a new story", "new", () => project.write("content/stories/new/index.md", writeStory("新", "", "新的。"))],
  [
    "a broken one that is mended",
    "broken",
    () => project.write("content/stories/broken/index.md", writeStory("橋", "", "好了。")),
  ],
  ["one that breaks", "ferry", () => project.write("content/stories/ferry/index.md", "---\nheadline: [\n---\n")],
  ["one that is gone", "ferry", () => rmSync(join(project.root, "content/stories/ferry"), { recursive: true })],
  ["a stray file that is gone", "stray.md", () => rmSync(join(project.root, "content/stories/stray.md"))],
  [
    "the glossary",
    "",
    () => project.write("content/glossary.yaml", "- { zh-Hant-TW: 船, zh-Hans: 舟, reason: 各地說法 }\n"),
  ],
])("%s: what is read again is what is there", (_, slug, change) => {
  const before = read();
  expect(before.again).toEqual(before.anew);
  change();
  shelf.delete(slug);
  const after = read();
  expect(after.again).toEqual(after.anew);
  expect(after.anew).not.toEqual(before.anew);
});

test("what is gone is gone though nobody said so", () => {
  read();
  rmSync(join(project.root, "content/stories/ferry"), { recursive: true });
  const { again, anew } = read();
  expect(again).toEqual(anew);
});

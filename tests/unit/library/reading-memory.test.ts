/** A reading that remembers gives what a reading that does not would give, whatever was changed; and it does remember. */
import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openKept } from "../../../src/kept/kept-files.ts";
import { readContent } from "../../../src/library/read-content.ts";
import { createMemory } from "../../../src/library/reading-memory.ts";
import { createProject, type Project, writeStory } from "../desk/project.ts";

const drawing = (label: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text x="1" y="5">${label}</text></svg>`;
const references = "references:\n  - { name: 一本書 }\n  - { name: 一頁, url: https://example.org/ }\n";
const bridge = (fields: string, body: string) => writeStory("橋上的夜班", fields, body);
const body =
  '守橋的人說，夜裡的水聲和白天不同。見[渡口](../ferry/#渡口)。\n\n![水位](level.svg)\n\n:::chart{data="rain.csv" title="雨量"}\n:::';
const [memory, folder] = [createMemory(), "content/stories/bridge"];
let project: Project;

beforeAll(() => {
  project = createProject();
  project.write("content/glossary.yaml", "- { zh-Hant-TW: 浮橋, zh-Hans: 舟桥, reason: 各地說法 }\n");
  project.write("content/stories/ferry/index.md", writeStory("渡口", "", "## 渡口\n\n船停了。"));
  project.write(`${folder}/index.md`, bridge("related: [ferry]\n", body));
  project.write(`${folder}/index.zh-Hans.md`, "---\nheadline: 桥上的夜班\n---\n\n看桥的人说了什么。\n");
  project.write(`${folder}/level.svg`, drawing("水位"));
  project.write(`${folder}/rain.csv`, "月,毫米\n一月,12\n二月,30\n");
});
afterAll(() => project.remove());

const read = () => readContent(project.root, { checksCopy: true, memory });
const find = () => read().stories.map((entry) => [entry.story.slug, entry] as const);

test("what stands as it stood is not read again", () => {
  const before = find();
  expect(before.map(([slug]) => slug)).toContain("bridge");
  for (const [at, [, entry]] of find().entries()) expect(entry).toBe(before[at]?.[1]);
});

/** THE list of what a story is read from: each changed by itself, one after the other. */
const changes: Readonly<Record<string, () => void>> = {
  "its text": () => project.write(`${folder}/index.md`, bridge("related: [ferry]\n", `${body}\n\n頭發白了。`)),
  "its front matter": () =>
    project.write(`${folder}/index.md`, bridge(`kicker: 夜班\n${references}related: [ferry]\n`, body)),
  "a hand-made edition": () =>
    project.write(`${folder}/index.zh-Hans.md`, "---\nheadline: 桥的夜班\n---\n\n看桥的人没有说话。\n"),
  "a table": () => project.write(`${folder}/rain.csv`, "月,毫米\n一月,十二\n"),
  "a table mended": () => project.write(`${folder}/rain.csv`, "月,毫米\n一月,12\n"),
  "a drawing, as long as before": () => project.write(`${folder}/level.svg`, drawing("浮橋")),
  "a drawing that is heavy": () => project.write(`${folder}/level.svg`, drawing("水".repeat(20_000))),
  "a drawing that is gone": () => rmSync(`${project.root}/${folder}/level.svg`),
  "a drawing that came back": () => project.write(`${folder}/level.svg`, drawing("水位")),
  approvals: () =>
    project.write(`${folder}/review.yaml`, "- { kind: guess, source: 里, context: 裡〔里〕, zh-Hans: 里 }\n"),
  "approvals nobody can read": () => project.write(`${folder}/review.yaml`, "- { kind: wish }\n"),
  "no approvals": () => rmSync(`${project.root}/${folder}/review.yaml`),
  "the glossary": () =>
    project.write("content/glossary.yaml", "- { zh-Hant-TW: 水聲, zh-Hans: 水响, reason: 各地說法 }\n"),
  "the topics": () =>
    project.write("content/topics.yaml", project.read("content/topics.yaml").replace("slug: industry", "slug: trade")),
  "the topics, as before": () =>
    project.write("content/topics.yaml", project.read("content/topics.yaml").replace("slug: trade", "slug: industry")),
  "a place it links to": () =>
    project.write("content/stories/ferry/index.md", writeStory("渡口", "", "## 碼頭\n\n船停。")),
  "the address it links to": () =>
    project.write("content/stories/ferry/index.md", writeStory("渡口", "slug: landing\n", "## 渡口\n\n船停。")),
  "a story that is gone": () => rmSync(`${project.root}/content/stories/ferry`, { recursive: true }),
  "a new story": () => project.write("content/stories/ferry/index.md", writeStory("渡口", "", "## 渡口\n\n船停。")),
};

/** As another process would read it, with what was kept on the disk. */
const readKept = () => readContent(project.root, { checksCopy: true, kept: openKept(project.root, "readings") });

test.each(Object.entries(changes))("after a change of %s nothing old is told", (_name, change) => {
  read();
  readKept();
  change();
  const fresh = readContent(project.root, { checksCopy: true });
  expect(read()).toEqual(fresh);
  expect(readKept()).toEqual(fresh);
  expect(readKept()).toEqual(fresh);
});

test("a reading without the check of copy takes nothing of one with it", () => {
  const without = readContent(project.root, { checksCopy: false, memory });
  expect(without).toEqual(readContent(project.root, { checksCopy: false }));
  expect(read()).toEqual(readContent(project.root, { checksCopy: true }));
});

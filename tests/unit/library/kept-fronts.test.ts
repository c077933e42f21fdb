/** Front matter that is remembered is what would be read, and what cannot be remembered is read. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { KeptFiles } from "../../../src/kept/kept-files.ts";
import { listStoryFolders } from "../../../src/library/content-files.ts";
import { digestFolder } from "../../../src/library/digest-folder.ts";
import { openFronts } from "../../../src/library/kept-fronts.ts";
import { splitFolder } from "../../../src/library/split-folder.ts";
import type { SplitStory } from "../../../src/library/split-story.ts";
import { createProject, type Project, writeStory } from "../desk/project.ts";

const terms = "terms:\n  - { zh-Hant-TW: 浮橋, zh-Hans: 舟桥, reason: 各地說法 }\n";
const rich = `kicker: 007
related: [ferry]
series: { name: 河上, part: 2 }
updated: 2022-03-19T08:00
corrections:
  - { date: 2022-03-20, text: 改了一個字。, was: 渡船, now: 渡口 }
references:
  - { name: 一頁, url: "https://example.org/?a=1&b=2" }
headlines: { zh-Hans: 河 }
`;
let project: Project;

beforeAll(() => {
  project = createProject();
  for (const slug of ["ferry", "bridge"])
    project.write(`content/stories/${slug}/index.md`, writeStory("渡口", terms, "船停了。"));
  project.write("content/stories/rich/index.md", writeStory("一條 :keep[河]", rich, "船停了。"));
  project.write("content/stories/broken/index.md", writeStory("渡口", "topic: [沒有]\n", "船停了。"));
  project.write("content/stories/marked/index.md", writeStory("渡口", "", "船停\u0007了。"));
});
afterAll(() => project.remove());

/** Kept in memory; `texts` are seen. */
function createKept() {
  const texts = new Map<string, string>();
  const kept: KeptFiles = {
    find: (digest) => texts.get(digest),
    has: (digest) => texts.has(digest),
    touch: () => undefined,
    keep: (digest, text) => void texts.set(digest, text),
    sweep: () => undefined,
  };
  return { texts, kept };
}

const split = (root: string): SplitStory[] =>
  listStoryFolders(root).value.map((folder) => splitFolder(folder, digestFolder(root, folder)));

/** All that a story's front says, its lines too. */
const tell = (story: SplitStory | undefined) =>
  story && {
    ...story,
    parts: story.parts && { ...story.parts, parsed: story.parts.parsed?.value },
    lines: ["headline", "terms", "authors"].map((field) => story.parts?.parsed?.findLine([field])),
  };

test("stories are remembered as they are read, but for broken ones", () => {
  const stories = split(project.root);
  const { kept } = createKept();
  openFronts(kept, "code").keep(stories);
  const fronts = openFronts(kept, "code");
  expect(stories.filter(({ problems }) => problems.length > 0).map(({ slug }) => slug)).toEqual(["broken", "marked"]);
  for (const story of stories) {
    const found = fronts.find(story.folder, story.digest);
    expect(tell(found), story.folder.file).toEqual(story.problems.length > 0 ? undefined : tell(story));
  }
});

test("another text, another folder and other code are read", () => {
  const stories = split(project.root);
  const [bridge, ferry] = ["bridge", "ferry"].map((slug) => stories.find((story) => story.slug === slug));
  if (bridge === undefined || ferry === undefined) throw new Error("the fixture has no such stories");
  expect(bridge.digest).toBe(ferry.digest);
  const { kept } = createKept();
  openFronts(kept, "code").keep([bridge]);
  const fronts = openFronts(kept, "code");
  expect(fronts.find(bridge.folder, bridge.digest)?.terms).toEqual(bridge.terms);
  expect(fronts.find(bridge.folder, "another")).toBeUndefined();
  expect(fronts.find(ferry.folder, ferry.digest)).toBeUndefined();
  expect(openFronts(kept, "other").find(bridge.folder, bridge.digest)).toBeUndefined();
});

test("what stands there and is no table is no harm, and is replaced", () => {
  const stories = split(project.root);
  const { kept, texts } = createKept();
  openFronts(kept, "code").keep(stories);
  for (const name of texts.keys()) texts.set(name, "[[");
  const fronts = openFronts(kept, "code");
  expect(stories.map(({ folder, digest }) => fronts.find(folder, digest)).filter(Boolean)).toEqual([]);
  fronts.keep(stories);
  expect([...texts.values()].join("")).toContain("渡口");
});

test("the table is written only when it says something else", () => {
  const stories = split(project.root);
  const { kept, texts } = createKept();
  openFronts(kept, "code").keep(stories);
  texts.set("written", "no");
  const seen: KeptFiles = { ...kept, keep: () => void texts.set("written", "yes") };
  openFronts(seen, "code").keep(stories);
  expect(texts.get("written")).toBe("no");
  openFronts(seen, "code").keep(stories.slice(1));
  expect(texts.get("written")).toBe("yes");
});

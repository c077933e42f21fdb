/** A story that stands as it stood is not parsed, whatever is checked: of ten thousand that would be seconds. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { openKept } from "../../../src/kept/kept-files.ts";
import { checkSlugs } from "../../../src/library/check-slugs.ts";
import { openLibrary } from "../../../src/library/open-library.ts";
import { readContent } from "../../../src/library/read-content.ts";
import type { SplitStory } from "../../../src/library/split-story.ts";
import { createProject, type Project, writeStory } from "../desk/project.ts";

let project: Project;
const fields = `slug: first
related: [two]
formerly: [old-name]
series: { name: 河上, part: 1 }
corrections:
  - { date: 2022-03-20, text: 改了一個字。, was: 渡船, now: 渡口 }
`;

beforeAll(() => {
  project = createProject();
  for (const slug of ["one", "two", "three"])
    project.write(`content/stories/${slug}/index.md`, writeStory("渡口", slug === "one" ? fields : "", "船停了。"));
});
afterAll(() => project.remove());

const open = () => {
  const options = { checksCopy: true, kept: openKept(project.root, "readings") };
  return { options, library: openLibrary(project.root, options) };
};

/** The story as it is, its file behind a door that counts who comes. */
function watch(story: SplitStory, seen: string[]): SplitStory {
  return Object.defineProperty({ ...story, parts: undefined }, "parts", {
    get: () => {
      seen.push(story.slug);
      return story.parts;
    },
  });
}

test("what was read before is not parsed again", () => {
  const first = open();
  readContent(project.root, first.options, first);
  const { options, library } = open();
  const seen: string[] = [];
  const parsed = library.parsed.map((story) => watch(story, seen));
  const { stories, problems } = readContent(project.root, options, { library: { ...library, parsed, wanted: parsed } });
  expect(stories).toHaveLength(parsed.length);
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(checkSlugs(parsed)).toEqual([]);
  expect(seen).toEqual([]);
});

/** Stories are read and handed on a few at a time. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { type ExportBatch, listRecords } from "../../../src/exports/list-records.ts";
import { createProject, type Project, writeStory } from "../desk/project.ts";

let project: Project;
beforeEach(() => {
  project = createProject();
  for (const name of ["aa", "ab", "ac", "ad", "ae"])
    project.write(`content/stories/${name}/index.md`, writeStory(`第${name}篇`));
});
afterEach(() => project.remove());

test("the first come before the last are looked at", () => {
  const batches = listRecords(project.root, Date.now(), 2);
  const next = () => batches.next().value as ExportBatch | undefined;
  const first = next();
  expect(first?.records.map(({ id }) => id).sort()).toEqual(["aa", "ab"]);
  expect([first?.done, first?.errors]).toEqual([2, []]);
  // Wrong from now on: it is noticed when its turn comes.
  project.write("content/stories/ad/index.md", writeStory("壞的").replace("topics: [industry]", "topics: [nothing]"));
  const second = next();
  expect(second?.records).toEqual([]);
  expect(second?.errors.map(({ code, file }) => [code, file])).toEqual([
    ["unknown-topic", "content/stories/ad/index.md"],
  ]);
});

test("every story is in one batch", () => {
  const ids = [...listRecords(project.root, Date.now(), 2)].flatMap(({ records }) => records.map(({ id }) => id));
  expect(ids.filter((id) => /^a[a-e]$/.test(id)).sort()).toEqual(["aa", "ab", "ac", "ad", "ae"]);
  expect(new Set(ids).size).toBe(ids.length);
});

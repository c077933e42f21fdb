/** A body is parsed by the reading and by nobody after it; what is handed on stays as it was read. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createEdition } from "../../../src/editions/create-edition.ts";
import { renderEditionBody, renderPageBody } from "../../../src/editions/render-body.ts";
import { openDisk } from "../../../src/library/content-files.ts";
import { type Content, readContent } from "../../../src/library/read-content.ts";
import { createMemory, findMemory, shareMemory } from "../../../src/library/reading-memory.ts";
import { readReview } from "../../../src/review/read-review.ts";
import { listIndexedStories } from "../../../src/search/list-indexed-stories.ts";

import { variants } from "../../../src/site/served-variants.ts";
import { withContent } from "../lay-content.ts";

const index = `---
headline: 一座橋的夜班
standfirst: 橋修好以前。
published: 2022-03-18
topics: [industry]
---

守橋的人說，夜裡的:variant[水聲]{zh-Hans=水响}和白天不同。見[渡口](../old-ferry/#沒有)。[^1]

:::pull-quote
夜裡的水聲
:::

[^1]: 一個註。
`;

/** Whoever changes a frozen tree throws. */
function freeze(value: unknown): void {
  if (value === null || typeof value !== "object" || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const part of Object.values(value)) freeze(part);
}

/** THE list of those who use what was read. */
const users: Readonly<Record<string, (root: string, content: Content) => unknown>> = {
  "the check of a build, the loader and the search": (root) =>
    readContent(root, { checksCopy: true, memory: findMemory() }),
  pages: (_root, { stories, pages }) =>
    variants.map(({ tag }) => [
      ...stories.map((read) => renderEditionBody(createEdition(read.story, tag), read, () => undefined)),
      ...pages.map((page) => renderPageBody(page, tag)),
    ]),
  "the index of the search": (_root, content) => [...listIndexedStories(content, Date.parse("2099-01-01"))],
  "the review": (root, content) => content.stories.map((read) => readReview(openDisk(root), content, read)),
};

test("bodies are parsed once, and their trees stay as they are", () => {
  withContent(undefined, (root) => {
    const folder = join(root, "content/stories/night-shift");
    mkdirSync(folder);
    writeFileSync(join(folder, "index.md"), index);
    writeFileSync(join(folder, "index.zh-Hant-HK.md"), "---\nheadline: 守橋夜更\n---\n\n守橋人話：「夜裡」。\n");
    const listParses = () =>
      performance.getEntriesByName("parse story").map((entry) => (entry as PerformanceMark).detail);
    performance.clearMarks("parse story");
    const content = readContent(root, { checksCopy: true, memory: shareMemory(createMemory()) });
    expect(listParses().sort()).toEqual([
      "content/about.md",
      "content/stories/night-shift/index.md",
      "content/stories/night-shift/index.zh-Hant-HK.md",
      "content/stories/old-ferry/index.md",
    ]);
    performance.clearMarks("parse story");
    freeze([...content.stories, ...content.pages]);
    for (const [name, use] of Object.entries(users)) {
      expect(() => use(root, content), name).not.toThrow();
      expect(listParses(), name).toEqual([]);
    }
  });
});

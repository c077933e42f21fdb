/** A hand-made edition is used for its variant as written; facts and all other editions stay those of index.md. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createEdition } from "../../../src/editions/create-edition.ts";
import { renderEditionBody } from "../../../src/editions/render-body.ts";
import { readContent } from "../../../src/library/read-content.ts";
import { findMemory } from "../../../src/library/reading-memory.ts";
import type { VariantTag } from "../../../src/variants/table.ts";
import { withContent } from "../lay-content.ts";

const index = `---
headline: 一座橋的夜班
kicker: 江河
standfirst: 橋修好以前。
published: 2022-03-18
topics: [industry]
lead: { image: map.svg, alt: 江面, caption: 圖說裡面 }
---

## 水聲

守橋的人說，夜裡的水聲。
`;
const own = `---
headline: 守橋夜更
lead: { alt: 江面裡 }
---

## 水声与夜里

守橋人話：“夜裡”軟體。
`;

test("words, body and the note on conversion", () => {
  withContent(undefined, (root) => {
    const folder = join(root, "content/stories/night-shift");
    mkdirSync(folder);
    writeFileSync(join(folder, "index.md"), index);
    writeFileSync(join(folder, "index.zh-Hant-HK.md"), own);
    writeFileSync(join(folder, "map.svg"), "<svg></svg>");
    const content = readContent(root, { checksCopy: false, memory: findMemory() });
    expect(content.problems).toEqual([]);
    const read = content.stories.find(({ story }) => story.slug === "night-shift");
    if (read === undefined) throw new Error("not read");
    const { story } = read;
    const edition = (tag: VariantTag) => createEdition(story, tag);
    expect(story.files).toEqual(["map.svg"]);
    expect(["zh-Hans", "zh-Hant-TW", "zh-Hant-HK"].map((tag) => edition(tag as VariantTag).converted)).toEqual([
      true,
      false,
      false,
    ]);
    expect(edition("zh-Hant-HK").words).toMatchObject({
      headline: "守橋夜更",
      kicker: "江河",
      lead: { alt: "江面裡", caption: "圖說裏面" },
    });
    expect(edition("zh-Hans").words).toMatchObject({ headline: "一座桥的夜班", lead: { alt: "江面" } });
    const body = (tag: VariantTag) => renderEditionBody(edition(tag), read, () => undefined).paragraphs;
    expect(body("zh-Hant-HK")).toEqual([
      { id: "水声与夜里", text: "水声与夜里" },
      { id: "p1", text: "守橋人話：“夜裡”軟體。" },
    ]);
    expect(body("zh-Hans")).toEqual([
      { id: "水聲", text: "水声" },
      { id: "p1", text: "守桥的人说，夜里的水声。" },
    ]);
  });
});

test("an edit of the hand-made edition changes the story's digest", () => {
  const digests = ["甲", "乙"].map((word) =>
    withContent(undefined, (root) => {
      writeFileSync(
        join(root, "content/stories/old-ferry/index.zh-Hant-HK.md"),
        `${own.replace(/lead.*\n/, "")}${word}\n`,
      );
      return readContent(root).stories[0]?.story.digest;
    }),
  );
  expect(digests[0]).not.toBe(digests[1]);
});

import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createLastGood } from "../../../src/library/last-good.ts";
import { readContent } from "../../../src/library/read-content.ts";
import { withContent } from "../lay-content.ts";

const story = (published: string, body = "水聲。", slug = "") =>
  `---\nheadline: 一座橋的夜班\nstandfirst: 橋修好以前。\npublished: ${published}\ntopics: [industry]\n${slug}---\n\n${body}\n`;

test("while a file has errors its story stays as it was, and is new again when they are mended", () => {
  withContent(undefined, (root) => {
    const folder = join(root, "content/stories/night-shift");
    const fill = createLastGood();
    mkdirSync(folder);
    const read = (text: string | undefined) => {
      if (text === undefined) rmSync(folder, { recursive: true });
      else writeFileSync(join(folder, "index.md"), text);
      const { stories, broken } = fill(readContent(root));
      const found = stories.filter(({ story: { file } }) => file.includes("night-shift"));
      return {
        bodies: found.map(({ source }) => source.body.trim()),
        slugs: found.map(({ story: { slug } }) => slug),
        broken: broken.map(({ slug, problems }) => [slug, problems.map(({ code }) => code)]),
      };
    };
    // Nobody has seen it sound: there is nothing to show, but what is wrong is known.
    expect(read(story("昨天"))).toEqual({ bodies: [], slugs: [], broken: [["night-shift", ["bad-date"]]] });
    expect(read(story("2022-03-18", "水聲。", "slug: bridge\n"))).toEqual({
      bodies: ["水聲。"],
      slugs: ["bridge"],
      broken: [],
    });
    expect(read(story("今天", "又一段。"))).toEqual({
      bodies: ["水聲。"],
      slugs: ["bridge"],
      broken: [["bridge", ["bad-date"]]],
    });
    expect(read("---\nheadline: [\n---\n\n水。\n").broken).toEqual([["bridge", ["yaml-bracket"]]]);
    expect(read(story("2022-03-18", "三段。"))).toEqual({ bodies: ["三段。"], slugs: ["night-shift"], broken: [] });
    expect(read(undefined)).toEqual({ bodies: [], slugs: [], broken: [] });
  });
});

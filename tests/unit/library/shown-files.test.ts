/** Of the files beside a story those come out that a page names, whatever kind they are. */
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { readContent } from "../../../src/library/read-content.ts";
import { formatProblems } from "../../../src/problems/format-problems.ts";
import { variants } from "../../../src/site/served-variants.ts";
import { tags } from "../../../src/variants/table.ts";
import { withContent } from "../lay-content.ts";
import { makePng } from "../photographs/picture-bytes.ts";

const recordings = resolve(import.meta.dirname, "../../fixtures/recordings");
const served = variants.map(({ tag }) => tag);
const [home] = served;
const unserved = tags.find((tag) => !served.includes(tag));

const film = (file: string, captions: string) =>
  `:::video{file="${file}" captions="${captions}" title="夜班"}\n一夜。\n:::\n`;

/** Reads a story with the given bodies; every file that is named in them or in `files` lies beside it. */
function readStory(body: string, own: Readonly<Partial<Record<string, string>>> = {}) {
  return withContent(undefined, (root) => {
    const folder = join(root, "content/stories/night-shift");
    mkdirSync(folder);
    const head = `---\nheadline: 一座橋的夜班\nstandfirst: 橋修好以前。\nvariant: ${home}\npublished: 2022-03-18\ntopics: [industry]\n---\n\n`;
    writeFileSync(join(folder, "index.md"), `${head}橋。\n\n${body}`);
    for (const [tag, text] of Object.entries(own))
      writeFileSync(join(folder, `index.${tag}.md`), `---\nkicker: 橋\n---\n\n橋。\n\n${text}`);
    for (const name of ["clip.webm", "other.webm", "unused.webm"])
      copyFileSync(join(recordings, "clip.webm"), join(folder, name));
    for (const name of ["a.vtt", "b.vtt", "unused.vtt"]) copyFileSync(join(recordings, "clip.vtt"), join(folder, name));
    for (const name of ["a.png", "b.png", "unused.png"]) writeFileSync(join(folder, name), makePng(1600, 1200));
    for (const name of ["table.csv", "unused.svg"]) writeFileSync(join(folder, name), "甲,乙\n");
    const { stories, problems } = readContent(root);
    const found = stories.find(({ story: { slug } }) => slug === "night-shift");
    expect(found, formatProblems(problems)).toBeDefined();
    const photographs = found?.story.photographs.map(({ file }) => file.replace(/^.*\//, ""));
    return { photographs, recordings: found?.story.recordings, captions: found?.story.captions };
  });
}

test("what nobody names does not come out", () => {
  expect(readStory("水聲。\n")).toEqual({ photographs: [], recordings: [], captions: {} });
});

test("what a page names comes out", () => {
  expect(readStory(`${film("clip.webm", "a.vtt")}\n![橋](a.png)\n`)).toEqual({
    photographs: ["a.png"],
    recordings: ["clip.webm"],
    captions: Object.fromEntries(served.map((tag) => [tag, ["a.vtt"]])),
  });
});

test.skipIf(served.length < 2)("captions come out in the editions that name them", () => {
  const other = served.find((tag) => tag !== home) ?? "";
  const own = `${film("other.webm", "b.vtt")}\n![橋](b.png)\n`;
  expect(readStory(`${film("clip.webm", "a.vtt")}\n![橋](a.png)\n`, { [other]: own })).toEqual({
    photographs: ["a.png", "b.png"],
    recordings: ["clip.webm", "other.webm"],
    captions: Object.fromEntries(served.map((tag) => [tag, [tag === other ? "b.vtt" : "a.vtt"]])),
  });
});

test.skipIf(unserved === undefined)("an edition that nobody is served brings nothing out", () => {
  const own = `${film("other.webm", "b.vtt")}\n![橋](b.png)\n`;
  expect(readStory("水聲。\n", { [unserved ?? ""]: own })).toEqual({ photographs: [], recordings: [], captions: {} });
});

/** Every markup there is a fixture of, taken out of the house: nothing of it is stripped elsewhere, and it is sound XML. */
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { XMLValidator } from "fast-xml-parser";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { toString as toText } from "hast-util-to-string";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listEditions } from "../../../src/editions/queries.ts";
import { buildStory } from "../../../src/exports/build-story.ts";
import { makeChapter } from "../../../src/exports/epub/chapter.ts";
import { frameWithWords } from "../../../src/exports/frame-drawing.ts";
import type { StoryParts } from "../../../src/exports/story-parts.ts";
import { listElements } from "../../../src/exports/tree-edits.ts";
import { createMaker } from "../../../src/exports/wechat/make-pictures.ts";
import { prepareText } from "../../../src/exports/wechat/stages.ts";
import type { Project } from "../desk/project.ts";
import { decode, layExports } from "./lay-exports.ts";
import { stripAsPlatform } from "./wechat/strip-as-platform.ts";

const fixtures = resolve(import.meta.dirname, "../../fixtures/markdown");

let project: Project;
let story: StoryParts;
beforeAll(async () => {
  project = await layExports();
  const edition = listEditions("zh-Hant-TW").find(({ slug }) => slug === "old-ferry");
  if (edition === undefined) throw new RangeError("old-ferry");
  story = { ...buildStory(edition), lead: undefined };
});
afterAll(() => project.remove());

const read = (name: string): StoryParts["body"] =>
  fromHtml(readFileSync(`${fixtures}/${name}/expected.html`, "utf8"), { fragment: true }).children.filter(
    (node) => node.type === "element" || node.type === "text",
  );

const simplify = (text: string) => text.replace(/\s/g, "");

test.each(readdirSync(fixtures))("%s", async (name) => {
  const body = read(name);
  const { nodes } = await prepareText({ ...story, body }, createMaker(project.root, story.edition, "x"));
  const html = toHtml([...nodes]);
  expect(stripAsPlatform(html)).toBe(html);
  // A document of their own is read as XML.
  for (const svg of listElements(body, "svg"))
    expect(XMLValidator.validate(frameWithWords(svg, story.edition.tag).svg)).toBe(true);

  const [chapter] = (await makeChapter(project.root, { ...story, body }, new Set())).files;
  const xml = decode(chapter?.bytes);
  expect(XMLValidator.validate(xml)).toBe(true);
  // Where something is heard or seen moving, the page's address stands in its place.
  const text = simplify(toText(fromHtml(xml.replace(/^[\s\S]*<body/, "<body")))).replaceAll(story.url, "");
  expect(text).toContain(simplify(toText({ type: "root", children: [...body] })));
});

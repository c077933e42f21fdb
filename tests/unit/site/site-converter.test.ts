/** What the publication says of itself, in the words of each place; names keep theirs. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createWords } from "../../../src/editions/edition-words.ts";
import { readContent } from "../../../src/library/read-content.ts";
import { listSiteWords } from "../../../src/metadata/page.ts";
import { nameDesk, nameVariant } from "../../../src/site/site-converter.ts";
import type { VariantTag } from "../../../src/variants/table.ts";
import { withContent } from "../lay-content.ts";
import { createText } from "../review/read-story.ts";

test.each<[VariantTag, string, string]>([
  ["zh-Hans", "江河两岸的长报道。", "渡口编辑部"],
  ["zh-Hant-TW", "江河兩岸的長報導。", "渡口編輯部"],
  ["zh-Hant-HK", "江河兩岸的長報道。", "渡口編輯部"],
])("%s", (tag, tagline, desk) => {
  expect([listSiteWords(tag).tagline, nameDesk(tag)]).toEqual([tagline, desk]);
});

test.each<[VariantTag, readonly string[]]>([
  ["zh-Hans", ["简体", "台湾繁体", "香港繁体"]],
  ["zh-Hant-TW", ["簡體", "臺灣繁體", "香港繁體"]],
  ["zh-Hant-HK", ["簡體", "台灣繁體", "香港繁體"]],
])("the variants in a sentence of %s", (tag, names) => {
  expect((["zh-Hans", "zh-Hant-TW", "zh-Hant-HK"] as const).map((variant) => nameVariant(variant, tag))).toEqual(names);
});

test.each<[VariantTag, VariantTag, string]>([
  ["zh-Hans", "zh-Hans", "渡口编辑部"],
  ["zh-Hans", "zh-Hant-HK", "渡口編輯部"],
  ["zh-Hant-TW", "zh-Hant-TW", "渡口編輯部"],
  ["zh-Hant-TW", "zh-Hans", "渡口编辑部"],
])("a story written in %s that names nobody is signed in %s by %s", (written, tag, desk) => {
  const story = withContent(undefined, (root) => {
    const folder = join(root, "content/stories/night-shift");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "index.md"), createText("正文。").replace("variant: zh-Hans", `variant: ${written}`));
    return readContent(root).stories.find((read) => read.story.slug === "night-shift")?.story;
  });
  expect(story && createWords(story, tag).authors).toEqual([{ name: desk, role: expect.stringMatching(/^撰文$/) }]);
});

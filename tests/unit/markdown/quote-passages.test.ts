/** A pull quote stands in its story word for word, in every edition. */
import { describe, expect, test } from "vitest";
import { parseStory, renderStory } from "../../../src/markdown/story-renderer.ts";
import { createConverter } from "../../../src/variants/create-converter.ts";
import { localWords } from "../../../src/variants/local-words.ts";
import { createTerms } from "../../../src/variants/terms.ts";
import { listBodies, tags } from "../list-bodies.ts";
import { createSource } from "./create-source.ts";

const listPulls = (html: string) =>
  [...html.matchAll(/<aside class="block pull"><p>(.*?)<\/p>/gs)].map((match) =>
    (match[1] ?? "").replace(/<[^>]*>/g, ""),
  );

const stories: [string, ReturnType<typeof createSource>][] = [
  ...listBodies().filter(([, { body }]) => body.includes(":::pull-quote")),
  [
    "a word of the readers' own",
    createSource("这个软件的后面，还有一个软件。\n\n:::pull-quote\n后面，还有一个软件。\n:::\n", {
      written: "zh-Hans",
    }),
  ],
  [
    "half a word at its edge, marks inside",
    createSource("店里**面条**卖完了，头*发*展开了。\n\n:::pull-quote\n面条卖完了，头发\n:::\n", {
      written: "zh-Hans",
    }),
  ],
];

describe.each(stories)("%s", (_name, source) => {
  test.each(tags)("%s", (tag) => {
    const convert = createConverter(source.written, tag, createTerms([...localWords]));
    const { html, paragraphs } = renderStory(parseStory(source), convert, () => undefined, tag);
    const pulls = listPulls(html);
    expect(pulls).not.toEqual([]);
    for (const pull of pulls) expect(paragraphs.filter(({ text }) => text.includes(pull)).length).toBeGreaterThan(1);
  });
});

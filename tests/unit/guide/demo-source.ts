/** A story that has every file and every sentence the examples of the guide speak of. */
import { blocks } from "../../../src/blocks/blocks.ts";
import { marks } from "../../../src/guide/marks.ts";
import type { StorySource } from "../../../src/markdown/source.ts";

const examples = [...blocks.flatMap(({ examples }) => examples), ...marks];
const data = Object.assign({}, ...examples.map(({ files }) => files)) as Record<string, string>;

export const createDemoSource = (text: string): StorySource => ({
  written: "zh-Hant-TW",
  file: "content/stories/bridge/index.md",
  // A pull quote stands in the story, a footnote is called from it.
  body: `周阿水說過：船慢，可是船等人；橋快，橋不等。[^1]\n\n${text}\n${text.includes("[^1]:") ? "" : "\n[^1]: 註。\n"}`,
  bodyLine: 7,
  published: "2022-03-18",
  files: ["front.jpg", "deck.jpg", "ferry.mp4", "talk.mp3", ...Object.keys(data)],
  data,
});

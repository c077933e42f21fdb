/** A story's body as the stages get it, with the files and stories that fixtures may name. */
import type { StorySource } from "../../../src/markdown/source.ts";

export function createSource(body: string, rest: Partial<StorySource> = {}): StorySource {
  return {
    written: "zh-Hant-TW",
    file: "content/stories/night-shift/index.md",
    body,
    bodyLine: 7,
    published: "2022-03-18",
    files: ["map.svg", "橋.jpg"],
    slugs: ["night-shift", "old-ferry"],
    ...rest,
  };
}

/** What an editor or a developer changes before the site is built again. */
import type { Copy } from "../../builds/copy.ts";
import { storyFile, writeStory } from "../made-project.ts";
import { createProse } from "../made-prose.ts";

export interface Change {
  readonly name: string;
  /** Another change of this kind for every `time`. */
  readonly make: (copy: Copy, stories: number, time: number) => void;
}

/** THE list, in the order they are made. The targets are set for the first two. */
export const changes: readonly Change[] = [
  { name: "什麼也沒改", make: () => {} },
  {
    name: "一篇改一個逗號",
    make: (copy, stories, time) =>
      copy.change(storyFile(Math.floor(stories / 2) + time), (text) => text.replace(/，(?=[^，]*$)/u, "、")),
  },
  {
    name: "新的一篇",
    make(copy, stories, time) {
      const number = stories + time;
      copy.write(storyFile(number), writeStory(createProse()(number), number - 1, stories));
    },
  },
  {
    name: "詞語表改一個詞",
    make: (copy, _, time) =>
      copy.change("content/glossary.yaml", (text) =>
        text.replace(/zh-Hans: \p{L}+/u, `zh-Hans: ${"新".repeat(time + 1)}软件`),
      ),
  },
  {
    name: "樣板改一行註解",
    make: (copy, _, time) =>
      copy.change("src/layouts/Story.astro", (text) => text.replace("---\n", `---\n// ${time}\n`)),
  },
];

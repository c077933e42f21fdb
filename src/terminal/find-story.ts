/** The story an editor names by its address or its folder, with its text as it stands on the disk. */

import { listFacts } from "../library/list-facts.ts";
import type { ListedFacts } from "../library/taken-slugs.ts";
import { findNearest } from "../problems/nearest.ts";
import type { Answer, Refusal } from "../problems/refusal.ts";
import { speak } from "../problems/speak.ts";

export interface FoundStory extends ListedFacts {
  readonly slug: string;
  readonly text: string;
  /** All of them, this one among them. */
  readonly stories: readonly ListedFacts[];
}

export function findStory(root: string, name: string | undefined): Answer<FoundStory> {
  const stories = listFacts(root);
  const slugs = stories.map(({ folder, facts }) => facts?.slug ?? folder.slug);
  const found = stories.find(({ folder, facts }) => name === (facts?.slug ?? folder.slug));
  const story = found ?? stories.find(({ folder }) => name === folder.slug);
  if (story !== undefined) {
    // The mark at the start belongs to the text here: it is written back.
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(story.folder.bytes);
    return { value: { ...story, slug: story.facts?.slug ?? story.folder.slug, text, stories } };
  }
  if (name === undefined)
    return { refusal: { sentence: speak`要寫上文章的網址名稱；npm run desk -- list 列出全部。`, code: 2 } };
  const nearest = findNearest(name, slugs);
  const hint = nearest === undefined ? speak`npm run desk -- list 列出全部。` : speak`想用的可能是「${nearest}」。`;
  return { refusal: { sentence: speak`沒有叫「${name}」的文章。${hint}`, code: 2 } };
}

/** For a story whose facts are wanted and cannot be read. */
export const refuseUnreadable = (file: string): Refusal => ({
  sentence: speak`${file} 的欄位讀不懂，先用 npm run desk -- check 看看錯在哪裡。`,
  code: 1,
});

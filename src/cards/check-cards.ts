/** What a card cannot show of a headline: said when all content is checked, not when cards are drawn, which is once. */
import { join } from "node:path";
import { createEdition } from "../editions/create-edition.ts";
import type { Story } from "../library/story.ts";
import { createProblem } from "../problems/catalog.ts";
import type { Problem } from "../problems/problem.ts";
import { variants } from "../site/served-variants.ts";
import { site } from "../site/site.ts";
import { standards } from "../variants/table.ts";
import { openTypesetter } from "./typesetters.ts";

/** In every font of the list (a test): most headlines open none. */
export const isCommon = (text: string): boolean => /^[\u4e00-\u9fff -~，。、；：？！…—「」『』《》（）]*$/u.test(text);

/** The project folder: content that is checked may lie elsewhere, fonts do not. */
const root = join(import.meta.dirname, "../..");

export function checkCards(stories: readonly Story[]): Problem[] {
  if (site.cards === "none") return [];
  return stories.flatMap((story) => {
    const missing = variants.flatMap(({ tag }) => {
      const { headline } = createEdition(story, tag);
      return isCommon(headline) ? [] : openTypesetter(root, standards[tag].script).listMissing(headline);
    });
    const characters = [...new Set(missing)];
    return characters.length === 0 ? [] : [createProblem("headline-not-drawn", { file: story.file }, characters)];
  });
}

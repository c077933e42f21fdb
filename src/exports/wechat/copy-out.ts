/** A story for a public account as the desk's page copies it: without files, for the clipboard alone. */

import { toHtml } from "hast-util-to-html";
import { listEditions } from "../../editions/queries.ts";
import type { Answer } from "../../problems/refusal.ts";
import { speak } from "../../problems/speak.ts";
import type { CopiedOut } from "../../stores/copied-out.ts";
import type { VariantTag } from "../../variants/table.ts";
import { buildStory } from "../build-story.ts";
import { holdStories } from "../hold-stories.ts";
import { listWords, prepareText } from "./stages.ts";

/** `file` is that of the story, from the project folder; `tag` the edition's. `root` is the project folder. */
export async function copyOut(root: string, file: string, tag: VariantTag): Promise<Answer<CopiedOut>> {
  const errors = holdStories(root);
  if (errors.length > 0)
    return { refusal: { sentence: speak`內容裡有 ${errors.length} 處錯誤，改好再複製。`, code: 1 } };
  const edition = listEditions(tag).find((one) => one.file === file);
  if (edition === undefined) return { refusal: { sentence: speak`讀者還看不到這一篇，刊出以後再複製。`, code: 1 } };
  const { nodes, changes } = await prepareText(root, buildStory(edition), edition.slug);
  return { value: { html: toHtml([...nodes]), text: listWords(nodes), notes: changes } };
}

/**
 * Nothing is written that the next build would refuse: a block the check calls an error becomes plain paragraphs, which no
 * check refuses, and the editor is told what was wrong with it.
 */
import type { RootContent } from "mdast";
import { type Block, createParagraph, type Manuscript, type Remark } from "../manuscripts/manuscript.ts";
import type { Problem } from "../problems/problem.ts";
import { speak } from "../problems/speak.ts";
import { readAll } from "./account.ts";
import type { FormattedStory } from "./format-story.ts";

/** Plain paragraphs of everything that was to be read in it. */
const plain = ({ at, node }: Block): Block[] =>
  readAll(node as RootContent)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => ({ at, node: createParagraph(line) }));

/** `undefined` when none of the errors stands in a block. */
export function makePlain(
  manuscript: Manuscript,
  story: FormattedStory,
  errors: readonly Problem[],
): Manuscript | undefined {
  const wrong = new Map<Block, Problem>();
  for (const error of errors) {
    const at = story.lines.findLastIndex((line) => line <= (error.line ?? 0));
    const block = manuscript.blocks[at];
    if (block !== undefined && !wrong.has(block)) wrong.set(block, error);
  }
  if (wrong.size === 0) return undefined;
  const remarks = [...wrong].map(
    ([{ at }, { what }]): Remark => ({
      at,
      text: speak`${what}網站不收，這一塊改成了普通的段落；存成草稿，看過再刊出。`,
    }),
  );
  return {
    ...manuscript,
    blocks: manuscript.blocks.flatMap((block) => (wrong.has(block) ? plain(block) : [block])),
    remarks: [...manuscript.remarks, ...remarks],
  };
}

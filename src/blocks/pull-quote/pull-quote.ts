/** Pull quote: one sentence of the story, set large. The marks are drawn by the style, by `lang`; the check is in markdown/. */
import { h } from "hastscript";
import { type Block, listContent } from "../block.ts";

export const pullQuote: Block = {
  name: "pull-quote",
  wanted: "一段從正文複製的話",
  attributes: [],
  build(node, { inline }) {
    const [line, ...rest] = listContent(node);
    if (line?.type !== "paragraph" || rest.length > 0) return undefined;
    return h("aside.block.pull", [h("p", inline(line.children))]);
  },
};

/** Note: a term explained in the margin, one or two sentences. */
import { h } from "hastscript";
import { type Block, listContent, readTitle } from "../block.ts";

export const note: Block = {
  name: "note",
  wanted: "一兩句說明，名目寫在 title 裡",
  attributes: ["title"],
  build(node, { inline }) {
    const lines = listContent(node);
    if (lines.length === 0 || lines.some((line) => line.type !== "paragraph")) return undefined;
    const title = readTitle(node);
    return h(
      "aside.block.note",
      title === undefined ? {} : { ariaLabel: title },
      lines.map((line, at) =>
        h("p", [
          ...(at === 0 && title !== undefined ? [h("dfn", title)] : []),
          ...(line.type === "paragraph" ? inline(line.children) : []),
        ]),
      ),
    );
  },
};

/** Keep: a document quoted letter by letter. Everything inside stays as written in every edition. */
import { h } from "hastscript";
import { type Block, listContent } from "../block.ts";

export const keep: Block = {
  name: "keep",
  wanted: "要照原樣保留的段落",
  attributes: [],
  build(node, { flow }) {
    const content = listContent(node);
    return content.length === 0 ? undefined : h("div", { translate: "no" }, flow(content));
  },
};

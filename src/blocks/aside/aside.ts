/** Aside: what belongs to the story but not to its course: how something works, what a law says. Paragraphs and lists. */
import { h } from "hastscript";
import { type Block, listContent, readTitle } from "../block.ts";
import { buildCaption } from "../caption.ts";

const allowed = new Set(["paragraph", "list", "blockquote", "table"]);

export const aside: Block = {
  name: "aside",
  wanted: "幾段說明或一份清單，名目寫在 title 裡；小標題和別的區塊不能放進來",
  attributes: ["title"],
  build(node, { flow }) {
    const title = readTitle(node);
    const content = listContent(node);
    if (!title || content.length === 0 || content.some(({ type }) => !allowed.has(type))) return undefined;
    return h("aside.block.aside", { ariaLabel: title }, [buildCaption(title), flow(content)]);
  },
};

/** Aside: what belongs to the story but not to its course: how something works, what a law says. Paragraphs and lists. */
import { h } from "hastscript";
import { type Block, listContent, readTitle } from "../block.ts";
import { buildCaption } from "../caption.ts";

const allowed = new Set(["paragraph", "list", "blockquote", "table"]);

export const aside: Block = {
  name: "aside",
  flow: "turns",
  wanted: "幾段說明或一份清單，名目寫在 title 裡；小標題和別的區塊不能放進來",
  title: "旁文",
  face: { rule: "M14 8h100", hair: "M14 64h100M14 22h36M14 34h100M14 44h100M14 54h64" },
  use: "和文章有關、又不在主線上的一小篇：一件事怎樣運作，一條法律怎樣說。可以有段落和清單，不放小標題。",
  settings: { title: "區塊的名目" },
  required: ["title"],
  examples: [
    {
      markdown: `:::aside{title="合龍"}
橋從兩頭往中間造，最後一段放上去，叫合龍。

- 多在清早，氣溫變化小。
- 鋼會熱脹冷縮，差一度就差幾毫米。
:::`,
    },
  ],
  build(node, { flow }) {
    const title = readTitle(node);
    const content = listContent(node);
    if (!title || content.length === 0 || content.some(({ type }) => !allowed.has(type))) return undefined;
    return h("aside.block.aside", { ariaLabel: title }, [buildCaption(title), flow(content)]);
  },
};

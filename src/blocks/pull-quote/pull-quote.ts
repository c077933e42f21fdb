/** Pull quote: one sentence of the story, set large. The marks are drawn by the style, by `lang`; the check is in markdown/. */
import { h } from "hastscript";
import { type Block, listContent } from "../block.ts";

export const pullQuote: Block = {
  name: "pull-quote",
  flow: "turns",
  wanted: "一段從正文複製的話",
  title: "引句",
  face: { accent: "M6 12h16v3h-13v15h-3z", ink: "M30 24h82v6h-82zM30 46h54v6h-54z" },
  use: "正文裡的一句話，放大了再說一次，一字不差。一篇一兩句就夠，放在離它隔一節的地方；引號由頁面畫，不要打。",
  settings: {},
  examples: [
    {
      markdown: `:::pull-quote
船慢，可是船等人；橋快，橋不等。
:::`,
    },
  ],
  build(node, { inline }) {
    const [line, ...rest] = listContent(node);
    if (line?.type !== "paragraph" || rest.length > 0) return undefined;
    return h("aside.block.pull", [h("p", inline(line.children))]);
  },
};

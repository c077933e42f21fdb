/** Keep: a document quoted letter by letter. Everything inside stays as written in every edition. */
import { h } from "hastscript";
import { type Block, listContent } from "../block.ts";

export const keep: Block = {
  name: "keep",
  flow: "turns",
  wanted: "要照原樣保留的段落",
  title: "照樣",
  face: { line: "M20 10H8v52h12M108 10h12v52h-12", ink: "M30 26h68v6h-68zM30 42h48v6h-48z" },
  use: "整段照原樣，每個版本都一個字不換：引用原件、石碑、舊信的時候用。",
  settings: {},
  examples: [
    {
      markdown: `:::keep
碑上刻的是：渡口公议，每人钱二文，孤老不取。
:::`,
    },
  ],
  build(node, { flow }) {
    const content = listContent(node);
    return content.length === 0 ? undefined : h("div", { translate: "no" }, flow(content));
  },
};

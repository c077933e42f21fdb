/** Quote: somebody's own words, longer than a sentence, and who said them. `:::quote{by="太叔文子" role="衛國大夫"}` */
import { h } from "hastscript";
import { type Block, listContent } from "../block.ts";

export const quote: Block = {
  name: "quote",
  flow: "turns",
  wanted: "說話的人原來的話，一段或幾段",
  title: "引述",
  face: { line: "M10 12v48", hair: "M22 16h98M22 28h92M22 40h98M22 52h44" },
  use: "一個人原來的話，比一句長。引號不要打。",
  settings: { by: "說話的人", role: "他的身分" },
  examples: [
    {
      markdown: `:::quote{by="周阿水" role="船工"}
頭一年沒有人信。橋樁打下去那天，兩岸的人都來看，看完了還是坐船回家。

第二年，他們就開始問我往後做什麼了。
:::`,
    },
  ],
  required: ["by"],
  build(node, { inline }) {
    const lines = listContent(node);
    const { by, role } = node.attributes ?? {};
    if (!by || lines.length === 0 || lines.some((line) => line.type !== "paragraph")) return undefined;
    return h("figure.block.quote", [
      h(
        "blockquote",
        lines.map((line) => h("p", line.type === "paragraph" ? inline(line.children) : [])),
      ),
      h("figcaption", [h("b", by), ...(role ? [" ", h("span", role)] : [])]),
    ]);
  },
};

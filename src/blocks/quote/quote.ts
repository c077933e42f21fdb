/** Quote: somebody's own words, longer than a sentence, and who said them. `:::quote{by="太叔文子" role="衛國大夫"}` */
import { h } from "hastscript";
import { type Block, listContent } from "../block.ts";

export const quote: Block = {
  name: "quote",
  wanted: "說話的人原來的話，一段或幾段",
  attributes: ["by", "role"],
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

/** Note: a term explained in the margin, one or two sentences. */
import { h } from "hastscript";
import { type Block, listContent, readTitle } from "../block.ts";

export const note: Block = {
  name: "note",
  flow: "turns",
  wanted: "一兩句說明，名目寫在 title 裡",
  title: "邊註",
  face: { hair: "M4 12h66M4 24h66M4 36h66M4 48h66M4 60h40M84 24h36M84 33h40M84 42h22", line: "M84 14h40M84 52h40" },
  use: "一個詞的說明，一兩句話。螢幕夠寬時在正文旁邊，窄時在兩段之間。",
  settings: { title: "要說明的詞" },
  examples: [
    {
      markdown: `:::note{title="合龍"}
橋從兩頭往中間造，最後一段放上去，叫合龍。
:::`,
    },
  ],
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

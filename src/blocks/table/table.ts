/** Table with a name, a line below it and who drew it up: `:::table{title="四代守橋班" credit="林秋生"}`. Without them a table is a table. */
import { h } from "hastscript";
import { type Block, listContent, readTitle } from "../block.ts";
import { buildCaption } from "../caption.ts";
import { buildCredit } from "../figcaption.ts";

export const table: Block = {
  name: "table",
  flow: "level",
  wanted: "一張表格，下面至多一段說明",
  title: "有名目的表格",
  face: { line: "M4 10h120M4 26h120", hair: "M4 42h120M4 58h120M44 10v48M84 10v48" },
  use: "表格本身和正文裡的寫法一樣，外面加上名目；下面空一行可以寫資料的來源，製表的人寫在 credit。數字自己靠右對齊；表太寬時在框裡左右捲。",
  settings: { title: "表的名目", note: "名目後面的一句補充", credit: "製表的人" },
  required: ["title"],
  examples: [
    {
      markdown: `:::table{title="渡船與橋" note="2021年" credit="林秋生"}
| 時段 | 渡船 | 橋 | 備註 |
| --- | --- | --- | --- |
| 清早 | 18分鐘 | 4分鐘 | 人少，不等船 |
| 傍晚 | 41分鐘 | 9分鐘 | 收工的人都在這時過河 |

資料：渡口的登記簿。
:::`,
    },
  ],
  build(node, { flow, inline, script }) {
    const title = readTitle(node);
    const { note, credit } = node.attributes ?? {};
    const [rows, line, ...rest] = listContent(node);
    if (!title || rows?.type !== "table" || rest.length > 0) return undefined;
    if (line !== undefined && line.type !== "paragraph") return undefined;
    const words = [
      ...(line?.type === "paragraph" ? inline(line.children) : []),
      ...(credit ? [buildCredit("table", credit, script)] : []),
    ];
    return h("figure.block", [
      buildCaption(title, note ?? undefined),
      flow([rows]),
      ...(words.length === 0 ? [] : [h("figcaption", words)]),
    ]);
  },
};

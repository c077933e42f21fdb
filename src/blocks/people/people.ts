/** People: who is who, on which side of the board. `- ● 陳秀峰：董事長`, `- ○ 張睿：招商員`. */
import { h } from "hastscript";
import { toString as toText } from "mdast-util-to-string";
import { type Block, listItems, readTitle, splitInline } from "../block.ts";
import { buildCaption } from "../caption.ts";
import { disc } from "../face.ts";

export const people: Block = {
  name: "people",
  flow: "turns",
  wanted: "一份清單，每一項寫成「- ● 姓名：身分」，另一方用 ○",
  title: "人物",
  face: {
    rule: "M4 8h120",
    hair: "M24 26h32M24 32h22M84 26h32M84 32h26M24 50h28M24 56h34M84 50h34M84 56h20",
    ring: disc(72, 28, 6) + disc(72, 52, 6),
    ink: disc(12, 28, 6) + disc(12, 52, 6),
  },
  use: "誰是誰。● 一方，○ 另一方；沒有兩方的，兩種記號都不寫。",
  settings: { title: "區塊的名目；不寫就是「人物」", black: "● 這一方的名稱", white: "○ 那一方的名稱" },
  examples: [
    {
      markdown: `:::people{title="橋上的人" black="建橋的" white="擺渡的"}
- ● 林秋生：工程隊的隊長
- ○ 周阿水：在渡口撐了三十年船
- ● 何敏：管水文的技術員
:::`,
    },
  ],
  build(node, { inline }) {
    const persons = listItems(node)?.map((item) => {
      const [name, role] = splitInline(item, "：:") ?? [[], []];
      const match = /^([●○])?\s*(.+)$/u.exec(toText(name).trim());
      if (match === null || role.length === 0) return undefined;
      return h("li", { className: match[1] === "●" ? "dark" : undefined }, [
        h("b", match[2] ?? ""),
        h("p", inline(role)),
      ]);
    });
    if (persons === undefined || persons.includes(undefined)) return undefined;
    const title = readTitle(node) ?? "人物";
    const { black, white } = node.attributes ?? {};
    return h("section.block.people", { ariaLabel: title }, [
      buildCaption(
        title,
        black ? h("span.black-key", black) : undefined,
        white ? h("span.white-key", white) : undefined,
      ),
      h(
        "ul.points",
        persons.filter((person) => person !== undefined),
      ),
    ]);
  },
};

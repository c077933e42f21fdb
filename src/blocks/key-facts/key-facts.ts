/** Key facts: the numbers of a story at a glance. `- 計畫總投資：100億元｜最初是50億元` */
import { h } from "hastscript";
import { toString as toText } from "mdast-util-to-string";
import { type Block, listItems, readTitle, splitInline } from "../block.ts";
import { buildCaption } from "../caption.ts";

/** Digits are set large; the unit behind them small, and so is the year of a day, or a date would not fit its column. */
const parts = /[0-9]{4}年(?=[0-9])|[0-9][0-9.,:%‰–~～—-]*|[^0-9]+/gu;
const isLarge = (piece: string) => /^[0-9]/.test(piece) && !piece.endsWith("年");

function buildValue(value: string) {
  const pieces = value.match(parts) ?? [value];
  if (!pieces.some(isLarge)) return [value];
  return pieces.map((piece) => (isLarge(piece) ? piece : h("small", piece)));
}

const titles = { Hans: "要点", Hant: "要點" } as const;

export const keyFacts: Block = {
  name: "key-facts",
  flow: "level",
  wanted: "一份清單，每一項寫成「- 名目：數字｜補充」",
  title: "要點",
  face: {
    rule: "M4 8h120",
    hair: "M4 64h120M44 20v34M84 20v34M10 48h24M52 48h20M94 48h22",
    ink: "M10 24h20v14h-20zM52 24h14v14h-14zM94 24h26v14h-26z",
  },
  use: "一篇文章的幾個數字，讀者一眼看完。數字印得大，單位和補充印得小；三項或六項最好看。",
  settings: { title: "區塊的名目；不寫就是「要點」" },
  examples: [
    {
      markdown: `:::key-facts{title="一座橋"}
- 全長：312公尺｜主跨96公尺
- 工期：14個月｜比計畫多兩個月
- 花費：8600萬元｜預算7900萬元
:::`,
    },
  ],
  build(node, { inline, script }) {
    const facts = listItems(node)?.map((item) => {
      const split = splitInline(item, "：:");
      if (split === undefined) return undefined;
      const [label, rest] = split;
      const [value, remark] = splitInline(rest, "｜|") ?? [rest, []];
      return h("div", [
        h("dt", inline(label)),
        h("dd", buildValue(toText(value))),
        ...(remark.length === 0 ? [] : [h("dd.sub", inline(remark))]),
      ]);
    });
    if (facts === undefined || facts.includes(undefined)) return undefined;
    const title = readTitle(node) ?? titles[script];
    return h("section.block.key", { ariaLabel: title }, [
      buildCaption(title),
      h(
        "dl",
        facts.filter((fact) => fact !== undefined),
      ),
    ]);
  },
};

/**
 * Timeline: dated moves, one stone each. `- 2021-02-09：…`, with other words for the date `- 2021-01 2021年1月底：…`, the
 * decisive one in bold `- **2021-06-16**：…`. A date after the story's own day is a plan and drawn with a dashed rim.
 */
import { h } from "hastscript";
import { toString as toText } from "mdast-util-to-string";
import { type Block, listItems, readTitle, splitInline } from "../block.ts";
import { buildCaption } from "../caption.ts";
import { disc } from "../face.ts";

const pattern = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?(?:\s+(.+))?$/u;

/** `2021-02-09` -> `2021年2月9日`, `2021-02` -> `2021年2月`, `2021` -> `2021年`. */
function formatMoment(year: string, month?: string, day?: string): string {
  return `${year}年${month === undefined ? "" : `${Number(month)}月`}${day === undefined ? "" : `${Number(day)}日`}`;
}

const titles = { Hans: "大事记", Hant: "大事記" } as const;

export const timeline: Block = {
  name: "timeline",
  flow: "turns",
  wanted: "一份清單，每一項以日期開頭，寫成「- 2021-02-09：發生的事」",
  title: "大事記",
  face: {
    rule: "M4 8h120",
    line: "M40 22v40",
    hair: "M12 22h16M12 42h16M12 62h16M54 22h64M54 42h54M54 62h40",
    ring: disc(40, 62, 5),
    ink: disc(40, 22, 5),
    accent: disc(40, 42, 5),
  },
  use: "照日期排的幾件事；日期後面空一格，可以另寫說法。粗體的日期是決定的一手，畫成紅子；比發布日期晚的是計畫，畫成虛線。",
  settings: { title: "區塊的名目；不寫就是「大事記」", note: "名目後面的一句補充" },
  examples: [
    {
      markdown: `:::timeline{title="一座橋的兩年" note="從決定到通車"}
- 2021-01 2021年1月底：縣裡決定在老渡口建橋。
- **2021-06-16**：第一根樁打下去。
- 2021-11：主跨合龍。
- 2022-05-01：計畫通車。
:::`,
    },
  ],
  build(node, { inline, published, script }) {
    const moves = listItems(node)?.map((item) => {
      const [date, text] = splitInline(item, "：:") ?? [[], []];
      const match = pattern.exec(toText(date).trim());
      if (match === null || text.length === 0) return undefined;
      const [, year = "", month, day, words] = match;
      const machine = [year, month, day].filter((part) => part !== undefined).join("-");
      const planned = machine > published.slice(0, machine.length);
      const decisive = date.some((part) => part.type === "strong");
      return h("li", { className: planned ? "due" : decisive ? "now" : undefined }, [
        h("time", { dateTime: machine }, words ?? formatMoment(year, month, day)),
        h("p", inline(text)),
      ]);
    });
    if (moves === undefined || moves.includes(undefined)) return undefined;
    const title = readTitle(node) ?? titles[script];
    return h("section.block.timeline", { ariaLabel: title }, [
      buildCaption(title, node.attributes?.note ?? undefined),
      h(
        "ol.points",
        moves.filter((move) => move !== undefined),
      ),
    ]);
  },
};

/**
 * Map: places on a board, one interval a number of degrees, every stone on the nearest crossing; no coasts, no borders.
 * `- ● 深圳：22.5，114.1` latitude first; ○ is the other side, bold the decisive place. The table stands behind it.
 */
import { h, s } from "hastscript";
import type { PhrasingContent } from "mdast";
import { toString as toText } from "mdast-util-to-string";
import { type Block, listItems, readTitle, splitInline } from "../../../blocks/block.ts";
import { buildCaption } from "../../../blocks/caption.ts";
import { buildDataTable } from "../../../blocks/data-table.ts";
import { disc } from "../../../blocks/face.ts";
import { chooseStep, drawBoard, mostIntervals, type Place, spanOf } from "./draw-board.ts";

const pattern = /^(-?\d+(?:\.\d+)?)\s*[，,]\s*(-?\d+(?:\.\d+)?)$/u;

const words = {
  Hans: { columns: ["地点", "纬度", "经度"], note: (step: number) => `一格${step}度，棋子落在最近的交叉点` },
  Hant: { columns: ["地點", "緯度", "經度"], note: (step: number) => `一格${step}度，棋子落在最近的交叉點` },
} as const;

/** A place, or what cannot be read of it. */
function parsePlace(item: readonly PhrasingContent[]): Place | string {
  const [label, rest] = splitInline(item, "：:") ?? [[], item];
  const place = toText(rest).trim();
  const name = /^([●○])?\s*(.+)$/u.exec(toText(label).trim());
  const match = pattern.exec(place);
  if (name === null || match === null) return toText(item);
  const [latitude, longitude] = [Number(match[1]), Number(match[2])];
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return place;
  const decisive = label.some((part) => part.type === "strong");
  const colour = decisive ? "seal" : name[1] === "○" ? "white" : "black";
  return { name: name[2] ?? "", latitude, longitude, colour };
}

export const map: Block = {
  name: "map",
  flow: "level",
  wanted: "一份清單，每一項寫成「- ● 地名：緯度，經度」，例如「- ● 深圳：22.5，114.1」",
  title: "地圖",
  face: {
    hair: "M12 4v60M34 4v60M56 4v60M78 4v60M100 4v60M12 64h112M12 44h112M12 24h112",
    line: "M12 4v60h112",
    ring: disc(78, 24, 8),
    ink: disc(34, 44, 8),
    accent: disc(100, 24, 8),
  },
  use: "幾個地方的相對位置，畫在棋盤上，沒有海岸和國界。先緯度，後經度，從地圖網站抄來就是這個順序。○ 是另一方，粗體是決定的一處。",
  settings: { title: "圖的名目", step: "一格是幾度；不寫就自己選", note: "名目後面的一句補充" },
  examples: [
    {
      markdown: `:::map{title="四座城"}
- ● 深圳：22.5，114.1
- ○ 合肥：31.8，117.2
- ● 常州：31.8，119.97
- **南通**：31.98，120.89
:::`,
    },
  ],
  required: ["title"],
  build(node, { hold, report, script }) {
    const title = readTitle(node);
    const places: Place[] = [];
    for (const place of listItems(node)?.map(parsePlace) ?? []) {
      if (typeof place !== "string") places.push(place);
      else {
        report("wrong-place", place);
        return undefined;
      }
    }
    if (!title || places.length === 0) return undefined;
    const typed = node.attributes?.step;
    const step = typed === undefined || typed === null ? chooseStep(places) : Number(typed);
    if (!(step > 0) || spanOf(places, step) > mostIntervals) {
      const wanted = `一格代表的度數，是大於零的數字，整張圖也不寬過 ${mostIntervals} 格`;
      report("wrong-setting-value", "map", "step", String(typed ?? step), wanted);
      return undefined;
    }
    const { height, shapes, crowded } = drawBoard(places, step);
    if (crowded !== undefined) {
      report("crowded-places", crowded[0].name, crowded[1].name, step);
      return undefined;
    }
    const rows = places.map(({ name, latitude, longitude }) => [name, String(latitude), String(longitude)]);
    const { columns, note } = words[script];
    const drawing = s("svg", { viewBox: `0 0 648 ${height}`, role: "img" }, [
      s("title", title),
      s("desc", `${places.map(({ name }) => name).join("、")}。`),
      ...shapes,
    ]);
    return h("figure.block.map", [
      buildCaption(title, node.attributes?.note ?? note(step)),
      hold(drawing),
      buildDataTable(columns, rows, script),
    ]);
  },
};

/** The table behind a drawing: every number in it can be read, copied and heard. Closed till a reader asks for it. */
import type { Element } from "hast";
import { h } from "hastscript";

const summaries = { Hans: "看数据表", Hant: "看數據表" } as const;

/** `rows` hold the row's name first. */
export function buildDataTable(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  script: keyof typeof summaries,
): Element {
  return h("details.data", [
    h("summary", summaries[script]),
    h("table", [
      h("thead", [
        h(
          "tr",
          columns.map((column) => h("th", { scope: "col" }, column)),
        ),
      ]),
      h(
        "tbody",
        rows.map(([name = "", ...cells]) =>
          h("tr", [h("th", { scope: "row" }, name), ...cells.map((cell) => h("td", cell))]),
        ),
      ),
    ]),
  ]);
}

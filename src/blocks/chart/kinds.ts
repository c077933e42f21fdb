/** THE list of kinds of charts: the publication's own, then the engine's. The first is the one that need not be named. */
import { chartKinds } from "../../publication/blocks.ts";
import { drawLines } from "./draw-lines.ts";
import { drawBars, drawDots } from "./draw-rows.ts";
import type { ChartKind } from "./kind.ts";

const bar: ChartKind = {
  name: "bar",
  title: "長條",
  use: "比大小用 bar 或 dot",
  maxRows: 24,
  maxSeries: 2,
  stacked: true,
  draw: drawBars,
  example: {
    markdown: `:::chart{data="rain.csv" title="渡口的雨量" kind="bar" unit="毫米"}
:::`,
    files: { "rain.csv": "月份,雨量\n六月,210\n七月,268\n八月,154\n" },
  },
};

const others: readonly ChartKind[] = [
  {
    name: "dot",
    title: "點",
    maxRows: 24,
    maxSeries: 3,
    stacked: false,
    draw: drawDots,
    example: {
      markdown: `:::chart{data="ferry.csv" title="過河的時間" kind="dot" unit="分鐘"}
:::`,
      files: { "ferry.csv": "時段,渡船,橋\n清早,18,4\n中午,25,5\n傍晚,41,9\n" },
    },
  },
  {
    name: "line",
    title: "線",
    use: "看變化用 line",
    maxRows: 200,
    maxSeries: 3,
    stacked: false,
    draw: drawLines,
    example: {
      markdown: `:::chart{data="level.csv" title="汛期的水位" kind="line" unit="公尺"}
:::`,
      files: { "level.csv": "日期,水位\n7月1日,21.2\n7月8日,23.6\n7月15日,26.1\n7月22日,24.4\n7月29日,22.8\n" },
    },
  },
];

const [first, ...rest] = [...chartKinds, bar, ...others];

export const kinds: readonly [ChartKind, ...ChartKind[]] = [first ?? bar, ...rest];

/** The end of a build: what was made and what was kept, what it took, and which hosts take it. A few lines, whatever the size. */
import { speak } from "../problems/speak.ts";
import { checkLimits, formatVerdicts } from "./check-limits.ts";
import { formatBytes, formatDuration, formatNumber } from "./format-figures.ts";
import type { OutputWeight } from "./weigh-output.ts";

export interface BuildFigures {
  /** Stories that readers see. */
  readonly stories: number;
  /** Variants served. */
  readonly editions: number;
  readonly pages: { readonly made: number; readonly restored: number };
  /** In the order they were done; `name` in the desk's own words. */
  readonly stages: readonly { readonly name: string; readonly ms: number }[];
  /** From the command to the answer: more than the stages together. */
  readonly ms: number;
  /** The most that all processes together held at once, where it is known. */
  readonly peakBytes?: number | undefined;
  readonly output: OutputWeight;
  /** What else was written, in the desk's voice, a line each. */
  readonly notes?: readonly string[];
}

function formatPages({ stories, editions, pages: { made, restored } }: BuildFigures): string {
  const all = speak`${formatNumber(stories)} 篇文章，${editions} 種版本，網頁 ${formatNumber(made + restored)} 頁`;
  return restored === 0
    ? speak`${all}。`
    : speak`${all}：這次做了 ${formatNumber(made)} 頁，${formatNumber(restored)} 頁沿用上次的。`;
}

/** Stages nobody would notice are left out: a tenth of a second. */
function formatEffort({ ms, stages, peakBytes }: BuildFigures): string {
  const parts = stages
    .filter((stage) => stage.ms >= 100)
    .map((stage) => speak`${speak(stage.name)} ${formatDuration(stage.ms)}`);
  const time = speak`用了 ${formatDuration(ms)}`;
  const detail = parts.length === 0 ? time : speak`${time}：${parts.join("、")}`;
  return peakBytes === undefined ? speak`${detail}。` : speak`${detail}；記憶體最多 ${formatBytes(peakBytes)}。`;
}

/** The three kinds of which there is most, by files; `desk doctor` tells all. */
function formatOutput({ files, bytes, kinds }: OutputWeight): string {
  const most = kinds
    .toSorted((a, b) => b.files - a.files)
    .slice(0, 3)
    .map((kind) => speak`${kind.name} ${formatNumber(kind.files)} 個`);
  return speak`dist/ 有 ${formatNumber(files)} 個檔案，${formatBytes(bytes)}；最多的是${most.join("、")}。`;
}

export function formatSummary(figures: BuildFigures): string {
  return [
    formatPages(figures),
    formatEffort(figures),
    formatOutput(figures.output),
    ...formatVerdicts(checkLimits(figures.output)),
    ...(figures.notes ?? []),
  ].join("\n");
}

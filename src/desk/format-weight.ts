/** What a built site weighs, as `desk doctor` tells it. */
import { checkLimits, formatVerdicts } from "../build/check-limits.ts";
import { formatBytes, formatNumber } from "../build/format-figures.ts";
import type { OutputWeight } from "../build/weigh-output.ts";
import { speak } from "../problems/speak.ts";
import { measureColumns, padColumns, startColumns } from "../terminal/columns.ts";

/** Its files and bytes by kind, in columns, and what hosts say to them. */
export function formatWeight(weight: OutputWeight): string {
  const rows = [...weight.kinds, { ...weight, name: speak`共計` }].map(({ name, files, bytes }) => [
    name,
    speak`${formatNumber(files)} 個`,
    formatBytes(bytes),
  ]);
  const widths = [0, 1, 2].map((at) => Math.max(...rows.map((row) => measureColumns(row[at] ?? ""))));
  const lines = rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? padColumns(cell, widths[at] ?? 0) : startColumns(cell, widths[at] ?? 0)))
      .join("  "),
  );
  return [speak`dist/ 裡：`, ...lines.map((line) => `  ${line}`), ...formatVerdicts(checkLimits(weight))].join("\n");
}

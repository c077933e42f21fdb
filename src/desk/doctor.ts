/**
 * `desk doctor`: whether this machine has what the project needs, and the one command that mends each thing it lacks; and what
 * the built site weighs, where there is one, and which hosts take it.
 */
import { join } from "node:path";
import { checkLimits, formatVerdicts } from "../build/check-limits.ts";
import { formatBytes, formatNumber } from "../build/format-figures.ts";
import { listOutput, type OutputWeight, weighOutput } from "../build/weigh-output.ts";
import { speak } from "../problems/speak.ts";
import { measureColumns, padColumns, startColumns } from "../terminal/columns.ts";
import type { Command } from "../terminal/command.ts";
import { formatFailure } from "../terminal/format-failure.ts";
import { type Examination, examinations, type Finding } from "./examine.ts";

function look(root: string, { look: find }: Examination): Finding {
  try {
    return find(root);
  } catch (error) {
    return { ok: false, found: formatFailure(error, root) };
  }
}

/** One line for each examination, with the command below what is not well. */
export function formatFindings(rows: readonly (Finding & { readonly name: string; readonly mend: string })[]): string {
  const width = Math.max(...rows.map(({ name }) => measureColumns(name))) + 2;
  return rows
    .map(({ ok, name, found, mend }) => {
      const line = `${ok ? "✓" : "✗"} ${padColumns(name, width)}${found}`;
      return ok ? line : speak`${line}\n  ${" ".repeat(width)}執行：${mend}`;
    })
    .join("\n");
}

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

/** Nothing where no site was built, or it cannot be read: that is said above. */
function describeSite(root: string): string {
  try {
    return `\n\n${formatWeight(weighOutput(listOutput(join(root, "dist"))))}`;
  } catch {
    return "";
  }
}

export const doctor: Command = {
  name: "doctor",
  summary: "檢查這台電腦：Node、套件、內容、時區、磁碟、瀏覽器、字體；缺什麼，用哪個命令補。",
  takes: [],
  options: {},
  examples: ["doctor"],
  run(root) {
    const rows = examinations.map((entry) => ({ ...entry, name: speak(entry.name), ...look(root, entry) }));
    const bad = rows.filter(({ ok }) => !ok).length;
    const end = bad === 0 ? speak`都好。` : speak`有 ${bad} 處要補。`;
    console.log(`${formatFindings(rows)}${describeSite(root)}\n\n${end}`);
    return Promise.resolve(bad === 0 ? 0 : 1);
  },
};

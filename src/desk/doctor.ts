/** `desk doctor`: whether this machine has what the project needs, and the one command that mends each thing it lacks. */

import { speak } from "../problems/speak.ts";
import { measureColumns, padColumns } from "../terminal/columns.ts";
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

export const doctor: Command = {
  name: "doctor",
  summary: "檢查這台電腦：Node、套件、內容、時區、磁碟、瀏覽器、字體；缺什麼，用哪個命令補。",
  takes: [],
  options: {},
  examples: ["doctor"],
  run(root) {
    const rows = examinations.map((entry) => ({ ...entry, name: speak(entry.name), ...look(root, entry) }));
    const bad = rows.filter(({ ok }) => !ok).length;
    console.log(`${formatFindings(rows)}\n\n${bad === 0 ? speak`都好。` : speak`有 ${bad} 處要補。`}`);
    return Promise.resolve(bad === 0 ? 0 : 1);
  },
};

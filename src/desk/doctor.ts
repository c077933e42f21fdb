/**
 * `desk doctor`: whether this machine has what the project needs, and the one command that mends each thing it lacks; and what
 * the built site weighs, where there is one, and which hosts take it. With an address or a folder: what that site lacks.
 */
import { join } from "node:path";
import { listOutput, weighOutput } from "../build/weigh-output.ts";
import { speak } from "../problems/speak.ts";
import { measureColumns, padColumns } from "../terminal/columns.ts";
import type { Command } from "../terminal/command.ts";
import { formatFailure } from "../terminal/format-failure.ts";
import { type Examination, examinations, type Finding } from "./examine.ts";
import { formatWeight } from "./format-weight.ts";

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
  summary:
    "檢查這台電腦：Node、套件、內容、時區、磁碟、瀏覽器、字體；缺什麼，用哪個命令補。給它網址或資料夾，就說那個網站缺什麼。",
  takes: ["網址或資料夾"],
  options: {},
  examples: ["doctor", "doctor https://paper.example", "doctor dist"],
  async run(root, [place]) {
    if (place !== undefined) return (await import("./doctor-site.ts")).examineSite(root, place);
    const rows = examinations.map((entry) => ({ ...entry, name: speak(entry.name), ...look(root, entry) }));
    const bad = rows.filter(({ ok }) => !ok).length;
    const end = bad === 0 ? speak`都好。` : speak`有 ${bad} 處要補。`;
    console.log(`${formatFindings(rows)}${describeSite(root)}\n\n${end}`);
    return bad === 0 ? 0 : 1;
  },
};

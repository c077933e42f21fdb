/** `desk export-search`: every published story as a record for a search engine of the paper's own, with all that goes with them. */

import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { type ExportFolder, openExport, readEngineSource } from "../disk/search-export.ts";
import { definitions } from "../exports/definitions.ts";
import { formatReadme } from "../exports/format-readme.ts";
import { listRecords } from "../exports/list-records.ts";
import { loadFoldTable } from "../exports/load-fold-table.ts";
import { buildQuestionModules } from "../exports/question-modules.ts";
import { readClock } from "../library/clock.ts";
import { createProgress } from "../problems/progress.ts";
import { speak } from "../problems/speak.ts";
import type { Command, ExitCode } from "../terminal/command.ts";
import { findStart } from "../terminal/find-start.ts";
import { reportProblems } from "../terminal/report-problems.ts";
import { reportRefusal } from "../terminal/report-refusal.ts";

const place = "search-export";

const options = {
  to: { type: "string", value: place, says: "寫進哪一個資料夾；不寫就是專案裡的 search-export" },
} as const;

/** Engines take files of 100 MB at most; a record of a long story is 100 KB. */
const recordsPerFile = 1000;

/** How many records were written; `undefined` when the content is not sound. */
function writeRecords(root: string, folder: ExportFolder): number | undefined {
  const progress = createProgress({ verb: "寫搜尋記錄", unit: "篇" });
  let count = 0;
  try {
    for (const { records, done, all, errors } of listRecords(root, readClock())) {
      if (errors.length > 0) {
        progress.end();
        reportProblems(errors);
        return undefined;
      }
      for (const record of records) {
        const number = String(Math.floor(count / recordsPerFile) + 1).padStart(4, "0");
        folder.add(`stories-${number}.ndjson`, `${JSON.stringify(record)}\n`);
        count += 1;
      }
      progress.update(done, all);
    }
    return count;
  } finally {
    progress.end();
  }
}

function writeRest(folder: ExportFolder, count: number): void {
  for (const [name, value] of Object.entries(definitions)) folder.add(name, `${JSON.stringify(value, undefined, 2)}\n`);
  for (const [name, text] of Object.entries(buildQuestionModules(readEngineSource, loadFoldTable())))
    folder.add(name, text);
  folder.add("README.md", formatReadme(count));
}

function run(root: string, args: readonly string[]): ExitCode {
  const { to } = parseArgs({ args: [...args], options }).values;
  const path = to === undefined ? resolve(root, place) : resolve(findStart(), to);
  const { value: folder, refusal } = openExport(path);
  if (refusal !== undefined) return reportRefusal(refusal);
  try {
    const count = writeRecords(root, folder);
    if (count === undefined) {
      console.error(speak`沒有匯出：先把上面的錯改好。`);
      return 1;
    }
    writeRest(folder, count);
    const late = folder.finish();
    if (late !== undefined) return reportRefusal(late);
    console.log(
      speak`寫好了：${count} 篇，在 ${path} 。怎樣送進 OpenSearch、Meilisearch、Typesense，看裡面的 README.md。`,
    );
    return 0;
  } finally {
    folder.discard();
  }
}

export const exportSearch: Command = {
  name: "export-search",
  summary:
    "把已刊出的文章寫成記錄，給自己架的搜尋引擎（OpenSearch、Meilisearch、Typesense）用；只用本站自帶的搜尋就不需要。",
  takes: [],
  options,
  examples: ["export-search", "export-search --to ../search"],
  run: (root, args) => Promise.resolve(run(root, args)),
};

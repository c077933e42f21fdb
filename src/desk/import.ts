/**
 * `desk import`: manuscripts as they come (text, Markdown, a saved page, Word) become story folders; every change is reported.
 * What was sent to be published has its page with the next build, and the report says so; an editor who wants to look first
 * says `--draft`.
 */

import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { clearStages, readShelf, readSource, writeReport, writeStory } from "../disk/manuscript-files.ts";
import { createMoment, formatMachineDay } from "../fields/dates.ts";
import { isSlug } from "../fields/slug-form.ts";
import { importStory, type Wishes } from "../import/import-story.ts";
import { readClock } from "../library/clock.ts";
import { readTopics } from "../library/topics.ts";
import { refuse } from "../manuscripts/refusals.ts";
import { createProgress } from "../problems/progress.ts";
import type { Answer } from "../problems/refusal.ts";
import { speak } from "../problems/speak.ts";
import { site } from "../site/site.ts";
import type { Command, ExitCode } from "../terminal/command.ts";
import { findStart } from "../terminal/find-start.ts";
import { reportRefusal } from "../terminal/report-refusal.ts";

const options = {
  slug: { type: "string", value: "night-shift", says: "網址名稱" },
  report: { type: "string", value: "報告.txt", says: "報告的檔名" },
  draft: { type: "boolean", says: "存成草稿，看過再刊出" },
} as const;

interface ImportOrder extends Wishes {
  readonly files: readonly string[];
  readonly report: string | undefined;
}

const example = "例如 npm run desk -- import 稿子.docx";

function readOrder(args: readonly string[]): Answer<ImportOrder> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const { slug, report, draft } = values;
  if (positionals.length === 0) return { refusal: { sentence: speak`要寫上匯入哪個檔案，${example}。`, code: 2 } };
  if (slug !== undefined && positionals.length > 1) {
    const sentence = speak`一次匯入好幾個檔案時，不能用 --slug：每一篇要有自己的網址名稱。`;
    return { refusal: { sentence, code: 2 } };
  }
  return { value: { files: positionals, slug, report, draft } };
}

/** One file, by its whole path: the report. */
async function importFile(root: string, path: string, wishes: Wishes): Promise<Answer<string>> {
  const source = readSource(path);
  if (source.refusal !== undefined) return source;
  const { slug } = wishes;
  const shelf = readShelf(root);
  if (slug !== undefined && !isSlug(slug)) return { refusal: refuse("bad-slug", slug) };
  if (slug !== undefined && shelf.slugs.includes(slug))
    return { refusal: refuse("folder-exists", `content/stories/${slug}`) };
  const today = formatMachineDay(createMoment(readClock(), site.timeZone));
  const story = await importStory(source.value, { ...shelf, topics: readTopics(root, []).value, today }, wishes);
  if (story.refusal !== undefined) return story;
  const { slug: chosen, files, report } = story.value;
  const refusal = writeStory(root, chosen, files);
  return refusal === undefined ? { value: report } : { refusal };
}

export const importCommand: Command = {
  name: "import",
  summary: "把寄來的稿子（.txt、.md、存下來的 .html、.docx）變成文章，改了什麼一一列出。",
  takes: ["FILES…"],
  options,
  examples: [
    "import 稿子.docx",
    "import --draft --slug night-shift 通稿.txt",
    "import --report 報告.txt 信一.txt 信二.txt",
  ],
  async run(root, args): Promise<ExitCode> {
    const { value: order, refusal } = readOrder(args);
    if (refusal !== undefined) return reportRefusal(refusal);
    const { files, report } = order;
    const cleared = clearStages(root);
    if (cleared > 0) console.error(speak`上一次匯入中途斷了，留下的半成品已經清掉；那一份稿子請再匯入一次。`);
    const here = findStart();
    const progress = createProgress({ verb: "匯入", unit: "份" });
    const reports: string[] = [];
    let code: ExitCode = 0;
    for (const [at, path] of files.entries()) {
      progress.update(at, files.length);
      const answer = await importFile(root, resolve(here, path), order);
      if (answer.refusal === undefined) reports.push(answer.value);
      else {
        progress.end();
        code = reportRefusal(answer.refusal, `${path}：`);
      }
    }
    progress.end();
    const whole = reports.join("\n");
    if (whole === "") return code;
    const unwritten = report === undefined ? undefined : writeReport(root, resolve(here, report), whole);
    // Nothing is lost when the report cannot be written: it is printed instead.
    if (unwritten !== undefined) code = reportRefusal(unwritten);
    if (report === undefined || unwritten !== undefined) process.stdout.write(whole);
    else console.log(speak`匯入了 ${reports.length} 篇，報告在 ${report}。`);
    return code;
  },
};

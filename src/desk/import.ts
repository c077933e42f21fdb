/**
 * `desk import`: manuscripts as they come (text, Markdown, a saved page, Word) become story folders; every change is reported.
 * What was sent to be published has its page with the next build, and the report says so; an editor who wants to look first
 * says `--draft`.
 */

import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { clearStages, readSource, writeReport, writeStory } from "../disk/manuscript-files.ts";
import { readHouse } from "../disk/read-house.ts";
import { isSlug } from "../fields/slug-form.ts";
import { digestSource, type ImportedStory, importStory, type Wishes } from "../import/import-story.ts";
import { refuse } from "../manuscripts/refusals.ts";
import { createProgress } from "../problems/progress.ts";
import type { Answer } from "../problems/refusal.ts";
import { speak } from "../problems/speak.ts";
import { measureColumns, padColumns } from "../terminal/columns.ts";
import type { Command, ExitCode } from "../terminal/command.ts";
import { findStart } from "../terminal/find-start.ts";
import { reportRefusal } from "../terminal/report-refusal.ts";

const options = {
  slug: { type: "string", value: "night-shift", says: "網址名稱" },
  report: { type: "string", value: "報告.txt", says: "報告的檔名" },
  draft: { type: "boolean", says: "存成草稿，看過再刊出" },
  images: { type: "string", value: "images", says: "稿子裡的圖片所在的資料夾" },
  all: { type: "boolean", says: "報告裡一處一處列出改了什麼" },
  "dry-run": { type: "boolean", says: "只看報告，什麼也不寫" },
} as const;

interface ImportOrder extends Wishes {
  readonly files: readonly string[];
  readonly report: string | undefined;
  readonly images: string | undefined;
  readonly dryRun: boolean;
}

const example = "例如 npm run desk -- import 稿子.docx";

function readOrder(args: readonly string[]): Answer<ImportOrder> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const { slug, report, draft, images, all } = values;
  const dryRun = values["dry-run"] === true;
  if (positionals.length === 0) return { refusal: { sentence: speak`要寫上匯入哪個檔案，${example}。`, code: 2 } };
  if (slug !== undefined && positionals.length > 1) {
    const sentence = speak`一次匯入好幾個檔案時，不能用 --slug：每一篇要有自己的網址名稱。`;
    return { refusal: { sentence, code: 2 } };
  }
  return { value: { files: positionals, slug, report, draft, images, all, dryRun } };
}

/** What a run knows besides the project: slugs and digests it has itself brought in, for a run that writes nothing. */
interface Run {
  readonly root: string;
  readonly order: ImportOrder;
  readonly slugs: string[];
  readonly imported: Map<string, string>;
}

async function importFile(path: string, { root, order, slugs, imported }: Run): Promise<Answer<ImportedStory>> {
  const source = readSource(path, order.images);
  if (source.refusal !== undefined) return source;
  const { slug } = order;
  const house = readHouse(root);
  const taken = [...house.slugs, ...slugs];
  if (slug !== undefined && !isSlug(slug)) return { refusal: refuse("bad-slug", slug) };
  if (slug !== undefined && taken.includes(slug))
    return { refusal: refuse("folder-exists", `content/stories/${slug}`) };
  const known = new Map([...house.imported, ...imported]);
  const story = await importStory(source.value, { ...house, slugs: taken, imported: known }, order);
  if (story.refusal !== undefined) return story;
  const { slug: chosen, files } = story.value;
  slugs.push(chosen);
  imported.set(await digestSource(source.value.bytes), `content/stories/${chosen}/index.md`);
  const refusal = order.dryRun ? undefined : writeStory(root, chosen, files);
  return refusal === undefined ? story : { refusal };
}

/** One file that cannot be read never costs the others. */
async function importSafely(path: string, run: Run): Promise<Answer<ImportedStory>> {
  try {
    return await importFile(path, run);
  } catch (error) {
    return { refusal: refuse("failed", error instanceof Error ? `${error.name}: ${error.message}` : String(error)) };
  }
}

interface Row {
  readonly path: string;
  readonly answer: Answer<ImportedStory>;
}

/** All files of a batch at a glance. */
function formatTable(rows: readonly Row[]): string {
  const count = (test: (story: ImportedStory | undefined) => boolean) =>
    rows.filter(({ answer }) => test(answer.value)).length;
  const width = Math.max(...rows.map(({ path }) => measureColumns(path)));
  const lines = rows.map(({ path, answer }) => {
    const { value, refusal } = answer;
    const told =
      value === undefined
        ? speak`沒有匯入：${refusal?.sentence ?? ""}`
        : speak`${value.slug}，${value.characters} 字${value.draft ? speak`，草稿` : ""}${value.doubts.length > 0 ? `：${value.doubts.join("；")}` : ""}`;
    return `  ${value === undefined ? "✗" : value.draft ? "△" : "✓"} ${padColumns(path, width)}  ${told}`;
  });
  const sum = speak`${rows.length} 份：${count((story) => story?.draft === false)} 篇可以刊，${count((story) => story?.draft === true)} 篇草稿，${count((story) => story === undefined)} 份沒有匯入。`;
  return `${[sum, ...lines].join("\n")}\n`;
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
    "import --dry-run --all 存下來的網頁.html",
  ],
  async run(root, args): Promise<ExitCode> {
    const { value: order, refusal } = readOrder(args);
    if (refusal !== undefined) return reportRefusal(refusal);
    const { files, report, dryRun } = order;
    const cleared = clearStages(root);
    if (cleared > 0) console.error(speak`上一次匯入中途斷了，留下的半成品已經清掉；那一份稿子請再匯入一次。`);
    const here = findStart();
    const progress = createProgress({ verb: "匯入", unit: "份" });
    const images = order.images === undefined ? undefined : resolve(here, order.images);
    const run: Run = { root, order: { ...order, images }, slugs: [], imported: new Map() };
    const rows: Row[] = [];
    let code: ExitCode = 0;
    for (const [at, path] of files.entries()) {
      progress.update(at, files.length);
      const answer = await importSafely(resolve(here, path), run);
      rows.push({ path, answer });
      if (answer.refusal === undefined) continue;
      progress.end();
      code = reportRefusal(answer.refusal, `${path}：`);
    }
    progress.end();
    const reports = rows.flatMap(({ answer }) => answer.value?.report ?? []);
    if (reports.length === 0) return code;
    const dry = dryRun ? speak`這是試走一遍，什麼也沒有寫。\n\n` : "";
    const whole = dry + reports.join("\n") + (rows.length > 1 ? `\n${formatTable(rows)}` : "");
    const unwritten = report === undefined ? undefined : writeReport(root, resolve(here, report), whole);
    // Nothing is lost when the report cannot be written: it is printed instead.
    if (unwritten !== undefined) code = reportRefusal(unwritten);
    if (report === undefined || unwritten !== undefined) process.stdout.write(whole);
    else console.log(speak`匯入了 ${reports.length} 篇，報告在 ${report}。`);
    return code;
  },
};

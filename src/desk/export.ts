/** `desk export`: stories on their way out of the house, to public accounts, readers of books, paper, letters. */
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { writeFiles } from "../disk/write-files.ts";
import type { Exported, Exporter, ExportOrder } from "../exports/exporter.ts";
import { exporters } from "../exports/exporters.ts";
import type { Selection } from "../exports/select-stories.ts";
import { once } from "../once.ts";
import { findNearest } from "../problems/nearest.ts";
import type { Answer, Refusal } from "../problems/refusal.ts";
import { speak } from "../problems/speak.ts";
import { variants } from "../site/served-variants.ts";
import { site } from "../site/site.ts";
import type { Command, ExitCode } from "../terminal/command.ts";
import { findStart } from "../terminal/find-start.ts";
import { reportProblems } from "../terminal/report-problems.ts";
import { reportRefusal } from "../terminal/report-refusal.ts";
import { findNearestTag } from "../variants/nearest-tag.ts";
import { standards, type VariantTag } from "../variants/table.ts";

const place = "exports";

/** Stands in examples. */
const [{ tag: shownTag } = { tag: site.defaultVariant }] = variants;

const options = {
  to: {
    type: "string",
    value: "wechat",
    says: `送到哪裡：${exporters.map(({ name, says }) => `${name}（${says}）`).join("，")}`,
  },
  variant: { type: "string", value: shownTag, says: "用哪一個版本；不寫就是網站預設的，郵件是全部" },
  vertical: { type: "boolean", says: "直排，從右邊翻起；只給繁體的電子書" },
  folder: { type: "string", value: "../out", says: "寫進哪一個資料夾；不寫就是專案裡的 exports" },
} as const;

const refuse = (sentence: string) => ({ refusal: { sentence, code: 2 } satisfies Refusal }) as const;

/** How many stories a letter names. */
const newestCount = 7;

function findExporter(name: string | undefined): Answer<Exporter> {
  const value = exporters.find((exporter) => exporter.name === name);
  if (value !== undefined) return { value };
  const names = exporters.map((exporter) => exporter.name);
  const all = speak`可以是 ${names.join("、")}。`;
  if (name === undefined) return refuse(speak`要用 --to 寫上送到哪裡，${all}`);
  const nearest = findNearest(name, names);
  return refuse(speak`沒有「${name}」這個去處。${nearest === undefined ? all : speak`想用的可能是「${nearest}」。`}`);
}

/** The editions that are asked for. */
function findTags(name: string | undefined, { takes }: Exporter): Answer<readonly VariantTag[]> {
  const served = variants.map(({ tag }) => tag);
  if (name === undefined) return { value: takes === "newest" ? served : [site.defaultVariant] };
  const tag = served.find((one) => one.toLowerCase() === name.toLowerCase());
  if (tag !== undefined) return { value: [tag] };
  const nearest = findNearestTag(name);
  const hint = nearest !== undefined && served.includes(nearest) ? speak`想用的可能是「${nearest}」。` : "";
  return refuse(speak`網站沒有「${name}」這個版本。${hint}有的是 ${served.join("、")}。`);
}

async function select(exporter: Exporter, tag: VariantTag, names: readonly string[]): Promise<Answer<Selection>> {
  const { selectNewest, selectStories } = await import("../exports/select-stories.ts");
  if (exporter.takes === "newest")
    return names.length === 0
      ? { value: selectNewest(tag, newestCount) }
      : refuse(speak`${exporter.name} 收最新的幾篇，不必寫文章。`);
  const answer = selectStories(tag, names);
  if (answer.value === undefined || exporter.takes === "stories" || answer.value.kind === "story") return answer;
  return refuse(speak`${exporter.name} 一次只收一篇文章。`);
}

function checkVertical(exporter: Exporter, tags: readonly VariantTag[]): Refusal | undefined {
  if (exporter.setsVertically !== true) return { sentence: speak`${exporter.name} 不能直排。`, code: 2 };
  if (tags.every((tag) => standards[tag].script === "Hant")) return undefined;
  return { sentence: speak`直排只給繁體的版本；用 --variant 選一個。`, code: 2 };
}

/** All editions one after the other; the first refusal ends it. */
async function exportAll(
  exporter: Exporter,
  tags: readonly VariantTag[],
  names: readonly string[],
  order: Pick<ExportOrder, "root" | "vertical" | "openPress">,
): Promise<Exported> {
  const all: Exported[] = [];
  const write = await exporter.load();
  for (const tag of tags) {
    const { value: selection, refusal } = await select(exporter, tag, names);
    if (refusal !== undefined) return { files: [], notes: [], refusal };
    const made = await write({ ...order, tag, selection });
    if (made.refusal !== undefined) return made;
    all.push(made);
  }
  return { files: all.flatMap(({ files }) => files), notes: all.flatMap(({ notes }) => notes) };
}

async function run(root: string, args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const { value: exporter, refusal } = findExporter(values.to);
  if (refusal !== undefined) return reportRefusal(refusal);
  const tags = findTags(values.variant, exporter);
  if (tags.refusal !== undefined) return reportRefusal(tags.refusal);
  const vertical = values.vertical === true;
  const wrong = vertical ? checkVertical(exporter, tags.value) : undefined;
  if (wrong !== undefined) return reportRefusal(wrong);
  const { holdStories } = await import("../exports/hold-stories.ts");
  const errors = holdStories(root);
  if (errors.length > 0) {
    reportProblems(errors);
    console.error(speak`沒有匯出：先把上面的錯改好。`);
    return 1;
  }
  const order = { root, vertical, openPress: once(async () => (await import("./press.ts")).openPress(root)) };
  const made = await exportAll(exporter, tags.value, positionals, order);
  if (made.refusal !== undefined) return reportRefusal(made.refusal);
  const folder = values.folder === undefined ? resolve(root, place) : resolve(findStart(), values.folder);
  writeFiles(
    folder,
    made.files.map(({ name, bytes }) => ({ path: name, bytes })),
  );
  for (const { name } of made.files) console.log(speak`寫好了：${join(folder, name)}`);
  for (const note of made.notes) console.log(`- ${note}`);
  return 0;
}

export const exportCommand: Command = {
  name: "export",
  summary: "把文章送到別處：公眾號、電子書（EPUB）、PDF、電子郵件。",
  takes: ["文章、專題或月份…"],
  options,
  examples: [
    `export --to wechat words-of-go --variant ${shownTag}`,
    "export --to epub industry --vertical",
    "export --to pdf words-of-go",
    "export --to letter",
  ],
  run,
};

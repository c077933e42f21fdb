/** `desk check`: every check of the content, all problems of all files at once. The build runs the same. */

import { parseArgs } from "node:util";
import { checkCards } from "../cards/check-cards.ts";
import { rememberCheck } from "../disk/last-check.ts";
import { listOrders } from "../editions/photographs.ts";
import { openKept } from "../kept/kept-files.ts";
import { listContentNames, listStoryFolders } from "../library/content-files.ts";
import { createSource } from "../library/create-source.ts";
import { openLibrary } from "../library/open-library.ts";
import { type Content, readContent } from "../library/read-content.ts";
import { peekSlug } from "../library/story-facts.ts";
import { checkPhotographs } from "../photographs/shelf.ts";
import { formatCount } from "../problems/format-problems.ts";
import { hasErrors, type Problem, sortProblems } from "../problems/problem.ts";
import { createProgress } from "../problems/progress.ts";
import type { Answer } from "../problems/refusal.ts";
import { speak } from "../problems/speak.ts";
import { ask } from "../terminal/ask.ts";
import type { Command, ExitCode } from "../terminal/command.ts";
import { chooseFiles, type Selection } from "../terminal/find-files.ts";
import { findStart } from "../terminal/find-start.ts";
import { reportProblems } from "../terminal/report-problems.ts";
import { reportRefusal } from "../terminal/report-refusal.ts";

const options = {
  fix: { type: "boolean", says: "把有憑據的用字和標點先給你看，同意了才改；拿不準的不動" },
  yes: { type: "boolean", says: "不問，直接改" },
  json: { type: "boolean", says: "印成 JSON，給程式讀" },
  annotations: { type: "boolean", says: "印成 GitHub Actions 的註記" },
} as const;

type Option = keyof typeof options;
type CheckOrder = Readonly<Record<Option, boolean>> & { readonly names: readonly string[] };

/** Refused when options do not go together. */
function readOrder(args: readonly string[]): Answer<CheckOrder> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const has = (name: Option) => values[name] === true;
  if (has("json") && (has("fix") || has("annotations")))
    return {
      refusal: { sentence: speak`「--json」的標準輸出只有 JSON，不能和 --fix、--annotations 一起用。`, code: 2 },
    };
  if (has("yes") && !has("fix"))
    return { refusal: { sentence: speak`「--yes」是給 --fix 用的，要和它一起寫。`, code: 2 } };
  const [fix, yes, json, annotations] = [has("fix"), has("yes"), has("json"), has("annotations")];
  return { value: { fix, yes, json, annotations, names: positionals } };
}

function read(root: string, { folders, files }: Selection): Content {
  const progress = createProgress({ verb: "檢查", unit: "篇" });
  // Whether a term is used at all, only all stories together can say.
  const whole = folders === undefined || files.some((file) => file.endsWith(".yaml"));
  const kept = openKept(root, "readings");
  const options = { checksCopy: true, only: whole ? undefined : folders, kept };
  const content = readContent(root, options, { onStory: progress.update });
  progress.end();
  return content;
}

const isChosen = (file: string, { folders, files }: Selection) =>
  folders === undefined || files.includes(file) || folders.has(/^content\/stories\/([^/]+)/.exec(file)?.[1] ?? "");

/** The photographs of the chosen stories whose data is broken inside, which no header tells. */
async function findBroken(root: string, { stories }: Content, chosen: Selection): Promise<readonly Problem[]> {
  const orders = listOrders(stories.map(({ story }) => story)).filter(({ photograph }) =>
    isChosen(photograph.file, chosen),
  );
  const progress = createProgress({ verb: "檢查照片", unit: "張" });
  const problems = await checkPhotographs(root, orders, progress.update);
  progress.end();
  return problems;
}

/** Whether every repair that was agreed to could be written. Stories with errors count: a slip may be what they have. */
async function fix(root: string, { pages }: Content, chosen: Selection, yes: boolean): Promise<boolean> {
  const { parsed } = openLibrary(root, { checksCopy: false, only: chosen.folders });
  const fixable = [
    ...parsed.map((entry) => ({ source: createSource(entry).value, kind: "story" as const })),
    ...pages.map(({ source }) => ({ source, kind: "page" as const })),
  ].filter(({ source }) => isChosen(source.file, chosen));
  const terminal = process.stdin.isTTY === true && process.stdout.isTTY === true;
  const consent = yes ? "always" : terminal ? ask : "never";
  // Loaded only now: whoever checks one story waits for every file that is read.
  const { fixFiles } = await import("./fix-files.ts");
  const { shown, failed } = await fixFiles(root, fixable, { consent, out: process.stdout });
  if (shown === 0) console.log(speak`沒有可以自動改的地方。`);
  else if (consent === "never") console.log(speak`檔案都沒有動。要應用上面的修改，再加上 --yes 執行一次。`);
  return failed === 0;
}

async function run(root: string, args: readonly string[]): Promise<ExitCode> {
  const { value: order, refusal } = readOrder(args);
  if (refusal !== undefined) return reportRefusal(refusal);
  const choice = chooseFiles(order.names, {
    root,
    here: findStart(),
    ...listContentNames(root),
    findFolder: (slug) => listStoryFolders(root).value.find((folder) => peekSlug(folder) === slug)?.slug,
  });
  if (choice.refusal !== undefined) return reportRefusal(choice.refusal);
  const chosen = choice.value;
  let content = read(root, chosen);
  let written = true;
  if (order.fix) {
    written = await fix(root, content, chosen, order.yes);
    content = read(root, chosen);
  }
  const ofCards = checkCards(content.stories.map(({ story }) => story));
  content = { ...content, problems: [...content.problems, ...ofCards, ...(await findBroken(root, content, chosen))] };
  if (chosen.folders === undefined) rememberCheck(root, content);
  const problems = content.problems.filter(({ file }) => isChosen(file, chosen));
  if (order.json) console.log(JSON.stringify(sortProblems(problems), null, 2));
  else reportProblems(problems, order.annotations || undefined);
  if (problems.length === 0 && !order.json) console.log(formatCount(problems));
  return hasErrors(problems) || !written ? 1 : 0;
}

export const check: Command = {
  name: "check",
  summary: "檢查全部內容，或者只看寫出的文章，列出每個檔案的問題。只有提醒也算完成。",
  takes: ["FILES…"],
  options,
  examples: ["check", "check words-of-go", "check --fix words-of-go", "check --fix --yes", "check --json"],
  run,
};

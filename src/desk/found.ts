/**
 * `desk found`: another publication in a clone of this project. Asks what it must know, or takes it as options, and writes
 * `src/publication/` and `content/` anew. Everything else is the engine and stays.
 */

import { spawnSync } from "node:child_process";
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { readTemplate, replaceRooms } from "../disk/found-files.ts";
import { createMoment } from "../fields/dates.ts";
import { foundPublication } from "../founding/found-publication.ts";
import { type GivenWishes, parseWishes, splitTags } from "../founding/parse-wishes.ts";
import type { Refusal } from "../problems/refusal.ts";
import { speak } from "../problems/speak.ts";
import { settings as neutral } from "../template/settings.ts";
import type { Command, ExitCode } from "../terminal/command.ts";
import { reportRefusal } from "../terminal/report-refusal.ts";
import { tags } from "../variants/table.ts";

const examplePair = tags.slice(0, 2).join(",");

const options = {
  name: { type: "string", value: "江聲", says: "刊名，用編輯讀的那一種中文寫" },
  variants: { type: "string", value: examplePair, says: `要出哪幾種版本，用逗號分開：${tags.join("、")}` },
  default: { type: "string", value: tags[0], says: "首頁用哪一種；不寫就是第一種" },
  editors: { type: "string", value: tags[0], says: "編輯讀寫哪一種；不寫就和首頁一樣" },
  url: { type: "string", value: "https://paper.example", says: "網址；還沒有就不寫，以後改 settings.ts" },
  "time-zone": { type: "string", value: neutral.timeZone, says: "文章的日子照哪裡的時間；不寫就是這台電腦的" },
  accent: { type: "string", value: "#1f5f8b", says: "重點的顏色；各種底色上看不清的，會調深或調淺" },
} as const;

type OptionName = keyof typeof options;

/** What is taken when nothing is answered; `undefined`: it must be answered. */
const usual: Readonly<Record<OptionName, (given: Partial<Record<OptionName, string>>) => string | undefined>> = {
  name: () => undefined,
  variants: () => tags.join(","),
  default: ({ variants }) => splitTags(variants ?? "")[0],
  editors: (given) => given.default,
  url: () => neutral.url,
  "time-zone": () => Intl.DateTimeFormat().resolvedOptions().timeZone,
  accent: () => options.accent.value,
};

/** Asks for what the options do not say. Without a terminal the usual values are taken. */
async function complete(values: Partial<Record<OptionName, string>>): Promise<GivenWishes> {
  const given = { ...values };
  const terminal = process.stdin.isTTY ? createInterface({ input: process.stdin, output: process.stdout }) : undefined;
  for (const [name, { says }] of Object.entries(options) as [OptionName, { says: string }][]) {
    if (given[name] !== undefined) continue;
    const fallback = usual[name](given);
    const answer = await terminal?.question(`${says}${fallback === undefined ? "" : `（${fallback}）`}：`);
    given[name] = answer?.trim() || (fallback ?? "");
  }
  terminal?.close();
  return given as GivenWishes;
}

/** Why nothing may be replaced here: what is not in git cannot be brought back. */
function checkTree(root: string): Refusal | undefined {
  const { status, stdout } = spawnSync("git", ["status", "--porcelain"], { cwd: root, encoding: "utf8" });
  if (status !== 0) {
    const sentence = speak`這個資料夾不在 git 裡，換掉的東西找不回來。先用 git clone 取得專案，再在裡面執行。`;
    return { sentence, code: 1 };
  }
  if (stdout.trim() === "") return undefined;
  const files = stdout.trimEnd().split("\n");
  const shown = files.slice(0, 5).map((line) => `  ${line.slice(3)}`);
  const sentence = speak`有 ${files.length} 個檔案改過還沒有提交，換掉就找不回來了。先提交或還原，再試一次。\n${shown.join("\n")}`;
  return { sentence, code: 1 };
}

/** The guide speaks the editors' script and the publication's name: made by the new publication, in a process that has loaded it. */
function writeGuide(root: string): boolean {
  return (
    spawnSync(process.execPath, ["src/desk/desk.mjs", "guide", "--chapters"], { cwd: root, stdio: "ignore" }).status ===
    0
  );
}

async function run(root: string, args: readonly string[]): Promise<ExitCode> {
  const obstacle = checkTree(root);
  if (obstacle !== undefined) return reportRefusal(obstacle);
  const { values } = parseArgs({ args: [...args], options });
  const { value: wishes, refusal } = parseWishes(await complete(values));
  if (refusal !== undefined) return reportRefusal(refusal);
  const day = createMoment(Date.now(), wishes.timeZone).slice(0, 10);
  replaceRooms(root, foundPublication(wishes, readTemplate(root), day));
  const guide = writeGuide(root)
    ? speak`content/guide/ 的手冊也換了名字。`
    : speak`手冊沒有寫成：執行 npm run desk -- guide 。`;
  console.log(speak`「${wishes.name}」開好了。

換掉的：src/publication/（設定、顏色、標誌、用語）、content/（一篇樣本、一個專題、關於）。${guide}
沒有動的：其餘都是引擎。

接下來：
  npm start　　　　　　　　　　　　建成網站，在 http://localhost:4321 看
  src/publication/settings.ts　　　刊名、宗旨、網址、時區
  src/publication/mark.ts　　　　　標誌；圖示在建站時照它畫
  content/stories/first-story/　　樣本，看過就可以刪
  npm run desk -- guide　　　　　　　用 VS Code 的，讓它的提示也說編輯的話
  git add -A && git commit　　　　　滿意了就提交；要還原：git checkout . && git clean -fd src content`);
  return 0;
}

export const found: Command = {
  name: "found",
  summary: "用這套程式開另一份刊物：換掉 src/publication/ 和 content/，其餘不動。沒有提交的改動會先被攔下。",
  takes: [],
  options,
  examples: ["found", `found --name "江聲" --variants ${examplePair} --accent "${options.accent.value}"`],
  run,
};

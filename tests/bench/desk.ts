/**
 * How long an editor waits with a thousand stories: `npm run bench:desk`. Lays out a project of its own in a temporary folder,
 * runs the real commands there, each in a process of its own, and saves a story while the dev server shows it in a browser.
 */
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { measureSaves } from "./desk/dev-server.ts";
import { measureTyping } from "./desk/typing.ts";
import { characters, layMadeProject } from "./made-project.ts";

const { values: options } = parseArgs({
  options: { typing: { type: "boolean", default: false }, stories: { type: "string", default: "1000" } },
});
const stories = Number(options.stories);

/** THE list of what is measured: the command, the limit in seconds, and how often it is run. */
const measured: readonly { args: readonly string[]; most: number; times: number }[] = [
  { args: ["list"], most: 0.5, times: 5 },
  { args: ["new", "最後一班渡船開走以後"], most: 0.5, times: 5 },
  { args: ["check", "content/stories/story-7/index.md"], most: 1, times: 3 },
  { args: ["check"], most: 20, times: 1 },
  { args: ["list", "--json"], most: 0.5, times: 5 },
];

/** Of the desk in the browser: seconds until it is up, until a letter is seen (19 of 20), until another edition follows. */
const desk = { up: 2, letter: 0.05, edition: 0.3 };

/** Seconds from a save until an open page shows it. */
const mostSave = 1;

const middle = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

function run(root: string, args: readonly string[]) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ["src/desk/desk.mjs", ...args], {
    cwd: root,
    encoding: "utf8",
  });
  const wall = (performance.now() - start) / 1000;
  return { wall, status, last: stderr.trim().split("\n").at(-1) };
}

function say(name: string, wall: number, most: number, rest: string): void {
  console.log(`${wall <= most ? "✓" : "✗"} ${name}：${wall.toFixed(2)} 秒，上限 ${most} 秒${rest}`);
  if (wall > most) process.exitCode = 1;
}

const copy = layMadeProject("bench", stories);
const root = copy.folder;
/** The commands, and a save beside the dev server. */
async function measureCommands(): Promise<void> {
  for (const { args, most, times } of measured) {
    const name = `desk ${args.join(" ")}`;
    const first = run(root, args);
    if (first.status !== 0) {
      console.log(`✗ ${name}：結束代碼 ${first.status}　${first.last}`);
      process.exitCode = 1;
      continue;
    }
    const wall = middle(Array.from({ length: times }, () => run(root, args).wall));
    say(name, wall, most, `（第一次 ${first.wall.toFixed(2)} 秒）`);
  }
  for (const { path, seconds } of await measureSaves(root, "story-7", 5))
    say(`存檔以後看見 ${path}`, middle(seconds), mostSave, `（${seconds.map((one) => one.toFixed(2)).join("、")}）`);
}

async function measureDesk(): Promise<void> {
  const { up, letters, editions } = await measureTyping(copy);
  const part = (numbers: readonly number[], of: number) => (numbers[Math.ceil(numbers.length * of) - 1] ?? 0) / 1000;
  const tell = (name: string, numbers: readonly number[], most: number) =>
    say(name, part(numbers, 0.95), most, `（p95；中位數 ${part(numbers, 0.5).toFixed(3)}，${numbers.length} 次）`);
  say("編輯台打開，看見文章", up, desk.up, "");
  tell("打一個字，5,000 字的文章", letters, desk.letter);
  tell("停筆以後別的版本跟上", editions, desk.edition);
}

try {
  console.log(`${stories} 篇，每篇約 ${characters} 字；每個命令先跑一次，再取中位數。`);
  if (!options.typing) await measureCommands();
  await measureDesk();
} finally {
  copy.remove();
}

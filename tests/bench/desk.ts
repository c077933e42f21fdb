/**
 * How long an editor waits with a thousand stories: `npm run bench:desk`. Lays out a project of its own in a temporary folder,
 * runs the real commands there, each in a process of its own, and saves a story while the dev server shows it in a browser.
 */
import { spawnSync } from "node:child_process";
import { measureSaves } from "./desk/dev-server.ts";
import { characters, layMadeProject } from "./made-project.ts";

const stories = 1000;

/** THE list of what is measured: the command, the limit in seconds, and how often it is run. */
const measured: readonly { args: readonly string[]; most: number; times: number }[] = [
  { args: ["list"], most: 0.5, times: 5 },
  { args: ["new", "最後一班渡船開走以後"], most: 0.5, times: 5 },
  { args: ["check", "content/stories/story-7/index.md"], most: 1, times: 3 },
  { args: ["check"], most: 20, times: 1 },
  { args: ["list", "--json"], most: 0.5, times: 5 },
];

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
try {
  console.log(`${stories} 篇，每篇約 ${characters} 字；每個命令先跑一次，再取中位數。`);
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
} finally {
  copy.remove();
}

/**
 * How long an editor waits with a thousand stories: `npm run bench:desk`. Lays out a project of its own in a temporary folder
 * (the code, the packages, generated stories) and runs the real commands there, each in a process of its own.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createRandom, pick } from "../unit/seeded.ts";

const project = resolve(import.meta.dirname, "../..");
const stories = 1000;
const characters = 2500;

/** Sentences of everyday copy; which comes next is decided by a seeded sequence, so that every run measures the same text. */
const sentences = [
  "江邊的風從清晨起就沒有停過，守橋的人把棉襖的領子立了起來。",
  "他們算過，這一段路要是走水運，可以省下三分之一的錢。",
  "工廠的燈亮到半夜，招商員還坐在會議室裡，一頁一頁翻著合同。",
  "「這裡的地價不算便宜，」她說，「可是人找得到。」",
  "2021年年底，第一批設備運到碼頭，卸了整整兩天。",
  "後來的事大家都知道：訂單來得比廠房還快。",
  "老師傅說，頭髮白了才明白，乾燥的季節要把膜放在裡面。",
  "從縣城到開發區，公車改了三次線，最後一站總是同一個名字。",
];

function writeStory(at: number): string {
  const random = createRandom(at);
  const paragraphs: string[] = [];
  for (let length = 0; length < characters; ) {
    const paragraph = Array.from({ length: 4 }, () => pick(random, sentences)).join("");
    if (paragraphs.length % 6 === 5) paragraphs.push(`## 第${paragraphs.length}節`);
    paragraphs.push(paragraph);
    length += paragraph.length;
  }
  const day = new Date(Date.UTC(2020, 0, 1 + at)).toISOString().slice(0, 10);
  return `---
variant: zh-Hant-TW
headline: 第${at}篇：江邊的風從清晨起
standfirst: 第${at}篇的導語，說的是守橋的人、招商員和老師傅。
published: ${day}
topics: [industry]
related: [story-${(at + 1) % stories}, story-${(at + 7) % stories}]
${at % 50 === 0 ? "draft: true\n" : ""}---

見[上一篇](../story-${(at + stories - 1) % stories}/)。

${paragraphs.join("\n\n")}
`;
}

function layOut(): string {
  const root = mkdtempSync(join(tmpdir(), "luozi-bench-"));
  for (const part of ["src", "package.json", "content/glossary.yaml", "content/topics.yaml"])
    cpSync(join(project, part), join(root, part), { recursive: true });
  symlinkSync(join(project, "node_modules"), join(root, "node_modules"));
  writeFileSync(join(root, "content/about.md"), "---\nheadline: 關於\nstandfirst: 為測量寫的一頁。\n---\n\n一頁。\n");
  for (let at = 0; at < stories; at += 1) {
    mkdirSync(join(root, `content/stories/story-${at}`), { recursive: true });
    writeFileSync(join(root, `content/stories/story-${at}/index.md`), writeStory(at));
  }
  return root;
}

/** THE list of what is measured: the command, the limit in seconds, and how often it is run. */
const measured: readonly { args: readonly string[]; most: number; times: number }[] = [
  { args: ["list"], most: 0.5, times: 5 },
  { args: ["new", "最晚入局的南通，下出百億一手"], most: 0.5, times: 5 },
  { args: ["check", "content/stories/story-7/index.md"], most: 1, times: 3 },
  { args: ["check"], most: 20, times: 1 },
  { args: ["list", "--json"], most: 0.5, times: 5 },
];

const root = layOut();
try {
  console.log(`${stories} 篇，每篇約 ${characters} 字；每個命令先跑一次，再取中位數。`);
  for (const { args, most, times } of measured) {
    const run = () => {
      const start = performance.now();
      const { status, stderr } = spawnSync(process.execPath, ["src/desk/desk.ts", ...args], {
        cwd: root,
        encoding: "utf8",
      });
      return { seconds: (performance.now() - start) / 1000, status, stderr };
    };
    const first = run();
    if (first.status !== 0) {
      console.log(`✗ desk ${args.join(" ")}：結束代碼 ${first.status}　${first.stderr.trim().split("\n").at(-1)}`);
      process.exitCode = 1;
      continue;
    }
    const runs = Array.from({ length: times }, run).map(({ seconds }) => seconds);
    const median = runs.sort((a, b) => a - b)[Math.floor(times / 2)] ?? first.seconds;
    const rows = [`第一次 ${first.seconds.toFixed(2)} 秒`, `中位數 ${median.toFixed(2)} 秒`, `上限 ${most} 秒`];
    console.log(`${median <= most ? "✓" : "✗"} desk ${args.join(" ")}：${rows.join("，")}`);
    if (median > most) process.exitCode = 1;
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}

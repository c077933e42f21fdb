/**
 * `npm run bench:build`: how long the whole site takes to build, from nothing and after a change, with 1,000 made stories in three
 * editions, in turns with Eleventy, opencc-js and stock Pagefind making the same pages. `-- --stories 1000,10000` measures other
 * sizes, and how the cost of a story grows from the first to the last. Linux only; wants npm's registry, and nothing else to run
 * beside it. Ends with 1 when a figure is missed.
 */
import { availableParallelism, loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type KindWeight, listOutput, weighOutput } from "../../src/build/weigh-output.ts";
import { variants } from "../../src/site/served-variants.ts";
import { changes } from "./build/changes.ts";
import { listFigures, type Measured } from "./build/figures.ts";
import { buildOwn, buildOwnCold } from "./build/own-build.ts";
import { layPeers } from "./build/peers.ts";
import type { Run } from "./build/run-measured.ts";
import { formatFigure, isReached, median } from "./figure.ts";
import { layMadeProject } from "./made-project.ts";

const { values } = parseArgs({
  options: { stories: { type: "string", default: "1000" }, "without-peers": { type: "boolean", default: false } },
});
const sizes = values.stories
  .split(",")
  .map(Number)
  .sort((a, b) => a - b);

/** Stock Pagefind holds 2 MB a story: of more than these it is not asked. */
const mostWithPeers = 3000;
/** What takes less than this is measured so often, what takes longer once. */
const longSeconds = 60;
const rounds = 3;

/** What is measured together, one behind the other. */
interface Measurement {
  readonly names: readonly string[];
  readonly measure: (time: number) => Promise<readonly Run[]>;
}

const sum = (runs: readonly Run[]) => runs.reduce((all, { seconds }) => all + seconds, 0);

/** The median of each figure. */
function takeMiddle(runs: readonly Run[]): Run {
  const middle = (value: (run: Run) => number) => median(runs.map(value));
  return {
    seconds: middle(({ seconds }) => seconds),
    cpuSeconds: middle(({ cpuSeconds }) => cpuSeconds),
    peakBytes: middle(({ peakBytes }) => peakBytes),
  };
}

/** Every one in turns, so that a machine that slows down slows all of them. The result is medians, by name. */
async function measureInTurns(all: readonly Measurement[]): Promise<ReadonlyMap<string, Run>> {
  const runs = new Map<string, Run[]>();
  const long = new Set<Measurement>();
  for (let time = 0; time < rounds; time += 1)
    for (const one of all) {
      if (long.has(one)) continue;
      const measured = await one.measure(time);
      if (sum(measured) >= longSeconds) long.add(one);
      for (const [at, run] of measured.entries()) {
        const name = one.names[at] ?? "";
        runs.set(name, [...(runs.get(name) ?? []), run]);
        console.error(`  ${name}：${run.seconds.toFixed(2)} 秒`);
      }
    }
  return new Map([...runs].map(([name, list]) => [name, takeMiddle(list)]));
}

const showRun = (stories: number, name: string, { seconds, cpuSeconds, peakBytes }: Run) => ({
  "": name,
  秒: Number(seconds.toFixed(2)),
  每篇毫秒: Number(((1000 * seconds) / stories).toFixed(1)),
  "CPU 秒": Number(cpuSeconds.toFixed(1)),
  "記憶體 MB": Math.round(peakBytes / 1e6),
});

const showWeight = ({ name, files, bytes }: KindWeight) => ({
  "": name,
  檔案: files,
  MB: Number((bytes / 1e6).toFixed(1)),
});

async function measureSize(stories: number): Promise<Measured> {
  const withPeers = !values["without-peers"] && stories <= mostWithPeers;
  const copy = layMadeProject("bench", stories);
  const peers = withPeers ? layPeers(copy.folder) : undefined;
  try {
    const own: Measurement = { names: ["落子，從頭建"], measure: async () => [await buildOwnCold(copy)] };
    const others = peers && {
      names: ["Eleventy + opencc-js", "Pagefind 原樣"],
      measure: async () => [await peers.writePages(), await peers.indexPages()],
    };
    const runs = await measureInTurns(others === undefined ? [own] : [own, others]);
    const [cold, ...peerRuns] = [...runs.values()];
    if (cold === undefined) throw new Error("nothing measured");
    const site = weighOutput(listOutput(join(copy.folder, "dist")));
    console.log(`${stories} 篇，${variants.length} 種版本`);
    console.table([...site.kinds, { ...site, name: "全部" }].map(showWeight));
    if (peers !== undefined) console.log(`同行：${listOutput(peers.site).length} 個檔案`);
    const changed = await measureInTurns(
      changes.map(({ name, make }) => ({
        names: [name],
        measure: async (time) => {
          make(copy, stories, time);
          return [await buildOwn(copy)];
        },
      })),
    );
    console.table([...runs, ...changed].map(([name, run]) => showRun(stories, name, run)));
    return { stories, cold, changed: [...changed.values()], peers: peers && sum(peerRuns), site };
  } finally {
    copy.remove();
    peers?.remove();
  }
}

console.log(`${availableParallelism()} 個核心；開始時的負載 ${loadavg()[0]?.toFixed(1)}，高於 0.5 就量不準。`);
const measured: Measured[] = [];
for (const stories of sizes) measured.push(await measureSize(stories));
const figures = listFigures(measured);
console.table(figures.map(formatFigure));
const missed = figures.filter((figure) => !isReached(figure));
console.log(missed.length === 0 ? "每一項都達到。" : `${missed.length} 項沒有達到。`);
process.exitCode = missed.length === 0 ? 0 : 1;

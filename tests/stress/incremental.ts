/**
 * Part of `npm run test:stress:builds`: a made publication is edited at random and built on what is kept, again and again, some of
 * the builds killed in between; each time the site is what a clean build makes, byte for byte. `--seed`, `--stories 12`,
 * `--rounds 8`. Exits with 1 otherwise.
 */
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { layMadeProject } from "../bench/made-project.ts";
import { createCopy, digest } from "../builds/copy.ts";
import { createRandom } from "../unit/seeded.ts";
import { editAtRandom } from "./make/edits.ts";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    stories: { type: "string", default: "12" },
    rounds: { type: "string", default: "8" },
  },
});
const random = createRandom(Number(values.seed));
const stories = Number(values.stories);
const asOf = { AS_OF: "2026-01-01" };
const said: string[] = [];
let compared = 0;
let killed = 0;

const kept = layMadeProject("kept", stories);
const clean = createCopy("clean");
const parts = ["content", "src/publication"];
const copyParts = (from: string, to: string) => {
  for (const part of parts) {
    rmSync(join(to, part), { recursive: true, force: true });
    cpSync(join(from, part), join(to, part), { recursive: true });
  }
};
const before = join(kept.folder, "before");

async function killOne(longest: number): Promise<void> {
  const { process: child, done } = kept.start("build", asOf);
  await new Promise((resolve) => setTimeout(resolve, random(longest)));
  if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, "SIGKILL");
  await done;
  killed += 1;
}

/** Files that are not the same. */
function compare(names: string): void {
  const [one, other] = [kept, clean].map(({ folder }) => digest(join(folder, "dist")));
  const wrong = Object.keys({ ...one, ...other }).filter((file) => one?.[file] !== other?.[file]);
  if (wrong.length > 0) said.push(`after ${names}: ${wrong.length} files, ${wrong.slice(0, 5).join(", ")}`);
  compared += 1;
  console.log(`${wrong.length === 0 ? "same" : "other"}: ${names}`);
}

try {
  const start = performance.now();
  const first = await kept.run("build", asOf);
  if (first.code !== 0) throw new Error(first.output);
  const longest = performance.now() - start;
  for (let round = 0; round < Number(values.rounds); round += 1) {
    copyParts(kept.folder, before);
    const names = editAtRandom({ copy: kept, random, stories }).join(", ");
    if (random(2) === 0) await killOne(longest);
    const { code, output } = await kept.run("build", asOf);
    if (code !== 0) {
      if (/^\s+at .+:\d+:\d+/m.test(output)) said.push(`after ${names}: ${output}`);
      copyParts(before, kept.folder);
      continue;
    }
    copyParts(kept.folder, clean.folder);
    for (const place of ["dist", ".luozi"]) rmSync(join(clean.folder, place), { recursive: true, force: true });
    const built = await clean.run("build", asOf);
    if (built.code === 0) compare(names);
    else said.push(`only the clean build fails after ${names}: ${built.output}`);
  }
} finally {
  kept.remove();
  clean.remove();
}
console.log(`seed ${values.seed}: ${compared} edited sites of ${stories} stories compared, ${killed} builds killed`);
console.log(said.length === 0 ? "each is what a clean build makes" : said.join("\n"));
process.exitCode = said.length === 0 && compared > 0 ? 0 : 1;

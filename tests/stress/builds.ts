/**
 * `npm run test:stress:builds`: what is tried with whole builds, one after the other, each with the same seed: `--seed 1`, else the
 * day. `--only kill` for those whose names have it. Exits with 1 when any of them found something.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { parseArgs } from "node:util";

/** THE list. */
const scripts: readonly (readonly [script: string, ...options: readonly string[]])[] = [
  ["kill.ts"],
  ["hostile.ts"],
  ["surroundings.ts"],
  ["incremental.ts"],
  ["incremental.ts", "--stories", "1000", "--rounds", "2"],
];

const { only, seed } = parseArgs({
  options: {
    only: { type: "string", default: "" },
    seed: { type: "string", default: String(Math.floor(Date.now() / 86_400_000)) },
  },
}).values;

const failed = scripts
  .filter(([script]) => script.includes(only))
  .filter(([script, ...options]) => {
    console.log(`\n${script} ${options.join(" ")} --seed ${seed}`);
    const args = [join(import.meta.dirname, script), ...options, "--seed", seed];
    return spawnSync(process.execPath, args, { stdio: "inherit" }).status !== 0;
  });
process.exitCode = failed.length === 0 ? 0 : 1;

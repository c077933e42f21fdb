/** Where the engine lies: `.luozi/engine/<name>/`, with `pages/` to render with and `client/` for the readers. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

const folder = ".luozi/engine";
const stagePrefix = "stage-";
/** The one in use, and the one before: to go back is quick. */
const mostEngines = 2;

/** The compiled pages name our modules by their whole address, so an engine belongs to its place. */
function nameEngine(root: string, digest: string): string {
  return createHash("sha256").update(`${digest} ${root}`).digest("hex").slice(0, 16);
}

export const engineFolder = (root: string, digest: string) => join(root, folder, nameEngine(root, digest));
export const hasEngine = (root: string, digest: string) => existsSync(engineFolder(root, digest));

/** Whether a build's output is an engine's. */
export const holdsEngine = (output: string) => output.includes(`/${folder}/${stagePrefix}`);

/** An empty folder to compile into, as a path from `root`; those of builds that died are cleared away. */
export function createEngineStage(root: string): string {
  mkdirSync(join(root, folder), { recursive: true });
  const stage = `${folder}/${stagePrefix}${process.pid}`;
  rmSync(join(root, stage), { recursive: true, force: true });
  mkdirSync(join(root, stage));
  return stage;
}

/** Puts a finished engine in its place, unless another build was faster, and removes older ones. */
export function keepEngine(root: string, stage: string, digest: string): void {
  if (!hasEngine(root, digest)) renameSync(join(root, stage), engineFolder(root, digest));
  const others = readdirSync(join(root, folder))
    .filter((name) => name !== nameEngine(root, digest))
    .map((name) => ({ name, moment: statSync(join(root, folder, name)).mtimeMs }))
    .sort((a, b) => b.moment - a.moment);
  for (const { name } of others.slice(mostEngines - 1))
    rmSync(join(root, folder, name), { recursive: true, force: true });
}

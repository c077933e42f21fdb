/** Where the engine lies: `.luozi/engine/<digest of the code>/`, with `pages/` to render with and `client/` for the readers. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

const folder = ".luozi/engine";
const stagePrefix = "stage-";
/** The one in use, and the one before: to go back is quick. */
const mostEngines = 2;

export const engineFolder = (root: string, digest: string) => join(root, folder, digest);
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
    .filter((name) => name !== digest)
    .map((name) => ({ name, moment: statSync(join(root, folder, name)).mtimeMs }))
    .sort((a, b) => b.moment - a.moment);
  for (const { name } of others.slice(mostEngines - 1))
    rmSync(join(root, folder, name), { recursive: true, force: true });
}

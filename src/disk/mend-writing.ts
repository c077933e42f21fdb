/**
 * What a process that died while it wrote several files has left, undone: called before content is read by whatever reads it
 * (every command, the dev server, the desk).
 */
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { isAlive } from "./is-alive.ts";
import { stagePrefix, undoStage } from "./write-files.ts";

/** A writing takes moments. One that is older is dead, though another process may have got its number since. */
const longestWriting = 60_000;

/** How many there were. */
export function mendWriting(root: string, now: number = Date.now()): number {
  const folder = join(root, ".luozi");
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith(stagePrefix)) : [];
  const dead = names.filter((name) => {
    const pid = Number(name.slice(stagePrefix.length).split("-")[0]);
    return pid === process.pid || !isAlive(pid) || now - statSync(join(folder, name)).mtimeMs > longestWriting;
  });
  for (const name of dead) undoStage(root, join(folder, name));
  return dead.length;
}

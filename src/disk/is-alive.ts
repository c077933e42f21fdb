/** Whether a process still runs: what a dead one left behind is cleared away, what a living one holds is not. */
import { readFileSync } from "node:fs";

/**
 * Dead, but still in the list of Linux until somebody asks how it ended; in a container nobody may ever ask. What the list says
 * stands behind the program's name, which may hold anything.
 */
function isZombie(pid: number): boolean {
  try {
    return /^\) Z /.test(/\)[^)]*$/.exec(readFileSync(`/proc/${pid}/stat`, "latin1"))?.[0] ?? "");
  } catch {
    return false;
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch {
    return false;
  }
}

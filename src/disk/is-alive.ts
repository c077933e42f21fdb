/** Whether a process still runs: what a dead one left behind is cleared away, what a living one holds is not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

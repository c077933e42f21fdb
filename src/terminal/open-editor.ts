/** Opens a file in the editor of the person at the terminal, when there is one and they have said which. */
import { spawnSync } from "node:child_process";

/** Whether it was opened. `$EDITOR` may carry arguments, as in `code -w`. */
export function openEditor(path: string): boolean {
  const [program, ...args] = (process.env.VISUAL ?? process.env.EDITOR ?? "").split(/\s+/).filter(Boolean);
  if (program === undefined || !process.stdin.isTTY) return false;
  return spawnSync(program, [...args, path], { stdio: "inherit" }).status === 0;
}

/**
 * Removes folders in a process of its own, which outlives the command: the editor has the answer and goes on. Nobody hears
 * whether it went well; whoever asks asks again the next time, for what is still there.
 */
import { spawn } from "node:child_process";

/** Gives way to everything else; what another process is removing at the same time is no failure. */
const script = `import { rmSync } from "node:fs";
import { setPriority } from "node:os";
setPriority(19);
for (const path of process.argv.slice(1)) rmSync(path, { recursive: true, force: true, maxRetries: 3 });`;

/** Whole paths. */
export function removeLater(paths: readonly string[]): void {
  if (paths.length === 0) return;
  const args = ["--input-type=module", "--eval", script, "--", ...paths];
  const child = spawn(process.execPath, args, { detached: true, stdio: "ignore", windowsHide: true });
  // A machine that starts no process now removes them after the next build.
  child.on("error", () => undefined);
  child.unref();
}

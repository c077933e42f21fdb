/**
 * `node tests/side-by-side.ts lint types`: npm scripts that each keep one core busy, at once. What one prints comes when it has
 * ended, whole. Ends with 1 when any of them failed.
 */
import { spawn } from "node:child_process";

const run = (script: string): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn("npm", ["run", script], { stdio: ["ignore", "pipe", "pipe"] });
    const parts: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => parts.push(part));
    child.on("close", (code) => {
      process.stdout.write(Buffer.concat(parts));
      resolve(code === 0);
    });
  });

const good = await Promise.all(process.argv.slice(2).map(run));
process.exitCode = good.every(Boolean) ? 0 : 1;

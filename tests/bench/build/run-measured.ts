/**
 * Runs a program and measures it with all the processes it starts: seconds, seconds of CPU, memory of all of them together.
 * Read from /proc ten times a second, so Linux only; what a process does in its last tenth of a second is not seen, and code that
 * processes share counts for each of them.
 */
import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

export interface Run {
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** The most that all processes held at one time. */
  readonly peakBytes: number;
}

/** Of Linux on every machine that runs Node. */
const ticksPerSecond = 100;
const pageBytes = 4096;
const interval = 100;

interface ProcessState {
  readonly parent: number;
  readonly bytes: number;
  readonly cpuSeconds: number;
}

/** `undefined` for one that has ended meanwhile. */
function readProcess(pid: number): ProcessState | undefined {
  try {
    // The name, in brackets, may hold anything; the fields behind it are counted from its end.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ")
      .map(Number);
    const [parent = 0, user = 0, system = 0, pages = 0] = [fields[1], fields[11], fields[12], fields[21]];
    return { parent, bytes: pages * pageBytes, cpuSeconds: (user + system) / ticksPerSecond };
  } catch {
    return undefined;
  }
}

/** A process and all that descend from it, by their ids. */
function readTree(root: number): Map<number, ProcessState> {
  const all = new Map<number, ProcessState>();
  for (const name of readdirSync("/proc")) {
    const state = /^\d+$/.test(name) ? readProcess(Number(name)) : undefined;
    if (state !== undefined) all.set(Number(name), state);
  }
  const tree = new Map<number, ProcessState>();
  const add = (pid: number) => {
    const state = all.get(pid);
    if (state === undefined || tree.has(pid)) return;
    tree.set(pid, state);
    for (const [child, { parent }] of all) if (parent === pid) add(child);
  };
  add(root);
  return tree;
}

export interface Program {
  readonly folder: string;
  /** Of Node. */
  readonly args: readonly string[];
  readonly environment?: NodeJS.ProcessEnv;
}

/** Throws with the end of what it printed when the program fails. */
export async function runMeasured({ folder, args, environment = process.env }: Program): Promise<Run> {
  const start = performance.now();
  const child = spawn(process.execPath, args, { cwd: folder, env: environment, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  const cpu = new Map<number, number>();
  let peakBytes = 0;
  const look = () => {
    const tree = readTree(child.pid ?? 0);
    for (const [pid, { cpuSeconds }] of tree) cpu.set(pid, cpuSeconds);
    peakBytes = Math.max(
      peakBytes,
      [...tree.values()].reduce((sum, { bytes }) => sum + bytes, 0),
    );
  };
  const clock = setInterval(look, interval);
  const code = await new Promise<number | null>((settle) => child.on("close", settle));
  clearInterval(clock);
  const seconds = (performance.now() - start) / 1000;
  if (code !== 0) throw new Error(`${args.join(" ")}：結束代碼 ${code}\n${output.slice(-2000)}`);
  return { seconds, cpuSeconds: [...cpu.values()].reduce((sum, value) => sum + value, 0), peakBytes };
}

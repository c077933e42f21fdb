/** A desk command in a process of its own, as an editor runs it, on a project folder of the test's. */
import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { mappingOptions } from "../map-publication.ts";

const desk = resolve(import.meta.dirname, "../../../src/desk");

export interface Answer {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface Surroundings {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
}

/** `name` is that of the command. */
export async function runCommand(
  name: string,
  root: string,
  args: readonly string[],
  { env = {}, input = "" }: Surroundings = {},
): Promise<Answer> {
  const script = `const { runDesk } = await import(${JSON.stringify(`${desk}/run-desk.ts`)});
process.exitCode = await runDesk(${JSON.stringify(root)}, ${JSON.stringify([name, ...args])});`;
  const { GITHUB_ACTIONS: _actions, INIT_CWD: _start, ...rest } = process.env;
  const child = spawn(process.execPath, [...mappingOptions, "--input-type=module", "--eval", script], {
    cwd: root,
    env: { ...rest, ...env },
  });
  let [out, err] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    err += text;
  });
  child.stdin.end(input);
  const code = await new Promise<number | null>((settle) => child.on("close", settle));
  return { code, out, err };
}

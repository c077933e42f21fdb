/** Runs a desk command in this process, on a project folder of the test's own, and keeps what it says. */
import { Readable } from "node:stream";
import { vi } from "vitest";
import { runDesk } from "../../../src/desk/run-desk.ts";
import type { ExitCode } from "../../../src/terminal/command.ts";

export interface Said {
  readonly code: ExitCode;
  /** Standard output and standard error. */
  readonly out: string;
  readonly err: string;
}

/** Who writes may be told when it has been written. */
function keep(lines: string[], text: unknown, done: unknown): boolean {
  lines.push(String(text));
  if (typeof done === "function") done();
  return true;
}

/**
 * Letter by letter, as a pipe would get it; npm and a runner have set nothing but what `environment` holds. `input` is what
 * stands in the pipe.
 */
export async function sayAll(
  root: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  input?: string,
): Promise<Said> {
  const out: string[] = [];
  const err: string[] = [];
  const spies = [
    vi.spyOn(console, "log").mockImplementation((text: string) => void out.push(`${text}\n`)),
    vi.spyOn(console, "error").mockImplementation((text: string) => void err.push(`${text}\n`)),
    vi.spyOn(process.stdout, "write").mockImplementation((text, done) => keep(out, text, done)),
    ...(input === undefined
      ? []
      : [
          vi
            .spyOn(process, "stdin", "get")
            .mockReturnValue(Readable.from([Buffer.from(input)]) as typeof process.stdin),
        ]),
  ];
  // Put back by hand: a test may have set others of its own, for all its commands.
  const wanted = { GITHUB_ACTIONS: undefined, INIT_CWD: undefined, ...environment };
  const before = Object.keys(wanted).map((name) => [name, process.env[name]] as const);
  for (const [name, value] of Object.entries(wanted)) setEnvironment(name, value);
  try {
    return { code: await runDesk(root, args), out: out.join(""), err: err.join("") };
  } finally {
    for (const spy of spies) spy.mockRestore();
    for (const [name, value] of before) setEnvironment(name, value);
  }
}

function setEnvironment(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}

/** Without the last line's end. */
export async function say(root: string, ...args: readonly string[]): Promise<Said> {
  const { code, out, err } = await sayAll(root, args);
  return { code, out: out.replace(/\n$/, ""), err: err.replace(/\n$/, "") };
}

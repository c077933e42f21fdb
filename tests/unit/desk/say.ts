/** Runs a desk command in this process, on a project folder of the test's own, and keeps what it says. */
import { vi } from "vitest";
import type { ExitCode } from "../../../src/desk/command.ts";
import { runDesk } from "../../../src/desk/run-desk.ts";

export interface Said {
  readonly code: ExitCode;
  /** Standard output and standard error. */
  readonly out: string;
  readonly err: string;
}

/** Letter by letter, as a pipe would get it; npm and a runner have set nothing but what `environment` holds. */
export async function sayAll(
  root: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Said> {
  const out: string[] = [];
  const err: string[] = [];
  const spies = [
    vi.spyOn(console, "log").mockImplementation((text: string) => void out.push(`${text}\n`)),
    vi.spyOn(console, "error").mockImplementation((text: string) => void err.push(`${text}\n`)),
    vi.spyOn(process.stdout, "write").mockImplementation((text) => out.push(String(text)) > 0),
  ];
  for (const name of ["GITHUB_ACTIONS", "INIT_CWD"]) vi.stubEnv(name, undefined);
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  try {
    return { code: await runDesk(root, args), out: out.join(""), err: err.join("") };
  } finally {
    for (const spy of spies) spy.mockRestore();
    vi.unstubAllEnvs();
  }
}

/** Without the last line's end. */
export async function say(root: string, ...args: readonly string[]): Promise<Said> {
  const { code, out, err } = await sayAll(root, args);
  return { code, out: out.replace(/\n$/, ""), err: err.replace(/\n$/, "") };
}

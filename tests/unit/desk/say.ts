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

export async function say(root: string, ...args: readonly string[]): Promise<Said> {
  const out: string[] = [];
  const err: string[] = [];
  const log = vi.spyOn(console, "log").mockImplementation((text: string) => void out.push(text));
  const error = vi.spyOn(console, "error").mockImplementation((text: string) => void err.push(text));
  try {
    return { code: await runDesk(root, args), out: out.join("\n"), err: err.join("\n") };
  } finally {
    log.mockRestore();
    error.mockRestore();
  }
}

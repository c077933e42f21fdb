/**
 * A desk command: one file, one line in commands.ts. It speaks Chinese, returns an exit code (0 done, 1 problems, 2 used
 * wrongly) and never throws at an editor. What it takes is data, so that the desk refuses the rest and prints the help.
 */
export type ExitCode = 0 | 1 | 2;

export interface Option {
  readonly type: "string" | "boolean";
  /** What stands behind an option of type `string`, e.g. `2026-12-01T08:00`. */
  readonly value?: string | undefined;
  /** What it does, for the help text. */
  readonly says: string;
}

export interface Command {
  readonly name: string;
  /** One sentence for the list of commands. */
  readonly summary: string;
  /** Names of what stands behind the command, in order; one that ends in `…` takes all the rest. */
  readonly takes: readonly string[];
  /** By long name, without the hyphens. The desk refuses every other one before `run` is called. */
  readonly options: Readonly<Record<string, Option>>;
  /** Examples as typed, without `npm run desk --`. */
  readonly examples: readonly string[];
  /** `root` is the project folder. */
  readonly run: (root: string, args: readonly string[]) => Promise<ExitCode>;
}

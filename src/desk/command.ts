/**
 * A desk command: one file, one line in commands.ts. It speaks Chinese, returns an exit code (0 done, 1 problems, 2 used
 * wrongly) and never throws at an editor.
 */
export type ExitCode = 0 | 1 | 2;

export interface Command {
  readonly name: string;
  /** One sentence for the list of commands. */
  readonly summary: string;
  /** Examples as typed, without `npm run desk --`. */
  readonly examples: readonly string[];
  /** `root` is the project folder. */
  readonly run: (root: string, args: readonly string[]) => Promise<ExitCode>;
}

/**
 * The machine's own git, asked without a shell and without a terminal: it can ask nobody for a name or a password, and answers in
 * the one language that is matched here. What an editor is told stands in problems/sending-words.ts.
 */
import { execFile } from "node:child_process";
import { markGit } from "../disk/git-locks.ts";

export interface GitAnswer {
  /** `missing`: there is no git. */
  readonly code: number | "missing";
  readonly out: Uint8Array;
  readonly text: string;
  /** All that was said, for whoever keeps the site. */
  readonly said: string;
}

interface Asking {
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** A large picture over a slow line takes its time; silence is cut off long before. */
const longest = 10 * 60_000;
const mostOutput = 256_000_000;

/** Names of the surroundings that would lead git elsewhere. */
const misleading = [
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_INDEX_FILE",
  "GIT_PREFIX",
  "GIT_OBJECT_DIRECTORY",
  "GIT_COMMON_DIR",
];

function surround({ environment = {} }: Asking): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !misleading.includes(name));
  return {
    ...Object.fromEntries(kept),
    LC_ALL: "C",
    GIT_TERMINAL_PROMPT: "0",
    // A file's name is a name, whatever signs are in it.
    GIT_LITERAL_PATHSPECS: "1",
    ...environment,
  };
}

/** Fifteen seconds without a byte are silence. */
const silence = ["-c", "http.lowSpeedLimit=1", "-c", "http.lowSpeedTime=15"];

/** `root` is the folder git is asked in. */
export function runGit(root: string, args: readonly string[], asking: Asking = {}): Promise<GitAnswer> {
  return new Promise((settle) => {
    const child = execFile(
      "git",
      [...silence, ...args],
      {
        cwd: root,
        env: surround(asking),
        encoding: "buffer",
        maxBuffer: mostOutput,
        timeout: longest,
        windowsHide: true,
      },
      (error, stdout, stderr) => {
        unmark();
        const code =
          error === null ? 0 : error.code === "ENOENT" ? "missing" : typeof error.code === "number" ? error.code : 1;
        const text = stdout.toString("utf8");
        settle({ code, out: stdout, text, said: `${stderr.toString("utf8")}\n${text}`.trim() });
      },
    );
    const unmark = markGit(root, child.pid);
    // Git may have ended before it has read everything.
    child.stdin?.on("error", () => undefined);
    child.stdin?.end(asking.input ?? "");
  });
}

/** What git says on one line; nothing when it fails. */
export async function askGit(root: string, args: readonly string[]): Promise<string | undefined> {
  const { code, text } = await runGit(root, args);
  return code === 0 ? text.trim() : undefined;
}

/** Whether what is written in this folder can be sent at all, and where to; if not, what is missing. */
import type { Outcome } from "../problems/sending-words.ts";
import { askGit, runGit } from "./run-git.ts";

export interface Connection {
  readonly remote: string;
  /** Whole name of the branch there. */
  readonly target: string;
  /** What is known of it here; nothing was ever sent where it is absent. */
  readonly upstream: string | undefined;
}

export interface Missing {
  readonly outcome: Outcome;
  readonly detail: string;
}

/** A merge that somebody has begun by hand. */
const begun = ["MERGE_HEAD", "CHERRY_PICK_HEAD", "REVERT_HEAD", "REBASE_HEAD"];

async function findRemote(root: string, branch: string): Promise<string | undefined> {
  const configured = await askGit(root, ["config", "--get", `branch.${branch}.remote`]);
  if (configured !== undefined && configured !== ".") return configured;
  const names = (await askGit(root, ["remote"]))?.split("\n").filter((name) => name !== "") ?? [];
  return names.includes("origin") || names.length !== 1 ? names.find((name) => name === "origin") : names[0];
}

export async function findConnection(root: string): Promise<{ value: Connection } | { missing: Missing }> {
  const lacks = (outcome: Outcome, detail: string) => ({ missing: { outcome, detail } });
  const inside = await runGit(root, ["rev-parse", "--is-inside-work-tree"]);
  if (inside.code === "missing") return lacks("no-program", "git: command not found");
  if (inside.text.trim() !== "true") return lacks("not-connected", inside.said);
  const branch = await askGit(root, ["symbolic-ref", "--quiet", "--short", "HEAD"]);
  if (branch === undefined) return lacks("half-done", "HEAD is detached: git switch <branch>");
  for (const name of begun)
    if ((await askGit(root, ["rev-parse", "--quiet", "--verify", name])) !== undefined)
      return lacks("half-done", `${name} exists: finish or abort it`);
  const remote = await findRemote(root, branch);
  if (remote === undefined) return lacks("not-connected", "no remote: git remote add origin <address>");
  const name = await runGit(root, ["-c", "user.useConfigOnly=true", "var", "GIT_AUTHOR_IDENT"]);
  if (name.code !== 0) return lacks("no-name", 'git config user.name "…"; git config user.email "…"');
  const target = (await askGit(root, ["config", "--get", `branch.${branch}.merge`])) ?? `refs/heads/${branch}`;
  const upstream = await askGit(root, [
    "rev-parse",
    "--quiet",
    "--verify",
    `refs/remotes/${remote}/${target.slice(11)}`,
  ]);
  return { value: { remote, target, upstream } };
}

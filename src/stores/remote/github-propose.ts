/** A proposal on GitHub: a branch with the commit, and a pull request. Who may not make branches has them in a fork of their own. */
import { z } from "zod";
import type { Ask } from "./ask-host.ts";
import { commitOnBranch } from "./github-commit.ts";
import type { Sending } from "./host.ts";
import { readAnswer } from "./read-answer.ts";

interface From {
  readonly repository: string;
  readonly branch: string;
  /** Of the fork; absent: the branch stands in the repository itself. */
  readonly owner: string | undefined;
}

type FindHead = (repository: string, branch: string) => Promise<string>;

/** Its name becomes part of the next question's address. */
const forkShape = z.object({ full_name: z.string().regex(/^[\w-]+\/(?!\.{1,2}$)[\w.-]+$/) });
const refShape = z.object({ ref: z.string() });
const askedShape = z.object({ number: z.int() });

/** A fork is there some moments after it was asked for. */
const forkTries = 10;
const forkPause = 1500;

async function waitForHead(findHead: FindHead, fork: string, branch: string, tries = forkTries): Promise<string> {
  try {
    return await findHead(fork, branch);
  } catch (error) {
    if (tries <= 1) throw error;
    await new Promise((done) => setTimeout(done, forkPause));
    return waitForHead(findHead, fork, branch, tries - 1);
  }
}

/** The editor's fork, brought up to date; one that went its own way stays as it is, and is proposed from as it is. */
async function openFork(
  ask: Ask,
  { repository, branch }: From,
  findHead: FindHead,
): Promise<{ name: string; head: string }> {
  const answer = await ask(`/repos/${repository}/forks`, { method: "POST", body: { default_branch_only: true } });
  const name = readAnswer(forkShape, answer).full_name;
  await waitForHead(findHead, name, branch);
  await ask(`/repos/${name}/merge-upstream`, { method: "POST", body: { branch }, expect: [409, 422] });
  return { name, head: await findHead(name, branch) };
}

export async function proposeOnGitHub(
  ask: Ask,
  from: From,
  proposal: string,
  sending: Sending,
  findHead: FindHead,
): Promise<"proposed" | "not-allowed"> {
  const { repository, branch, owner } = from;
  const base = owner === undefined ? { name: repository, head: sending.head } : await openFork(ask, from, findHead);
  const ref = { ref: `refs/heads/${proposal}`, sha: base.head };
  const made = await ask(`/repos/${base.name}/git/refs`, { method: "POST", body: ref, expect: [403] });
  if (made.status === 403) return "not-allowed";
  readAnswer(refShape, made);
  const committed = await commitOnBranch(ask, base.name, proposal, { ...sending, head: base.head });
  if (committed !== "sent") return "not-allowed";
  const [title = "", ...rest] = sending.message.split("\n");
  const head = owner === undefined ? proposal : `${owner}:${proposal}`;
  const body = { title, head, base: branch, body: rest.join("\n").trim() };
  const asked = await ask(`/repos/${repository}/pulls`, { method: "POST", body, expect: [403] });
  if (asked.status === 403) return "not-allowed";
  readAnswer(askedShape, asked);
  return "proposed";
}

/** One commit of text and pictures on a branch of GitHub, over the very version they were compared with, or none. */
import { z } from "zod";
import { toBase64 } from "../base64.ts";
import { idShape } from "./answer-shapes.ts";
import type { Ask } from "./ask-host.ts";
import { readErrors } from "./github-errors.ts";
import { contentPrefix, type Sending, type SendingAnswer } from "./host.ts";
import { createStrange, readAnswer } from "./read-answer.ts";

const mutation =
  "mutation ($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid } } }";

const sentShape = z.object({
  data: z.object({ createCommitOnBranch: z.object({ commit: z.object({ oid: idShape }) }) }),
});

const isBehind = (type: string | undefined, message: string) =>
  type === "STALE_DATA" || /expected branch to point to/i.test(message);

const isForbidden = (type: string | undefined, message: string) =>
  type === "FORBIDDEN" ||
  type === "BRANCH_PROTECTION_RULE_VIOLATION" ||
  /protected|not accessible|must be made through a pull request|repository rule/i.test(message);

/** The first line names it, what follows explains. */
function toMessage(message: string): { headline: string; body?: string } {
  const [headline = "", ...rest] = message.split("\n");
  const body = rest.join("\n").trim();
  return body === "" ? { headline } : { headline, body };
}

export async function commitOnBranch(
  ask: Ask,
  repository: string,
  branch: string,
  sending: Sending,
): Promise<SendingAnswer> {
  const { head, message, puts, removes } = sending;
  const input = {
    branch: { repositoryNameWithOwner: repository, branchName: branch },
    message: toMessage(message),
    expectedHeadOid: head,
    fileChanges: {
      additions: puts.map(({ path, bytes }) => ({ path: contentPrefix + path, contents: toBase64(bytes) })),
      deletions: removes.map(({ path }) => ({ path: contentPrefix + path })),
    },
  };
  const answer = await ask("/graphql", {
    method: "POST",
    body: { query: mutation, variables: { input } },
    expect: [403],
  });
  if (answer.status === 403) return "not-allowed";
  const errors = readErrors(answer);
  if (errors.some(({ type, message: said }) => isBehind(type, said))) return "behind";
  if (errors.some(({ type, message: said }) => isForbidden(type, said))) return "not-allowed";
  if (errors.length > 0) throw createStrange(errors.map(({ message: said }) => said).join("\n"));
  readAnswer(sentShape, answer);
  return "sent";
}

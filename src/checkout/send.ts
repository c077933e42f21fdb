/** Sends content to readers by the machine's own git: the named files and no others, then everything that was not sent before. */
import { contentFolder } from "../disk/content-tree.ts";
import { dropLocks, listDeadGits } from "../disk/git-locks.ts";
import { type Outcome, sayConflict, sayOutcome } from "../problems/sending-words.ts";
import { isStorePath } from "../stores/check-path.ts";
import type { Published } from "../stores/store.ts";
import { explainPush } from "./explain-push.ts";
import { type Connection, findConnection } from "./find-connection.ts";
import { joinOthers, type Shown } from "./join-others.ts";
import { askGit, type GitAnswer, runGit } from "./run-git.ts";

/** How often it is tried when somebody else is always faster. */
const mostTries = 3;

const mostDetail = 2000;

const fail = (outcome: Outcome, detail: string): Published => ({
  state: "failed",
  say: sayOutcome(outcome),
  detail: detail.slice(0, mostDetail),
});

const fromInput = ["--pathspec-from-file=-", "--pathspec-file-nul"];

/** Keeps the named files as a version. What went wrong, if anything. */
async function keepVersion(root: string, message: string, paths: readonly string[]): Promise<Published | undefined> {
  const named = paths.filter(isStorePath).map((path) => `${contentFolder}/${path}`);
  if (named.length === 0) return undefined;
  const status = ["status", "--porcelain=v1", "-z", "--untracked-files=all", "--no-renames"];
  const { text } = await runGit(root, [...status, "--", ...named]);
  const entries = text.split("\0").filter((entry) => entry !== "");
  if (entries.length === 0) return undefined;
  const folder = (await askGit(root, ["rev-parse", "--show-prefix"])) ?? "";
  const input = entries.map((entry) => `${entry.slice(3 + folder.length)}\0`).join("");
  const added = await runGit(root, ["add", "--all", ...fromInput], { input });
  if (added.code !== 0) return fail("failed", added.said);
  const commit = ["-c", "user.useConfigOnly=true", "commit", "--quiet", "--only", `--message=${message}`];
  const kept = await runGit(root, [...commit, ...fromInput], { input });
  if (kept.code === 0) return undefined;
  await runGit(root, ["reset", "--quiet", ...fromInput], { input });
  return fail("check-refused", kept.said);
}

async function push(root: string, { remote, target, upstream }: Connection, commit: string): Promise<GitAnswer> {
  const first = upstream === undefined && commit === "HEAD" ? ["--set-upstream"] : [];
  const ssh = process.env.GIT_SSH_COMMAND ?? (await askGit(root, ["config", "--get", "core.sshCommand"])) ?? "ssh";
  // It may not ask at the terminal the desk was started from, where nobody looks.
  const environment = { GIT_SSH_COMMAND: `${ssh} -oBatchMode=yes -oConnectTimeout=15` };
  return runGit(root, ["push", "--porcelain", ...first, remote, `${commit}:${target}`], { environment });
}

const sent = (): Published => ({ state: "sent", say: sayOutcome("sent") });

/** The line may go between two questions. */
function explainJoin(said: string): Outcome {
  const outcome = explainPush(said);
  return outcome === "no-answer" || outcome === "signed-out" ? outcome : "cannot-join";
}

async function sendAll(root: string, connection: Connection, shown: Shown): Promise<Published> {
  let commit = "HEAD";
  for (let tries = 0; tries < mostTries; tries += 1) {
    const pushed = await push(root, connection, commit);
    if (pushed.code === 0) {
      // The colleague's work comes onto the disk, unless the editor is writing in the same file: then with the next sending.
      if (commit !== "HEAD") await runGit(root, ["merge", "--quiet", "--ff-only", commit]);
      shown.clear();
      return sent();
    }
    const outcome = explainPush(pushed.said);
    if (outcome !== "behind") return fail(outcome, pushed.said);
    const joined = await joinOthers(root, connection, shown);
    if ("failure" in joined) return fail(explainJoin(joined.failure), joined.failure);
    if ("conflicts" in joined) {
      const { conflicts, bases, hand } = joined;
      return { state: "failed", say: sayConflict(hand), conflicts, bases };
    }
    commit = joined.commit;
  }
  return fail("too-busy", "");
}

/** A sending that died may have left its locks. */
async function mendLocks(root: string): Promise<void> {
  const dead = listDeadGits(root);
  if (dead.length === 0) return;
  const folders = await askGit(root, ["rev-parse", "--absolute-git-dir", "--path-format=absolute", "--git-common-dir"]);
  dropLocks(dead, [...new Set(folders?.split("\n"))]);
}

/** `shown` is remembered from one sending to the next. */
export async function send(root: string, message: string, paths: readonly string[], shown: Shown): Promise<Published> {
  await mendLocks(root);
  const connection = await findConnection(root);
  if ("missing" in connection) return fail(connection.missing.outcome, connection.missing.detail);
  const stopped = await keepVersion(root, message, paths);
  if (stopped !== undefined) return stopped;
  const { upstream } = connection.value;
  const unsent = upstream === undefined ? "all" : await askGit(root, ["rev-list", "--count", `${upstream}..HEAD`]);
  if (unsent === "0") return { state: "nothing", say: sayOutcome("nothing") };
  return sendAll(root, connection.value, shown);
}

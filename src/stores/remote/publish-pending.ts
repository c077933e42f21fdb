/** Sends what waits as one version; where a colleague was first their text is shown, where it may not be sent it is proposed. */
import { type Outcome, sayConflict, sayOutcome, sayUnsent } from "../../problems/sending-words.ts";
import { bytesOf } from "../describe-file.ts";
import type { Published } from "../store.ts";
import { StoreFailure } from "../store-failure.ts";
import type { Sending } from "./host.ts";
import { type Pending, versionOf } from "./pending.ts";
import { createStrange } from "./read-answer.ts";
import { type RemoteState, readVersions, refresh } from "./remote-state.ts";

/** How often it is tried when somebody else is always faster. */
const mostTries = 3;

const failed = (outcome: Outcome): Published => ({ state: "failed", say: sayOutcome(outcome) });

/** Those asked for, by name or by the folder they lie in. */
const choose = ({ pending }: RemoteState, paths: readonly string[]): Pending[] =>
  [...pending.values()]
    .filter(({ sentOver }) => sentOver === undefined)
    .filter((one) => paths.some((path) => one.path === path || one.path.startsWith(`${path}/`)));

/**
 * What a colleague sent of the same files since they were read. From here on they count as seen: who publishes again sends over
 * them. One that they took away has nothing to show, and ours stays.
 */
async function showTheirs(
  state: RemoteState,
  chosen: readonly Pending[],
): Promise<Required<Pick<Published, "conflicts" | "bases">> & { readonly hand: string }> {
  const changed = chosen.filter(({ path, base }) => state.entries.get(path)?.version !== base);
  if (changed.length === 0) return { conflicts: [], bases: [], hand: "" };
  const known = changed.flatMap(({ path, base: version }) => (version === undefined ? [] : { path, version }));
  const theirs = changed.flatMap(({ path }) => state.entries.get(path) ?? []);
  const [conflicts, bases] = [await readVersions(state, theirs), await readVersions(state, known)];
  const missing = theirs.length - conflicts.length;
  if (missing > 0) throw createStrange(`${missing} of ${theirs.length} files that are listed are not there`);
  const [first] = conflicts;
  const hand = first === undefined ? "" : ((await state.host.history(first.path))[0]?.hand ?? "");
  // Only now is all of it at hand: what was not shown does not count as seen.
  state.pending = new Map(state.pending);
  for (const one of changed) state.pending.set(one.path, { ...one, base: state.entries.get(one.path)?.version });
  return { conflicts, bases, hand };
}

function toSending({ head, entries }: RemoteState, message: string, chosen: readonly Pending[]): Sending {
  const puts = chosen.flatMap(({ path, file }) => {
    const bytes = file === undefined ? undefined : bytesOf(file);
    return bytes === undefined ? [] : [{ path, bytes, former: entries.get(path)?.version }];
  });
  const removes = chosen.flatMap(({ path, file }) => {
    const former = entries.get(path)?.version;
    return file === undefined && former !== undefined ? [{ path, former }] : [];
  });
  return { head, message, puts, removes };
}

async function propose(state: RemoteState, message: string, chosen: readonly Pending[]): Promise<Published> {
  if (chosen.every((one) => one.proposed !== undefined && one.proposed === (versionOf(one) ?? "")))
    return { state: "nothing", say: sayOutcome("proposed") };
  const branch = `desk-${crypto.randomUUID().slice(0, 8)}`;
  const answer = await state.host.propose(toSending(state, message, chosen), branch);
  if (answer === "not-allowed") return failed("not-allowed");
  state.pending = new Map(state.pending);
  for (const one of chosen) state.pending.set(one.path, { ...one, proposed: versionOf(one) ?? "" });
  return { state: "proposed", say: sayOutcome("proposed") };
}

async function publish(state: RemoteState, message: string, paths: readonly string[]): Promise<Published> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    await refresh(state);
    const { conflicts, bases, hand } = await showTheirs(state, choose(state, paths));
    if (conflicts.length > 0) return { state: "failed", say: sayConflict(hand), conflicts, bases };
    const chosen = choose(state, paths);
    if (chosen.length === 0) return { state: "nothing", say: sayOutcome("nothing") };
    const { send } = await state.host.may();
    const answer = send ? await state.host.send(toSending(state, message, chosen)) : "not-allowed";
    if (answer === "not-allowed") return propose(state, message, chosen);
    if (answer === "sent") {
      state.pending = new Map(state.pending);
      for (const one of chosen) state.pending.set(one.path, { ...one, base: versionOf(one), sentOver: state.head });
      state.head = "";
      return { state: "sent", say: sayOutcome("sent") };
    }
    // The host's list is asked for anew, whatever it says of its newest version.
    state.head = "";
  }
  return failed("too-busy");
}

/** Whatever stops it is said as a failed sending; nothing that waits is lost by it. */
export async function publishPending(
  state: RemoteState,
  message: string,
  paths: readonly string[],
): Promise<Published> {
  try {
    return await publish(state, message, paths);
  } catch (error) {
    if (!(error instanceof StoreFailure)) throw error;
    const { kind, message: say, detail } = error;
    const outcome = kind === "unreachable" ? sayOutcome("no-answer") : sayUnsent(say);
    return { state: "failed", say: outcome, ...(detail === undefined ? {} : { detail }) };
  }
}

/** What the worker answers: THE rules by kind of request. What is none of these goes to the network as if there were no worker. */
import { findKept, sweepFiles } from "./kept-pages.ts";
import { isNamed, isWhatItIsNamed } from "./named-files.ts";
import { findStandIn } from "./pick-pictures.ts";
import { readPath, type Shelf } from "./shelf.ts";
import { renewPage } from "./take-page.ts";

/** How long the network may take before a page that is kept is shown in its place; ms. */
const patienceMs = 3000;

/** Files kept between two sweeps. */
const filesBetweenSweeps = 50;

/** `part`: of a film, or of the search's index; these never come from here. */
export type RequestKind = "page" | "file" | undefined;

export function sortRequest(base: string, { method, url, mode, headers }: Request): RequestKind {
  const { origin, pathname, search } = new URL(url);
  if (method !== "GET" || headers.has("range") || origin !== self.location.origin) return undefined;
  if (!pathname.startsWith(base)) return undefined;
  if (mode === "navigate") return "page";
  return isNamed(base, pathname + search) ? "file" : undefined;
}

/** What goes on when the answer is given already. */
export type Later = (work: Promise<unknown>) => void;

/** Storage that refuses is as good as none. */
const orNothing = <Value>(value: Promise<Value>): Promise<Value | undefined> => value.catch(() => undefined);

const wait = (ms: number) => new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), ms));

/**
 * The network's, if it comes in time; else what is kept; else the network's after all; else the page that says there is none.
 * `standIn` is the path of that page. Rejects when there is nothing at all.
 */
export async function answerPage(
  shelf: Shelf,
  url: string,
  network: Promise<Response>,
  standIn: string,
  later: Later,
  patience = patienceMs,
): Promise<Response> {
  const path = readPath(url);
  const first = await orNothing(Promise.race([network, wait(patience)]));
  // An opaque redirect has the status 0, and is the host's answer too.
  if (first !== undefined && first.status < 500) return first;
  const kept = await orNothing(findKept(shelf, path));
  if (kept === undefined) {
    const late = await orNothing(network);
    if (late !== undefined) return late;
    const other = await orNothing(findKept(shelf, standIn));
    return other?.answer ?? network;
  }
  // It was only slow: the next time it is shown as it is now.
  later(orNothing(network.then((answer) => (answer.ok ? renewPage(shelf, path, answer) : undefined))));
  return kept.answer;
}

let sinceSweep = 0;

async function keepFile(shelf: Shelf, address: string, answer: Response): Promise<void> {
  if (!(await isWhatItIsNamed(address, answer))) return;
  await (await shelf.open("files")).put(address, answer);
  sinceSweep += 1;
  if (sinceSweep < filesBetweenSweeps) return;
  sinceSweep = 0;
  await shelf.alone(() => sweepFiles(shelf));
}

/** What is kept, for ever; else the network's, which is kept from now on. Without either, another size of the same photograph. */
export async function answerFile(
  shelf: Shelf,
  url: string,
  ask: () => Promise<Response>,
  later: Later,
): Promise<Response> {
  const { pathname, search } = new URL(url);
  const address = pathname + search;
  const drawer = await orNothing(shelf.open("files"));
  const kept = await orNothing(drawer?.match(address, { ignoreVary: true }) ?? Promise.resolve(undefined));
  if (kept !== undefined) return kept;
  try {
    const answer = await ask();
    later(orNothing(keepFile(shelf, address, answer.clone())));
    return answer;
  } catch (error) {
    const there = (await orNothing(drawer?.keys() ?? Promise.resolve([]))) ?? [];
    const other = findStandIn(
      address,
      there.map((request) => readPath(request.url)),
    );
    const answer = other === undefined ? undefined : await drawer?.match(other, { ignoreVary: true });
    if (answer === undefined) throw error;
    return answer;
  }
}

/**
 * The search's index on the device: what was fetched of it is kept, and asked for there first. The files are named after what they
 * hold, but for one that names the others. Parts of files are kept here, by the search itself, for the worker answers for no part of
 * anything. Nothing is kept where no worker was ever installed.
 */
import type { Drawer } from "./shelf.ts";

interface Options {
  readonly headers?: Record<string, string>;
  /** Said of a file that changes in its place. */
  readonly cache?: "no-cache";
}

export type Ask = (address: string, options?: Options) => Promise<Response>;

/** THE limits of what is kept: the oldest goes first. */
const mostBytes = 12_000_000;
const mostAnswers = 500;

/** Answers kept between two looks at the limits. */
const betweenTrims = 25;

const header = { status: "x-status", bytes: "x-bytes" } as const;

/** `part` is `from-to`, without the last byte. A part is cut from the whole file where that is kept. */
async function findAnswer(drawer: Drawer, address: string): Promise<Response | undefined> {
  const kept = await drawer.match(address, { ignoreVary: true });
  if (kept !== undefined) return new Response(kept.body, { status: Number(kept.headers.get(header.status)) });
  const [file = "", part] = address.split("?");
  const whole = part === undefined ? undefined : await drawer.match(file, { ignoreVary: true });
  if (whole === undefined || part === undefined) return undefined;
  const [from, to] = part.split("-").map(Number);
  return new Response((await whole.arrayBuffer()).slice(from, to), { status: 206 });
}

export async function trimAnswers(drawer: Drawer): Promise<void> {
  let [bytes, count] = [0, 0];
  for (const request of [...(await drawer.keys())].reverse()) {
    bytes += Number((await drawer.match(request))?.headers.get(header.bytes));
    count += 1;
    if (bytes > mostBytes || count > mostAnswers) await drawer.delete(request);
  }
}

async function keepAnswer(drawer: Drawer, address: string, answer: Response): Promise<void> {
  if (answer.status !== 200 && answer.status !== 206) return;
  const bytes = await answer.arrayBuffer();
  const headers = { [header.status]: String(answer.status), [header.bytes]: String(bytes.byteLength) };
  await drawer.put(address, new Response(bytes, { headers }));
}

/** `find` gives where answers are kept; `undefined` where none are. */
export function createKeepingFetch(ask: Ask, find: () => Promise<Drawer | undefined>): Ask {
  let opened: Promise<Drawer | undefined> | undefined;
  let sinceTrim = 0;
  const keep = async (drawer: Drawer, address: string, answer: Response) => {
    await keepAnswer(drawer, address, answer);
    sinceTrim += 1;
    if (sinceTrim < betweenTrims) return;
    sinceTrim = 0;
    await trimAnswers(drawer);
  };
  return async (address, options) => {
    opened ??= find().catch(() => undefined);
    const drawer = await opened;
    if (drawer === undefined) return ask(address, options);
    const changes = options?.cache === "no-cache";
    const look = () => findAnswer(drawer, address).catch(() => undefined);
    const kept = changes ? undefined : await look();
    if (kept !== undefined) return kept;
    try {
      const answer = await ask(address, options);
      // Full storage keeps less, and hurts nothing.
      keep(drawer, address, answer.clone()).catch(() => undefined);
      return answer;
    } catch (error) {
      const old = changes ? await look() : undefined;
      if (old === undefined) throw error;
      return old;
    }
  };
}

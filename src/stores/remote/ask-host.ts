/** Questions to a host over HTTP, and what is said when it does not answer as it should. */
import { type HostRefusal, sayRefusal, sayWait } from "../../problems/sending-words.ts";
import { StoreFailure } from "../store-failure.ts";

export interface HostAnswer {
  readonly status: number;
  /** Of JSON; nothing where there is none. */
  readonly body: unknown;
}

interface Question {
  readonly method?: "GET" | "POST";
  /** JSON. */
  readonly body?: object;
  /** Answers that are none of the usual failures here, by their status. */
  readonly expect?: readonly number[];
}

export type Ask = (path: string, question?: Question) => Promise<HostAnswer>;

/** Milliseconds without an answer. */
const longest = 15_000;

/** Pictures take their time to go. */
const longestSending = 5 * 60_000;

/** What a host may want to be left alone for. */
const longestWait = 12 * 3_600_000;

/** When the host wants to be asked again, as a time of day; nothing when it does not mean that. */
function findWait({ status, headers }: Response): { readonly until: string | undefined } | undefined {
  const left = headers.get("x-ratelimit-remaining") ?? headers.get("ratelimit-remaining");
  const after = headers.get("retry-after");
  if (status !== 429 && !(status === 403 && (left === "0" || after !== null))) return undefined;
  const reset = headers.get("x-ratelimit-reset") ?? headers.get("ratelimit-reset");
  const moment = after !== null ? Date.now() + Number(after) * 1000 : Number(reset ?? Number.NaN) * 1000;
  // Of another day a time of day says nothing.
  if (!(moment > Date.now() - longestWait && moment < Date.now() + longestWait)) return { until: undefined };
  return { until: new Date(moment).toTimeString().slice(0, 5) };
}

const kinds = { 401: "signed-out", 403: "not-allowed", 404: "missing", 413: "too-large" } as const;

/** Nothing when the answer is good, or one of those expected. */
function explain(response: Response, detail: string): StoreFailure {
  const wait = findWait(response);
  if (wait !== undefined) return new StoreFailure("refused", sayWait(wait.until), detail);
  const refusal: HostRefusal = kinds[response.status as keyof typeof kinds] ?? "strange";
  return new StoreFailure(refusal === "signed-out" ? refusal : "refused", sayRefusal(refusal), detail);
}

const createUnreachable = (error: unknown) => new StoreFailure("unreachable", sayRefusal("unreachable"), String(error));

/** Nothing of what is no JSON. */
async function readJson(response: Response): Promise<unknown> {
  const text = await response.text().catch((error: unknown) => {
    throw createUnreachable(error);
  });
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `authorization` is the whole header. */
export function createAsk(address: string, authorization: string, fetch: typeof globalThis.fetch): Ask {
  return async (path, { method = "GET", body, expect = [] } = {}) => {
    let response: Response;
    try {
      response = await fetch(`${address}${path}`, {
        method,
        headers: {
          accept: "application/json",
          authorization,
          ...(body === undefined ? {} : { "content-type": "application/json" }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        // What the browser has kept is not what stands there now; and who asks is in the header.
        cache: "no-store",
        credentials: "omit",
        redirect: "error",
        referrerPolicy: "no-referrer",
        signal: AbortSignal.timeout(body === undefined ? longest : longestSending),
      });
    } catch (error) {
      throw createUnreachable(error);
    }
    const answer = await readJson(response);
    if (response.ok || (expect.includes(response.status) && findWait(response) === undefined))
      return { status: response.status, body: answer };
    throw explain(
      response,
      `${method} ${path.replace(/\?.*/, "")}: ${response.status} ${JSON.stringify(answer)?.slice(0, 500) ?? ""}`,
    );
  };
}

/** A path as part of an address: its slashes stay. */
export const encodePath = (path: string) => path.split("/").map(encodeURIComponent).join("/");

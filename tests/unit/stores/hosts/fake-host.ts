/**
 * What the fakes of the hosts have in common: they answer a `fetch`, keep account of what they were asked, know their token in one
 * header only, and take no field that the host's published interface does not have.
 */
import assert from "node:assert/strict";
import type { FakeRepository } from "./fake-repository.ts";

export const token = "fine-grained-token";

export interface Asked {
  readonly method: string;
  /** Decoded; digests are told as SHA. */
  readonly path: string;
  readonly body: Record<string, unknown>;
}

export interface FakeHost {
  readonly fetch: typeof globalThis.fetch;
  readonly repository: FakeRepository;
  readonly asked: Asked[];
  /** What it answers in the place of what it would. */
  disturb: ((asked: Asked) => Response | "gone" | undefined) | undefined;
  /** What whoever has the token may do. */
  mayPush: boolean;
  /** Nobody may send to the branch itself. */
  isProtected: boolean;
}

export const json = (value: unknown, status = 200, headers: Record<string, string> = {}) =>
  Response.json(value, { status, headers });

export const notFound = () => json({ message: "Not Found" }, 404);

/** Fails the test when a body has other fields than the interface, or lacks one it must have. */
export function takeFields(body: object, must: readonly string[], can: readonly string[] = []): void {
  assert.deepEqual(
    Object.keys(body).filter((key) => !must.includes(key) && !can.includes(key)),
    [],
  );
  assert.deepEqual(
    must.filter((key) => !(key in body)),
    [],
  );
}

type Answer = (asked: Asked & { readonly query: URLSearchParams }, host: FakeHost) => Response;

export function createFakeHost(
  address: string,
  authorization: string,
  repository: FakeRepository,
  answer: Answer,
): FakeHost {
  const host: FakeHost = {
    repository,
    asked: [],
    disturb: undefined,
    mayPush: true,
    isProtected: false,
    fetch: async (input, init = {}) => {
      const url = new URL(String(input));
      const headers = new Headers(init.headers);
      assert(!url.href.includes(token));
      assert(!String(init.body ?? "").includes(token));
      assert.deepEqual([init.credentials, init.cache, init.redirect], ["omit", "no-store", "error"]);
      assert(url.href.startsWith(`${address}/`));
      const path = decodeURIComponent(url.pathname.slice(new URL(address).pathname.replace(/\/$/, "").length));
      const body = init.body === undefined ? {} : (JSON.parse(String(init.body)) as Record<string, unknown>);
      const asked = { method: init.method ?? "GET", path, body };
      if (init.body !== undefined) assert.equal(headers.get("content-type"), "application/json");
      host.asked.push({ ...asked, path: path.replace(/[0-9a-f]{40}/g, "SHA") });
      const disturbed = host.disturb?.(asked);
      if (disturbed === "gone") throw new TypeError("Failed to fetch");
      if (disturbed !== undefined) return disturbed;
      if (headers.get("authorization") !== authorization) return json({ message: "Bad credentials" }, 401);
      return answer({ ...asked, query: url.searchParams }, host);
    },
  };
  return host;
}

export const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
export const fromBase64 = (text: unknown) => new Uint8Array(Buffer.from(String(text), "base64"));

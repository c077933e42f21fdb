/** The desk of this machine answers its own page and nobody else, and says no more than it must. */
import { request as ask } from "node:http";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createDiskStore, openSession } from "../../../src/stores/disk-store.ts";
import { mostOrderBytes } from "../../../src/stores/limits.ts";
import { createMemoryStore } from "../stores/memory-store.ts";
import { picture } from "../stores/store-cases.ts";
import { type StartedDesk, startDesk } from "./start-desk.ts";

const files = { "about.md": "關於", "stories/a/圖.jpg": picture };
let desk: StartedDesk;
beforeAll(async () => {
  desk = await startDesk(createMemoryStore(files));
});
afterAll(() => desk.close());

interface Asked {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: string;
}

/** Not by `fetch`: it lets nobody choose the name it calls by. A header that is `undefined` is left out. */
function send({ method = "POST", path = "/store/list", headers = {}, body = "{}" }: Asked) {
  const all = {
    host: `127.0.0.1:${desk.port}`,
    origin: desk.origin,
    "content-type": "application/json",
    "desk-token": desk.token,
    ...headers,
  };
  const given = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Record<
    string,
    string
  >;
  // A connection for each: what a refused question leaves unread is no part of the next.
  const to = { port: desk.port, host: "127.0.0.1", setHost: false, agent: false };
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: string }>((settle, fail) => {
    const request = ask({ ...to, method, path, headers: given }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (part: string) => {
        text += part;
      });
      answer.on("end", () => settle({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }));
    });
    request.on("error", fail);
    request.end(method === "GET" ? undefined : body);
  });
}

test("the page's question is answered", async () => {
  const { status, body } = await send({});
  expect(status).toBe(200);
  expect(JSON.parse(body)).toHaveLength(2);
});

describe("who is not the page is told nothing", () => {
  test.each([
    ["another name, led here", { headers: { host: "evil.example" } }, 403],
    ["another name with our port", { headers: { host: `evil.example:${4408}`, origin: undefined } }, 403],
    ["a name that begins well", { headers: { host: "127.0.0.1.evil.example" } }, 403],
    ["the right name at another port", { headers: { host: "127.0.0.1:1" } }, 403],
    ["no port", { headers: { host: "127.0.0.1" } }, 403],
    ["another page", { headers: { origin: "https://evil.example" } }, 403],
    ["a page of another port of this machine", { headers: { origin: "http://127.0.0.1:1" } }, 403],
    ["a page without an origin", { headers: { origin: "null" } }, 403],
    ["no page at all", { headers: { origin: undefined } }, 403],
    ["a page that the browser calls foreign", { headers: { "sec-fetch-site": "cross-site" } }, 403],
    ["a page of a neighbour", { headers: { "sec-fetch-site": "same-site" } }, 403],
    ["a foreign page that only looks", { method: "GET", path: "/", headers: { "sec-fetch-site": "cross-site" } }, 403],
    ["another name that only looks", { method: "GET", path: "/", headers: { host: "evil.example" } }, 403],
    ["no token", { headers: { "desk-token": undefined } }, 401],
    ["an empty token", { headers: { "desk-token": "" } }, 401],
    ["a token of the right length", { headers: { "desk-token": "A".repeat(43) } }, 401],
    ["a token in the address", { path: "/store/list?token=x", headers: { "desk-token": undefined } }, 405],
  ] as const)("%s", async (_case, asked, status) => {
    const answer = await send(asked);
    expect(answer.status).toBe(status);
    expect(answer.body).not.toContain("about.md");
    expect(answer.headers).not.toHaveProperty("access-control-allow-origin");
  });

  test("a question beforehand, as browsers ask for other sites, is refused", async () => {
    const answer = await send({ method: "OPTIONS", headers: { "access-control-request-method": "POST" } });
    expect(answer.status).toBe(405);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
  });
});

describe("what is asked in another way is refused", () => {
  test.each([
    ["another method", { method: "GET" }, 405],
    ["another method for a file", { method: "PUT", path: "/" }, 405],
    ["a form", { headers: { "content-type": "application/x-www-form-urlencoded" } }, 400],
    ["a plain text", { headers: { "content-type": "text/plain" } }, 400],
    ["packed", { headers: { "content-encoding": "gzip" } }, 400],
    ["no JSON", { body: "{" }, 400],
    ["another verb", { path: "/store/remove" }, 400],
    ["a verb of objects", { path: "/store/constructor" }, 400],
    ["more than it takes", { body: '{"all":true}' }, 400],
    ["less than it takes", { path: "/store/read" }, 400],
    ["a path that climbs", { path: "/store/read", body: '{"paths":["../package.json"]}' }, 400],
    ["a file that is no file", { method: "GET", path: "/../package.json" }, 404],
    ["a file that is none of the page's", { method: "GET", path: "/%2e%2e/package.json" }, 404],
  ] as const)("%s", async (_case, asked, status) => {
    const answer = await send(asked);
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.body)).toMatchObject({
      kind: "refused",
      say: expect.stringMatching(/\p{Script=Han}.*。$/u),
    });
  });

  test("too much is refused before it has come", async () => {
    const socket = connect(desk.port, "127.0.0.1");
    const head = [
      "POST /store/list HTTP/1.1",
      `host: 127.0.0.1:${desk.port}`,
      `origin: ${desk.origin}`,
      "content-type: application/json",
      `desk-token: ${desk.token}`,
      `content-length: ${mostOrderBytes + 1}`,
    ];
    socket.write(`${head.join("\r\n")}\r\n\r\n{`);
    const answer = await new Promise<string>((settle) => socket.once("data", (data) => settle(String(data))));
    socket.destroy();
    expect(answer).toMatch(/^HTTP\/1\.1 400/);
  });
});

test("every answer says what may be done with it", async () => {
  for (const asked of [{}, { method: "GET", path: "/" }, { headers: { host: "evil.example" } }]) {
    const { headers } = await send(asked);
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'self'");
    expect(headers["content-security-policy"]).toContain("require-trusted-types-for 'script'");
    expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("no-referrer");
  }
  expect((await send({})).headers["cache-control"]).toBe("no-store");
});

test("it listens on this machine only", async () => {
  const other = connect({ port: desk.port, host: "127.0.0.2" });
  const outcome = await new Promise<string>((settle) => {
    other.once("connect", () => settle("open"));
    other.once("error", () => settle("closed"));
  });
  other.destroy();
  expect(outcome).toBe("closed");
});

test("an address opens the desk once, the one on the terminal as long as it runs", async () => {
  const ticket = desk.issue();
  expect(await openSession(desk.fetch, ticket)).toBe(desk.token);
  expect(await openSession(desk.fetch, ticket)).toBeUndefined();
  expect(await openSession(desk.fetch, desk.token)).toBe(desk.token);
  expect(await openSession(desk.fetch, desk.token)).toBe(desk.token);
  expect(await openSession(desk.fetch, "")).toBeUndefined();
});

test("the page is told when the desk was opened anew, and when it is gone", async () => {
  const old = createDiskStore(desk.fetch, "A".repeat(43));
  await expect(old.list()).rejects.toMatchObject({ kind: "signed-out", message: expect.stringContaining("重新開過") });
  const gone = createDiskStore(async () => Promise.reject(new TypeError("fetch failed")), desk.token);
  await expect(gone.write([])).rejects.toMatchObject({
    kind: "unreachable",
    message: expect.stringContaining("再開一次編輯台"),
  });
});

test("what nobody foresaw is one sentence, and told at the terminal", async () => {
  const broken = createMemoryStore({});
  const started = await startDesk({ ...broken, list: () => Promise.reject(new Error("ball lost")) });
  const store = createDiskStore(started.fetch, started.token);
  await expect(store.list()).rejects.toMatchObject({ kind: "disk", detail: "Error: ball lost" });
  expect(started.errors).toHaveLength(1);
  await started.close();
});

import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, expect, test } from "vitest";
import { type Ask, checkServed } from "../../../../src/build/hosting/check-served.ts";
import { wantedHeaders } from "../../../../src/build/hosting/missing-headers.ts";
import { caching, pageHeaders } from "../../../../src/build/hosting/page-headers.ts";
import { listForeign, speakAsLong } from "../../speak-as.ts";

interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

const front = `<!doctype html><html lang="zh-Hans"><script src="/assets/a.1.js"></script>${"落子".repeat(800)}`;
const all = Object.fromEntries(pageHeaders.map(({ name, value }) => [name, value]));

/** A server that lacks nothing; a test changes what it answers. */
function answerWell(path: string, { headers }: IncomingMessage): Answer {
  if (path === "/" && /gzip/.test(headers["accept-encoding"] ?? ""))
    return { headers: { ...all, "content-encoding": "gzip" }, body: gzipSync(front) };
  if (path === "/") return { headers: { ...all, "cache-control": caching.brief }, body: front };
  if (path.startsWith("/assets/")) return { headers: { ...all, "cache-control": caching.lasting }, body: "0" };
  if (path === "/favicon.svg")
    return headers.range === undefined
      ? { body: "<svg/>" }
      : { status: 206, body: "<", headers: { "content-range": "bytes 0-0/6" } };
  if (path === "/zh/stories/old/") return { status: 301, headers: { location: "/zh/stories/new/" } };
  if (path === "/zh/stories/new/") return { body: front };
  if (path === "/zh/stories/bad/") return { status: 410, body: front };
  return { status: 404, headers: all, body: '<html lang="zh-Hans">' };
}

const known = {
  moved: [{ from: "zh/stories/old/", to: "zh/stories/new/" }],
  gone: ["zh/stories/bad/"],
};

let server: Server | undefined;
afterEach(() => {
  server?.close();
  server?.closeAllConnections();
});

async function check(answer: (path: string, request: IncomingMessage) => Answer) {
  server = createServer((request, response) => {
    const { status = 200, headers = {}, body = "" } = answer(request.url ?? "/", request);
    response.writeHead(status, headers).end(body);
  });
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const ask: Ask = (path, headers) =>
    fetch(`http://127.0.0.1:${port}/${path}`, {
      redirect: "manual",
      headers: { "accept-encoding": "identity", ...headers },
    });
  const { findings, lost } = await checkServed(ask, known);
  return {
    lost,
    lacks: Object.fromEntries(findings.flatMap(({ name, lacks }) => (lacks.length > 0 ? [[name, lacks]] : []))),
  };
}

test("a site that lacks nothing is told nothing", async () => {
  expect(await check(answerWell)).toEqual({ lost: undefined, lacks: {} });
});

test.each<[string, RegExp, (path: string, request: IncomingMessage) => Answer | undefined]>([
  [
    "標頭",
    /^X-Content-Type-Options：/,
    (path) => (path === "/" ? { headers: { ...all, "X-Content-Type-Options": "" }, body: front } : undefined),
  ],
  [
    "標頭",
    /frame-ancestors/,
    (path) => (path === "/" ? { headers: { ...all, "Content-Security-Policy": "img-src *" }, body: front } : undefined),
  ],
  ["壓縮", /^首頁有 \d/, (path) => (path === "/" ? { headers: all, body: front } : undefined)],
  ["保存", /a\.1\.js/, (path) => (path.startsWith("/assets/") ? { body: "0" } : undefined)],
  [
    "保存",
    /一個小時以上/,
    (path) => (path === "/" ? { headers: { ...all, "cache-control": "max-age=86400" }, body: front } : undefined),
  ],
  ["找不到", /答了 200/, (path) => (path.startsWith("/none") ? { body: front } : undefined)],
  ["找不到", /不是本站的/, (path) => (path.startsWith("/none") ? { status: 404, body: "<h1>nginx</h1>" } : undefined)],
  ["分段", /整個/, (path) => (path === "/favicon.svg" ? { body: "<svg/>" } : undefined)],
  [
    "語言",
    /Vary/,
    (path, { headers }) => (path === "/" ? { headers: all, body: `${headers["accept-language"]}${front}` } : undefined),
  ],
  ["舊網址", /old\/ 答了 200/, (path) => (path === "/zh/stories/old/" ? { body: front } : undefined)],
  ["舊網址", /bad\/ 答了 200/, (path) => (path === "/zh/stories/bad/" ? { body: front } : undefined)],
  [
    "cookie",
    /cookie/,
    (path) => (path === "/" ? { headers: { ...all, "set-cookie": "a=b" }, body: front } : undefined),
  ],
])("%s: %s", async (name, said, spoil) => {
  const { lacks } = await check((path, request) => spoil(path, request) ?? answerWell(path, request));
  expect(lacks[name]).toEqual([expect.stringMatching(said)]);
});

test("an old address is no fault of a site where the new one does not stand either", async () => {
  const { lacks } = await check((path, request) =>
    path.startsWith("/zh/") ? { status: 404, body: '<html lang="zh-Hans">' } : answerWell(path, request),
  );
  expect(lacks).toEqual({});
});

test("what is no front page is said at once", async () => {
  expect((await check(() => ({ status: 503 }))).lost).toMatch(/503/);
  const refused = await checkServed(
    () => Promise.reject(new TypeError("fetch failed", { cause: { code: "ENOTFOUND" } })),
    known,
  );
  expect(refused).toEqual({ findings: [], lost: "連不上這個網址（ENOTFOUND）。" });
});

test("every header that is written is also asked for", () => {
  expect(wantedHeaders.map(({ name }) => name)).toEqual(pageHeaders.map(({ name }) => name));
  for (const { name, says } of wantedHeaders)
    expect(pageHeaders.find((header) => header.name === name)?.value).toMatch(says);
});

test.each(["zh-Hant-TW", "zh-Hans"] as const)("is said in %s", async (tag) => {
  const said = await speakAsLong(tag, () => check(() => ({ body: front, headers: { "set-cookie": "a=b" } })));
  expect(listForeign(Object.values(said.lacks).flat().join(""), tag)).toEqual([]);
});

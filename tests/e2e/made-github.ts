/**
 * The made GitHub of the unit tests on a port of this machine, as a server of one's own has it: REST below `/api/v3`, GraphQL at
 * `/api/graphql`, open to pages from elsewhere as the real one is. What a page asks against the published interface is a fault.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createFakeGitHub, type FakeGitHub, gitHubPlace } from "../unit/stores/hosts/fake-github.ts";
import { token } from "../unit/stores/hosts/fake-host.ts";

export interface MadeGitHub {
  readonly host: FakeGitHub;
  /** As the settings name it. */
  readonly address: string;
  /** A file of the main branch as text. */
  readonly read: (path: string) => string;
  /** What was asked against the interface, or with more than it needs. */
  readonly faults: string[];
  readonly close: () => Promise<void>;
}

/** What the real one lets other pages send and read. */
const open = {
  "access-control-allow-origin": "*",
  "access-control-allow-headers": "Authorization, Content-Type, Accept",
  "access-control-expose-headers": "Retry-After, X-RateLimit-Remaining, X-RateLimit-Reset",
  "access-control-max-age": "86400",
};

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return chunks.length === 0 ? undefined : Buffer.concat(chunks).toString("utf8");
}

async function answer(request: IncomingMessage, response: ServerResponse, host: FakeGitHub): Promise<void> {
  const { method = "", url = "", headers } = request;
  if (headers.cookie !== undefined || (headers.referer ?? "").includes(token)) throw new Error(`${method} ${url}`);
  if (method === "OPTIONS") {
    response.writeHead(204, open).end();
    return;
  }
  const path = url.replace(/^\/api(?:\/v3)?/, "");
  if (path === url) throw new Error(url);
  const body = await readBody(request);
  let found: Response;
  try {
    found = await host.fetch(gitHubPlace.address + path, {
      method,
      headers: {
        authorization: headers.authorization ?? "",
        ...(headers["content-type"] === undefined ? {} : { "content-type": headers["content-type"] }),
      },
      ...(body === undefined ? {} : { body }),
      // What a server cannot see; the unit tests look at it.
      credentials: "omit",
      cache: "no-store",
      redirect: "error",
    });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // It is gone: the line is cut.
    request.socket.destroy();
    return;
  }
  response.writeHead(found.status, { ...Object.fromEntries(found.headers), ...open });
  response.end(Buffer.from(await found.arrayBuffer()));
}

/** `files` are below content/. */
export async function startGitHub(
  files: Readonly<Record<string, string | Uint8Array>>,
  port: number,
): Promise<MadeGitHub> {
  const host = createFakeGitHub(
    new Map(Object.entries(files).map(([path, value]) => [`content/${path}`, Uint8Array.from(Buffer.from(value))])),
  );
  const faults: string[] = [];
  const server = createServer((request, response) => {
    answer(request, response, host).catch((error: unknown) => {
      faults.push(String(error));
      response.writeHead(500, open).end();
    });
  });
  await new Promise<void>((listening) => server.listen(port, listening));
  return {
    host,
    address: `http://localhost:${port}`,
    read: (path) => new TextDecoder().decode(host.repository.at("main")?.get(`content/${path}`)),
    faults,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/**
 * A host that a test can turn: a built folder, served as the preview serves it, but for answers of the test's own, and as late as the
 * test likes.
 */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { createPreviewServer } from "../../src/desk/preview.ts";

export interface Host {
  /** By path: what is sent in the place of the file, or its text changed; `undefined` sends the file again. */
  readonly answer: (path: string, change: ((text: string) => string) | undefined) => void;
  /** From now on no page is sent, until what is given is called. */
  readonly hold: () => () => void;
  readonly stop: () => Promise<void>;
}

export async function startHost(folder: string, port: number): Promise<Host> {
  const preview = createPreviewServer(folder);
  const changes = new Map<string, (text: string) => string>();
  let held: Promise<void> | undefined;
  const host: Host = {
    hold() {
      const { promise, resolve } = Promise.withResolvers<void>();
      held = promise;
      return () => {
        held = undefined;
        resolve();
      };
    },
    answer: (path, change) => (change === undefined ? changes.delete(path) : changes.set(path, change)),
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  const server = createServer(async (request, response) => {
    const { pathname: path } = new URL(request.url ?? "/", "http://localhost");
    if (path.endsWith("/")) await held;
    const change = changes.get(path);
    if (change === undefined) {
      preview.emit("request", request, response);
      return;
    }
    const file = path.endsWith("/") ? `${path}index.html` : path;
    const type = path.endsWith(".js") ? "text/javascript" : "text/html; charset=utf-8";
    response.writeHead(200, { "content-type": type, "cache-control": "no-store" });
    response.end(change(readFileSync(join(folder, file), "utf8")));
  });
  await new Promise<void>((listening) => server.listen(port, listening));
  return host;
}

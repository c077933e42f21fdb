/** The desk's server for a test, on a free port, and a `fetch` that asks it as its own page would. */
import { createTickets, createToken } from "../../../src/desk-server/guard.ts";
import { serveDesk } from "../../../src/desk-server/serve-desk.ts";
import type { Store } from "../../../src/stores/store.ts";

export interface StartedDesk {
  readonly port: number;
  readonly origin: string;
  readonly token: string;
  /** For an address that opens it once. */
  readonly issue: () => string;
  readonly fetch: typeof globalThis.fetch;
  readonly errors: unknown[];
  readonly close: () => Promise<void>;
}

export async function startDesk(store: Store): Promise<StartedDesk> {
  const token = createToken();
  const tickets = createTickets(token);
  const errors: unknown[] = [];
  const { server, port } = await serveDesk(0, {
    store,
    token,
    tickets,
    serveFile: (request, response, missing) => {
      if (request.url === "/")
        response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end("<!doctype html>");
      else missing();
    },
    onError: (error) => void errors.push(error),
  });
  const origin = `http://127.0.0.1:${port}`;
  return {
    port,
    origin,
    token,
    issue: tickets.issue,
    fetch: (input, init) =>
      fetch(new URL(String(input), origin), { ...init, headers: { ...(init?.headers as object), origin } }),
    errors,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

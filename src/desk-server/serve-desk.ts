/** The desk's own server: the page's files, and a store for the page and nobody else. Listens on this machine only. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { speak } from "../problems/speak.ts";
import { tokenHeader } from "../stores/disk-store.ts";
import { StoreFailure } from "../stores/store-failure.ts";
import { answerDesk, type Desk } from "./answer-desk.ts";
import { deskHeaders } from "./desk-headers.ts";
import { isLocal, isSame, type Tickets } from "./guard.ts";
import { readOrder } from "./read-order.ts";

export interface DeskServer extends Desk {
  /** Of the run. */
  readonly token: string;
  readonly tickets: Tickets;
  /** Answers for a file of the page; `missing` when there is none of that name. */
  readonly serveFile: (request: IncomingMessage, response: ServerResponse, missing: () => void) => void;
  /** Told of what nobody foresaw. */
  readonly onError: (error: unknown) => void;
}

const statusOf = { unreachable: 502, "signed-out": 401, refused: 400, disk: 507 } as const;

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" });
  response.end(JSON.stringify(value));
}

function sendFailure(response: ServerResponse, status: number, { kind, message, detail }: StoreFailure): void {
  sendJson(response, status, { kind, say: message, ...(detail === undefined ? {} : { detail }) });
}

function refuse(response: ServerResponse, status: number, say: string): void {
  sendFailure(response, status, new StoreFailure("refused", say));
}

function isFromHere({ method = "", headers, socket }: IncomingMessage): boolean {
  const { host, origin } = headers;
  const [site] = [headers["sec-fetch-site"]].flat();
  return isLocal({ method, remote: socket.remoteAddress, host, origin, site }, socket.localPort ?? 0);
}

async function answerOrder(name: string, request: IncomingMessage, response: ServerResponse, server: DeskServer) {
  try {
    sendJson(response, 200, await answerDesk(server, name, await readOrder(request)));
  } catch (error) {
    if (!(error instanceof StoreFailure)) server.onError(error);
    const failure =
      error instanceof StoreFailure
        ? error
        : new StoreFailure("disk", speak`編輯台自己出了錯，檔案沒有動。原因在打開編輯台的視窗裡。`, String(error));
    // A body that was not read to its end would be taken for the next question.
    if (!request.complete) response.setHeader("connection", "close");
    sendFailure(response, statusOf[failure.kind], failure);
  }
}

function answer(request: IncomingMessage, response: ServerResponse, server: DeskServer): void {
  for (const [name, value] of Object.entries(deskHeaders)) response.setHeader(name, value);
  if (!isFromHere(request)) {
    refuse(response, 403, speak`編輯台只能在這台電腦上用。`);
    return;
  }
  const { url = "/", method = "" } = request;
  const [given] = [request.headers[tokenHeader]].flat();
  const [, verb] = /^\/store\/([a-z-]+)$/.exec(url) ?? [];
  if (verb === undefined && url !== "/session") {
    if (method === "GET" || method === "HEAD")
      server.serveFile(request, response, () => refuse(response, 404, speak`編輯台沒有這一頁。`));
    else refuse(response, 405, speak`編輯台沒有這件事。`);
  } else if (method !== "POST") refuse(response, 405, speak`編輯台沒有這件事。`);
  else if (url === "/session") {
    if (server.tickets.take(given)) sendJson(response, 200, { token: server.token });
    else sendFailure(response, 401, new StoreFailure("signed-out", speak`這個網址用過了。重新打開編輯台。`));
  } else if (isSame(given, server.token)) void answerOrder(verb ?? "", request, response, server);
  else sendFailure(response, 401, new StoreFailure("signed-out", speak`編輯台重新開過了。從新打開的那一頁接著寫。`));
}

/** Listens; `port` 0 is any that is free. */
export function serveDesk(
  port: number,
  server: DeskServer,
): Promise<{ readonly server: Server; readonly port: number }> {
  const http = createServer((request, response) => answer(request, response, server));
  return new Promise((settle, fail) => {
    http.once("error", fail);
    http.listen(port, "127.0.0.1", () => {
      http.off("error", fail);
      settle({ server: http, port: (http.address() as AddressInfo).port });
    });
  });
}

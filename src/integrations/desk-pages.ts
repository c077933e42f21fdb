/** `/desk/` in `astro dev`, and there only: the hook that adds it does not run in a build. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { openKept } from "../kept/kept-files.ts";
import { readClock } from "../library/clock.ts";
import { type Content, readContent } from "../library/read-content.ts";
import { findMemory } from "../library/reading-memory.ts";
import { speak } from "../problems/speak.ts";
import { answerDesk, type DeskAnswer } from "../review/answer-desk.ts";
import { isAllowed } from "../review/local-request.ts";
import { speakToEditors } from "../site/voice.ts";

/** Bytes of a form; the longest list of decisions is far below. */
const maxFormBytes = 1_000_000;

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  request.setEncoding("utf8");
  let text = "";
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > maxFormBytes) throw new RangeError("form too long");
  }
  return new URLSearchParams(text);
}

function send(response: ServerResponse, { status, headers, body }: DeskAnswer): void {
  response.writeHead(status, headers).end(body);
}

export function deskPages(): AstroIntegration {
  let root = "";
  let content: Content | undefined;

  const answer = async (request: IncomingMessage, pathname: string): Promise<DeskAnswer> => {
    const { method = "GET", headers, socket } = request;
    const { host, origin } = headers;
    const [site] = [headers["sec-fetch-site"]].flat();
    if (!isAllowed({ method, remote: socket.remoteAddress, host, origin, site }))
      return {
        status: 403,
        headers: { "content-type": "text/plain; charset=utf-8" },
        body: speak`編輯台只能在這台電腦上用。`,
      };
    const path = pathname.split("/").slice(2).filter(Boolean).map(decodeURIComponent);
    const form = method === "POST" ? await readForm(request) : new URLSearchParams();
    // As live-content.ts reads it: what one of them has read the other finds in the memory.
    content ??= readContent(root, { checksCopy: true, memory: findMemory(), kept: openKept(root, "readings") });
    const result = answerDesk({ root, content, now: readClock() }, { method, path, form });
    if (method === "POST") content = undefined;
    return result;
  };

  return {
    name: "desk-pages",
    hooks: {
      "astro:config:done": async ({ config }) => {
        root = fileURLToPath(config.root);
        await speakToEditors();
      },
      "astro:server:setup": ({ server, logger }) => {
        let pending: NodeJS.Timeout | undefined;
        server.watcher.on("all", (_event, path) => {
          if (!path.startsWith(`${root}content`)) return;
          content = undefined;
          // One save can be several events.
          clearTimeout(pending);
          pending = setTimeout(() => server.environments.client.hot.send("desk:change"), 30);
        });
        server.middlewares.use((request, response, next) => {
          // Comes without the site's base path.
          const { pathname } = new URL(request.url ?? "/", "http://localhost");
          if (!pathname.startsWith("/desk/")) {
            next();
            return;
          }
          answer(request, pathname).then(
            (found) => send(response, found),
            (error: unknown) => {
              logger.error(String(error));
              send(response, { status: 500, headers: {}, body: "" });
            },
          );
        });
      },
    },
  };
}

/** `desk preview`: serves dist/ as a host would: compressed, with the 404 page of each edition. */

import { existsSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";
import compression from "compression";
import sirv from "sirv";
import { recover } from "../disk/output.ts";
import { speak } from "../problems/speak.ts";
import { formatRootPath } from "../site/paths.ts";
import { variants } from "../site/served-variants.ts";
import { site } from "../site/site.ts";
import type { Command } from "../terminal/command.ts";
import { readPort } from "../terminal/read-port.ts";
import { reportRefusal } from "../terminal/report-refusal.ts";

const defaultPort = 4321;

/** The 404 page of the edition an address belongs to. */
function sendNotFound(dist: string, request: IncomingMessage, response: ServerResponse): void {
  const path = (request.url ?? "").slice(site.base.length - 1);
  const variant = variants.find(({ segment }) => path.startsWith(`/${segment}/`));
  const file = join(dist, variant === undefined ? "404.html" : `${variant.segment}/404.html`);
  response.writeHead(404, { "content-type": "text/html; charset=utf-8" });
  response.end(existsSync(file) ? readFileSync(file) : "");
}

export function createPreviewServer(dist: string) {
  const serve = sirv(dist, { dev: true, etag: true });
  const compress = compression();
  return createServer((request, response) => {
    compress(request as never, response as never, () => {
      const { url = "/" } = request;
      if (!url.startsWith(site.base)) {
        response.writeHead(302, { location: formatRootPath(url.replace(/^\/+/, "")) }).end();
        return;
      }
      request.url = url.slice(site.base.length - 1);
      serve(request, response, () => {
        request.url = url;
        sendNotFound(dist, request, response);
      });
    });
  });
}

export const preview: Command = {
  name: "preview",
  summary: "在這台電腦上打開建好的網站。",
  takes: [],
  options: { port: { type: "string", value: "5000", says: "連接埠，1 到 65535 之間的數字" } },
  examples: ["preview", "preview --port 5000"],
  run(root, args) {
    recover(root);
    const { value: port, refusal } = readPort(args, defaultPort);
    if (refusal !== undefined) return Promise.resolve(reportRefusal(refusal));
    if (!existsSync(join(root, "dist/index.html"))) {
      const sentence = speak`還沒有建好的網站。先執行 npm run build。`;
      return Promise.resolve(reportRefusal({ sentence, code: 1 }));
    }
    return new Promise((done) => {
      const server = createPreviewServer(join(root, "dist"));
      server.on("error", (error: NodeJS.ErrnoException) => {
        const busy = error.code === "EADDRINUSE";
        console.error(
          busy ? speak`連接埠 ${port} 有別的程式在用。換一個：npm run preview -- --port ${port + 1}` : error.message,
        );
        done(1);
      });
      server.listen(port, () =>
        console.log(speak`${site.name}在這裡：http://localhost:${port}${site.base}（按 Ctrl+C 結束）`),
      );
    });
  },
};

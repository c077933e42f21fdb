/**
 * The press: prints pages by the browser that is found, over a server of this machine that gives out the built site and, at one
 * address more, the document to be printed. Nothing of the editor's own browser is touched.
 */
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import sirv from "sirv";
import { recover } from "../disk/output.ts";
import type { Press } from "../exports/exporter.ts";
import type { Refusal } from "../problems/refusal.ts";
import { speak } from "../problems/speak.ts";
import { formatRootPath } from "../site/paths.ts";
import { site } from "../site/site.ts";
import { findBrowser } from "./find-browser.ts";

/** Where the document stands while it is printed. */
const place = formatRootPath("print/");

/** Milliseconds; a topic of a hundred stories takes a few seconds. */
const longest = 120_000;

/** `folder` is the browser's own while it prints: nothing of it stays. */
const listOptions = (folder: string, file: string, address: string) => [
  "--headless",
  "--disable-gpu",
  "--no-first-run",
  "--disable-extensions",
  "--disable-background-networking",
  // Some systems give a browser that is started so no sandbox, and it would not start; it opens our own pages, without scripts.
  "--no-sandbox",
  `--user-data-dir=${folder}`,
  "--no-pdf-header-footer",
  "--export-tagged-pdf",
  "--generate-pdf-document-outline",
  `--print-to-pdf=${file}`,
  address,
];

/** The server's port, and what ends it. */
async function serve(dist: string, html: string): Promise<{ port: number; close: () => void }> {
  const give = sirv(dist, { dev: true });
  const server = createServer((request, response) => {
    if (request.url === place) {
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(html);
      return;
    }
    request.url = (request.url ?? "/").slice(site.base.length - 1);
    give(request, response, () => void response.writeHead(404).end());
  });
  await new Promise<void>((done, fail) => server.once("error", fail).listen(0, "127.0.0.1", done));
  return { port: (server.address() as AddressInfo).port, close: () => server.close() };
}

async function print(root: string, browser: string, html: string): Promise<Uint8Array> {
  // Not among the system's temporary files: a browser that is shut in (snap) has others of its own.
  const shelf = join(root, ".luozi");
  mkdirSync(shelf, { recursive: true });
  const folder = mkdtempSync(join(shelf, "print-"));
  const { port, close } = await serve(join(root, "dist"), html);
  const file = join(folder, "print.pdf");
  try {
    await promisify(execFile)(browser, listOptions(folder, file, `http://127.0.0.1:${port}${place}`), {
      timeout: longest,
    });
    return new Uint8Array(readFileSync(file));
  } finally {
    close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** `root` is the project folder. */
export function openPress(root: string): Press | Refusal {
  recover(root);
  const dist = join(root, "dist");
  if (!existsSync(join(dist, "index.html")))
    return { sentence: speak`PDF 照建好的網站印，現在還沒有。先執行 npm run build。`, code: 1 };
  const browser = findBrowser();
  if (browser === undefined)
    return { sentence: speak`找不到 Chromium，印不成 PDF。執行 npm run desk -- doctor 看怎樣裝。`, code: 1 };
  return {
    readPage(path) {
      const file = join(dist, path.slice(site.base.length), "index.html");
      return existsSync(file) ? readFileSync(file, "utf8") : undefined;
    },
    print: (html) => print(root, browser, html),
  };
}

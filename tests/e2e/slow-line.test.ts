/** A line so bad that the page arrives in pieces: what is painted first is whole, and nothing moves when the rest comes. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { formatPath, home, leadPath, pagePaths } from "./pages.ts";
import { listShifts } from "./shifts.ts";
import { expect, test } from "./test.ts";

/** Where the first piece ends: in the headline, below it; and in the drawing, and below it, if there is one. */
const cuts = [/<h[12] class="headline.*?<wbr>/s, /class="(?:byline|meta)"><(?:p|span)/];
const cutsOfDrawing = [/<figure.*?<svg.*?<(?:circle|path)/s, /<\/figure>(?=<)/];

/** The longest a head is waited for here, in milliseconds; long enough for a paint to happen before, were it allowed. */
const pause = 400;

let server: Server;
let origin = "";
let cut = 0;

// In front of the site: passes everything on, pages in two pieces.
test.beforeAll(async ({ baseURL }) => {
  server = createServer(async (request, response) => {
    const answer = await fetch(`${baseURL}${request.url}`);
    const type = answer.headers.get("content-type") ?? "";
    const body = Buffer.from(await answer.arrayBuffer());
    response.writeHead(answer.status, { "content-type": type });
    if (!type.startsWith("text/html")) return response.end(body);
    response.write(body.subarray(0, cut));
    return setTimeout(() => response.end(body.subarray(cut)), pause);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
});

test.afterAll(() => {
  server.close();
});

for (const width of [390, 1280]) {
  test(`a head that comes in two pieces is painted whole at ${width} px`, async ({ browser, request }) => {
    const context = await browser.newContext({ viewport: { width, height: 800 } });
    const page = await context.newPage();
    // Editions differ in their words: what comes first is the same.
    for (const path of [pagePaths.front, leadPath].map((name) => formatPath(home.tag, name))) {
      const text = await (await request.get(path)).text();
      const hasDrawing = cutsOfDrawing.every((pattern) => pattern.test(text));
      for (const pattern of hasDrawing ? [...cuts, ...cutsOfDrawing] : cuts) {
        const found = pattern.exec(text);
        expect(found, `${path} ${pattern}`).not.toBeNull();
        cut = Buffer.byteLength(text.slice(0, (found?.index ?? 0) + (found?.[0].length ?? 0)));
        await page.goto(origin + path);
        await page.evaluate(() => document.fonts.ready);
        await page.waitForTimeout(60);
        expect(await listShifts(page), `${path} ${pattern}`).toEqual([]);
      }
    }
    await context.close();
  });
}

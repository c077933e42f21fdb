/** A desk of a test's own: a checkout, its store and the page, served from a port that is free. */
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { openCheckout } from "../../src/checkout/open-checkout.ts";
import { makeDeskPage } from "../../src/desk/make-desk-page.ts";
import { createTickets, createToken } from "../../src/desk-server/guard.ts";
import { servePage } from "../../src/desk-server/page-folder.ts";
import { serveDesk } from "../../src/desk-server/serve-desk.ts";
import { type Checkout, layCheckout } from "../unit/checkout/lay-checkout.ts";
import { test as base, expect } from "./test.ts";

const root = join(import.meta.dirname, "../..");

interface Desk {
  readonly checkout: Checkout;
  /** Opens the desk once. */
  readonly address: () => string;
  /** Files of the page that a browser has fetched, whole paths. */
  readonly served: () => string[];
}

// The server takes a port that is free: where the page may speak to, its own policy says. Nothing runs in an edition's frame, the
// tests' own scripts neither.
const expected = [
  "request: http://127\\.0\\.0\\.1:\\d+/",
  "console: .*ERR_FAILED .*/store/write$",
  "console: Blocked script execution in '(?:about:blank'|[^']*/proof-)",
];

/** `content` are files below content/. */
export function testOnDesk(content: Readonly<Record<string, string | Uint8Array>>) {
  const test = base.extend<{ desk: Desk }>({
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its first argument.
    baseURL: async ({}, use) => {
      await use("http://127.0.0.1");
    },
    desk: async ({ page }, use) => {
      const checkout = layCheckout(content);
      const token = createToken();
      const tickets = createTickets(token);
      const folder = await makeDeskPage(root);
      const serve = servePage(folder);
      const served = new Set<string>();
      const { server, port } = await serveDesk(0, {
        store: openCheckout(checkout.root),
        token,
        tickets,
        serveFile(request, response, missing) {
          const { pathname } = new URL(request.url ?? "", "http://localhost");
          served.add(join(folder, pathname === "/" ? "index.html" : pathname));
          serve(request, response, missing);
        },
        onError: (error) => console.error(error),
      });
      void page;
      await use({
        checkout,
        address: () => `http://127.0.0.1:${port}/#${tickets.issue()}`,
        served: () => [...served],
      });
      await new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      });
      checkout.remove();
    },
  });
  test.use({ expected: [new RegExp(`^(?:${expected.join("|")})`)] });
  test.setTimeout(180_000);
  return test;
}

export const openText = (page: Page) => page.getByRole("textbox", { name: "正文" });

export const waitSaved = (page: Page) => expect(page.locator(".ruler .save")).toContainText("存好了");

/** Somebody is first: `act` is done when the next text of this page is on its way to its store, however late that is. */
export const actBeforeSaving = (page: Page, act: () => void): Promise<unknown> =>
  page.route(
    "**/store/write",
    async (route) => {
      act();
      await route.continue();
    },
    { times: 1 },
  );

export interface DroppedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** As if they came from the machine's own folders. */
export const dropAll = (page: Page, ...files: readonly DroppedFile[]) =>
  page.evaluate(
    (given) => {
      const data = new DataTransfer();
      for (const { name, type, base64 } of given)
        data.items.add(new File([Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0))], name, { type }));
      for (const event of ["dragenter", "dragover", "drop"])
        document
          .querySelector("main")
          ?.dispatchEvent(new DragEvent(event, { bubbles: true, cancelable: true, dataTransfer: data }));
    },
    files.map(({ name, type, bytes }) => ({ name, type, base64: Buffer.from(bytes).toString("base64") })),
  );

export const drop = (page: Page, name: string, type: string, bytes: Uint8Array) => dropAll(page, { name, type, bytes });

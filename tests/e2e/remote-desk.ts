/** The desk at an address of a publication, and a made host its content lies on; nothing of the site beside it is built. */
import { createServer } from "node:http";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { makeDeskPage } from "../../src/desk/make-desk-page.ts";
import { servePage } from "../../src/desk-server/page-folder.ts";
import { gitHubPlace } from "../unit/stores/hosts/fake-github.ts";
import { token } from "../unit/stores/hosts/fake-host.ts";
import { type MadeGitHub, startGitHub } from "./made-github.ts";
import { ports } from "./ports.ts";
import { test as base } from "./test.ts";

const root = join(import.meta.dirname, "../..");

/** As the settings say it. */
export const madePlace = (port: number) =>
  ({
    host: "github",
    address: `http://localhost:${port}`,
    ...{ repository: gitHubPlace.repository, branch: "main" },
  }) as const;

/** Beside the page the host alone is asked. The failures are those the tests make. One pattern: two would be taken for an option. */
export const expectedAway = (port: number): RegExp[] => [
  new RegExp(
    `^(?:request: http://localhost:${port}/api/|console: Failed to load resource: .* http://localhost:${port}/api/|console: Blocked script execution in '[^']*/proof-)`,
  ),
];

/** Pastes the key and waits for the desk. */
export async function signIn(page: Page, key = token): Promise<void> {
  await page.getByLabel("鑰匙", { exact: true }).fill(key);
  await page.getByRole("button", { name: "打開編輯台" }).click();
}

/** `content` are files below content/. */
export function testOnRemoteDesk(content: Readonly<Record<string, string | Uint8Array>>) {
  const origin = `http://localhost:${ports.remoteDesk}`;
  const test = base.extend<{ away: MadeGitHub & { address: string; desk: string } }>({
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its first argument.
    baseURL: async ({}, use) => {
      await use(origin);
    },
    away: async ({ page }, use) => {
      const host = await startGitHub(content, ports.contentHost);
      const serve = servePage(await makeDeskPage(root, madePlace(ports.contentHost)));
      const server = createServer((request, response) => {
        request.url = request.url?.replace(/^\/desk/, "") ?? "";
        serve(request, response, () => response.writeHead(404).end());
      });
      await new Promise<void>((listening) => server.listen(ports.remoteDesk, listening));
      void page;
      await use({ ...host, desk: `${origin}/desk/` });
      await new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      });
      await host.close();
    },
  });
  test.use({ expected: expectedAway(ports.contentHost) });
  test.setTimeout(120_000);
  return test;
}

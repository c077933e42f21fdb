/**
 * The other browser of the reading tests: Firefox as Debian packages it, driven by WebDriver BiDi, which Playwright speaks to a stock
 * Firefox as its channel `moz-firefox`. What it cannot be asked is said in CONTRIBUTING.
 */
import { existsSync } from "node:fs";
import type { Browser } from "@playwright/test";

/** Its package in Debian. */
export const firefoxPackage = "firefox-esr";

/** THE list of tests it is asked too, by file and title: what a reader does, once each. They are run on the second publication. */
export const askedInFirefox: readonly RegExp[] = [
  /story\.test\.ts the lead story is read in/,
  /variants\.test\.ts the switch from .* keeps the place/,
  /search\.test\.ts the header's search finds the lead story/,
  /vertical\.test\.ts (?:the text is turned|columns have|the keys move|the address of|turning back)/,
  /story-tools\.test\.ts (?:the bar leads|the place is kept|the end leads)/,
  /type\.test\.ts/,
  /firefox\.test\.ts/,
];

/**
 * What Firefox says of a page and no reader sees: a script that was on its way when the page was left, and storage asked for by a
 * test before there is a page.
 */
export const saidByFirefox = /error loading dynamically imported module|The operation is insecure/;

export const findFirefox = (): string | undefined => ["/usr/bin/firefox-esr", "/usr/bin/firefox"].find(existsSync);

/** What Playwright keeps of a browser it speaks BiDi with, in the process of the test. */
interface Inside {
  readonly _connection: { toImpl(browser: Browser): { readonly _browserSession: Session } };
}
interface Session {
  send(method: string, parameters: unknown): Promise<unknown>;
}

/**
 * Playwright sets a colour scheme for every page by a command that Firefox 153 does not know, and opens none where it is refused.
 * Emulation a Firefox does not know is left out; the tests that need it are not run in it.
 */
export function leaveOutUnknown(browser: Browser): void {
  const { _browserSession } = (browser as unknown as Inside)._connection.toImpl(browser);
  // Pages have sessions of their own, of the same class.
  const session = Object.getPrototypeOf(_browserSession) as Session;
  const { send } = session;
  session.send = function (method, parameters) {
    const sent = send.call(this, method, parameters);
    if (!method.startsWith("emulation.")) return sent;
    return sent.catch((error: Error) => {
      if (!error.message.includes("unknown command")) throw error;
    });
  };
}

/**
 * The other browser of the reading tests: Firefox as Debian packages it, driven by WebDriver BiDi, which Playwright speaks to a stock
 * Firefox as its channel `moz-firefox`. What it cannot be asked is said in CONTRIBUTING.
 */
import { spawnSync } from "node:child_process";
import { EventEmitter } from "node:events";
import { existsSync } from "node:fs";
import type { Page } from "@playwright/test";

/** Its package in Debian. */
export const firefoxPackage = "firefox-esr";

/** THE list of tests it is asked too, by file and title: what a reader does, once each. They are run on the second publication. */
const askedInFirefox: readonly RegExp[] = [
  /story\.test\.ts the lead story is read in/,
  /variants\.test\.ts the switch from .* keeps the place/,
  /search\.test\.ts the header's search finds the lead story/,
  /vertical\.test\.ts (?:the text is turned|columns have|the keys move|the address of|turning back)/,
  /story-tools\.test\.ts (?:the bar leads|the place is kept|the end leads)/,
  /type\.test\.ts/,
  /firefox\.test\.ts/, // and desk-firefox.test.ts
];

/** THE list of those of them that put no script into the page: in Firefox 140 a page's policy refuses the test's scripts, too. */
const askedWithoutScripts: readonly RegExp[] = [
  /story\.test\.ts the lead story is read in/,
  /vertical\.test\.ts turning back/,
  /firefox\.test\.ts a story is (?:printed|written)/,
];

/** What this Firefox, a path, is asked. */
export function listAsked(firefox: string): readonly RegExp[] {
  const { stdout } = spawnSync(firefox, ["--version"], { encoding: "utf8" });
  return Number(/ (\d+)/.exec(stdout)?.[1]) > 140 ? askedInFirefox : askedWithoutScripts;
}

/**
 * What Firefox says of a page and no reader sees: a script that was on its way when the page was left, storage asked for by a test
 * before there is a page, and, in Firefox 140, scripts of Playwright's own, which a page's policy refuses as it should.
 */
export const saidByFirefox =
  /error loading dynamically imported module|The operation is insecure|policy: script-src eval |blocked a JavaScript eval /;

export const findFirefox = (): string | undefined => ["/usr/bin/firefox-esr", "/usr/bin/firefox"].find(existsSync);

/** What Playwright speaks BiDi by, in the process of the test. */
interface Session {
  readonly sessionId: string;
  send(method: string, parameters: unknown): Promise<unknown>;
}
interface InsidePage {
  readonly _connection: { toImpl(page: Page): { readonly delegate: { readonly _session: Session } } };
}

/** Presses a key for each character. Playwright puts in what no keyboard has by a script of its own, which a strict policy refuses. */
export async function pressCharacters(page: Page, text: string): Promise<void> {
  const { _session: session } = (page as unknown as InsidePage)._connection.toImpl(page).delegate;
  const actions = [...text].flatMap((value) => [
    { type: "keyDown", value },
    { type: "keyUp", value },
  ]);
  await session.send("input.performActions", {
    context: session.sessionId,
    actions: [{ type: "key", id: "characters", actions }],
  });
}

/** THE list of commands that a Firefox may not know: what is emulated, and what Playwright asks for at every start. */
const newer = /^(?:emulation\..*|network\.addDataCollector|browser\.setDownloadBehavior)$/;

/**
 * Playwright begins with commands that Debian's Firefox does not know, and gives up where one is refused: a colour scheme for every
 * page (none knows it yet), bodies of answers and a folder for downloads (from 143 on). They are left out; the tests that need them
 * are not run in it. A session is changed where it is made, for it speaks before anybody else has it.
 */
export function leaveOutUnknown(): void {
  const { setMaxListeners } = EventEmitter.prototype;
  EventEmitter.prototype.setMaxListeners = function (count) {
    if (this.constructor.name === "BidiSession") {
      EventEmitter.prototype.setMaxListeners = setMaxListeners;
      changeSending(Object.getPrototypeOf(this) as Session);
    }
    return setMaxListeners.call(this, count);
  };
}

function changeSending(session: Session): void {
  const { send } = session;
  session.send = function (method, parameters) {
    const sent = send.call(this, method, parameters);
    if (!newer.test(method)) return sent;
    return sent.catch((error: Error) => {
      if (!error.message.includes("unknown command")) throw error;
    });
  };
}

/** Sends what is on the desk to readers; what became of it stands in the place of the screen that asked. */
import type { Published } from "../../stores/store.ts";
import type { App } from "../app.ts";
import { h } from "../dom.ts";
import type { OpenStory } from "../open-story.ts";
import { say } from "../say.ts";
import { sayFailure } from "../say-failure.ts";
import { buildSent } from "../sent-screen.ts";

export interface Sending {
  /** From the first press on, the screen is the sending's. */
  readonly isOn: () => boolean;
  /** `at`: the moment it is planned for; nothing: now. */
  readonly send: (text: string, message: string, at?: string) => Promise<void>;
  /** What is written already, of the story and of others. */
  readonly sendPaths: (message: string, paths: readonly string[]) => Promise<void>;
}

async function askStore(app: App, message: string, paths: readonly string[]): Promise<Published> {
  return app.store.publish(message, paths).catch((error: unknown) => ({ state: "failed", say: sayFailure(error) }));
}

/** Shows that something is on its way. */
function showSending(element: HTMLElement): void {
  const heading = h("h1", { tabindex: -1 }, say("sending"));
  element.replaceChildren(h("div.out", {}, heading));
  heading.focus();
}

export function createSending(app: App, open: OpenStory, element: HTMLElement): Sending {
  let isOn = false;

  async function ask(message: string): Promise<Published> {
    const { state } = open.session;
    if (state.kind === "failed") return { state: "failed", say: state.why };
    if (state.kind !== "saved") return { state: "failed", say: say("clashTitle") };
    await app.files.loadStory(open.folder);
    return askStore(
      app,
      message,
      app.files.listStory(open.folder).map(({ path }) => path),
    );
  }

  async function send(text: string, message: string, at?: string): Promise<void> {
    isOn = true;
    open.session.edit(text);
    showSending(element);
    await open.session.save();
    // What came in from elsewhere while it was saved is saved in its turn.
    if (open.session.state.kind === "waiting") await open.session.save();
    const answer = await ask(message);
    element.replaceChildren(buildSent(open.folder, answer, at, () => void send(open.session.text, message, at)));
    element.querySelector("h1")?.focus();
    const theirs = answer.conflicts?.find(({ path }) => path === open.session.path);
    const base = answer.bases?.find(({ path }) => path === open.session.path);
    if (theirs !== undefined) {
      open.session.meetSent(theirs, base);
      open.dispatchEvent(new CustomEvent("news", { detail: answer.say }));
    }
    await open.read();
  }
  async function sendPaths(message: string, paths: readonly string[]): Promise<void> {
    isOn = true;
    showSending(element);
    const answer = await askStore(app, message, paths);
    element.replaceChildren(buildSent(open.folder, answer, undefined, () => void sendPaths(message, paths)));
    element.querySelector("h1")?.focus();
  }
  return { isOn: () => isOn, send, sendPaths };
}

/** The desk at work: one screen at a time, the one its address names; a story stays open from one of its tabs to the next. */

import { site } from "../site/site.ts";
import type { Store } from "../stores/store.ts";
import type { App, Screen } from "./app.ts";
import type { AskWorker } from "./ask-worker.ts";
import type { ComposeGate } from "./compose-gate.ts";
import { button, h } from "./dom.ts";
import { openDrafts } from "./drafts.ts";
import { HeldFiles, storyFile } from "./held-files.ts";
import { keepCharacters } from "./home/today.ts";
import { openHomeScreen } from "./home-screen.ts";
import { findPageKey } from "./keys/page-keys.ts";
import { OpenStory } from "./open-story.ts";
import type { RemoteStore } from "./remote/open-remote.ts";
import { say } from "./say.ts";
import { sayFailure } from "./say-failure.ts";
import type { Tab } from "./story-frame.ts";
import { openStoryScreen } from "./story-screen.ts";
import { watchFaults } from "./tell-faults.ts";
import { buildUnopened } from "./unopened.ts";

const known: readonly Tab[] = ["text", "fields", "decisions", "history", "publish", "proof"];

/** As it stands where an address was cut off in the middle of a character. */
function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function readPlace(): { folder: string; tab: Tab } | undefined {
  const [, folder = "", tab = ""] = location.hash.split("/");
  return folder === "" ? undefined : { folder: decode(folder), tab: known.find((name) => name === tab) ?? "text" };
}

export async function runDesk(store: Store & Partial<RemoteStore>, gate: ComposeGate, ask: AskWorker): Promise<void> {
  const files = new HeldFiles(store, ask);
  const [drafts, may] = await Promise.all([openDrafts(location.pathname), store.may(), files.refresh()]);
  const app: App = {
    store,
    ask,
    gate,
    files,
    drafts,
    may,
    remote: store.remote,
    go(address) {
      location.hash = address;
    },
  };
  const tabsOfThis = new BroadcastChannel("desk");
  let screen: Screen | undefined;
  let open: OpenStory | undefined;
  let turn = 0;

  async function leave(): Promise<undefined> {
    const last = open;
    open = undefined;
    if (last === undefined) return undefined;
    await last.session.keepDraft().catch(() => undefined);
    await last.session.save();
    last.close();
    return undefined;
  }

  /** `isWanted`: the editor may have gone on to another story before this one has come. */
  async function openFolder(folder: string, isWanted: () => boolean): Promise<OpenStory | undefined> {
    if (open?.folder === folder) return open;
    await leave();
    // What is held already can be written on without the line.
    await files.refresh().catch(() => undefined);
    const own = isWanted() ? await OpenStory.open(app, folder) : undefined;
    if (!isWanted()) {
      own?.close();
      return undefined;
    }
    open = own;
    own?.addEventListener("story", () => {
      if (own.shown !== undefined) keepCharacters(own.folder, own.shown.characters);
    });
    const session = own?.session;
    session?.addEventListener("state", () => {
      if (session.state.kind === "saved") tabsOfThis.postMessage(session.path);
    });
    return own;
  }

  async function openScreen(isWanted: () => boolean): Promise<Screen> {
    const place = readPlace();
    const story = place === undefined ? await leave() : await openFolder(place.folder, isWanted);
    if (place === undefined) return openHomeScreen(app);
    if (story !== undefined) return openStoryScreen(app, story, place.tab);
    return { element: await buildUnopened(app, place.folder), close: () => undefined };
  }

  async function show(): Promise<void> {
    turn += 1;
    const own = turn;
    const isWanted = () => own === turn;
    // A store that does not answer is told, and what is typed elsewhere on the page is not touched by it.
    const next = await openScreen(isWanted).catch(
      (error: unknown): Screen => ({ element: buildRefusal(sayFailure(error)), close: () => undefined }),
    );
    if (!isWanted()) {
      next.close();
      return;
    }
    screen?.close();
    // What was asked on the screen before goes with it; what concerns the whole desk stays.
    for (const dialog of document.querySelectorAll("dialog:not(.lasting)")) dialog.remove();
    if (screen === undefined) document.body.replaceChildren(next.element);
    else screen.element.replaceWith(next.element);
    screen = next;
    document.title =
      open === undefined
        ? `${site.name}${say("desk")}`
        : `${document.querySelector("h1")?.textContent ?? open.folder}｜${say("desk")}`;
  }

  /** The store may hold something newer: another tab, a colleague. */
  const meet = async (path: string) => {
    const session = open?.session;
    if (session?.path !== path) return;
    const { version } = session;
    const [file] = await store.read([path]);
    // What was saved here meanwhile is newer than the answer.
    if (file !== undefined && session.version === version) session.takeStored(file);
  };
  tabsOfThis.addEventListener("message", ({ data }) => gate.whenQuiet("meet", () => void meet(String(data))));
  addEventListener("focus", () => {
    const own = open;
    if (own !== undefined) gate.whenQuiet("meet", () => void meet(storyFile(own.folder)).catch(() => undefined));
  });
  // The last moment: what was typed a blink ago is a draft before the page goes.
  for (const event of ["pagehide", "visibilitychange"])
    addEventListener(event, () => void open?.session.keepDraft().catch(() => undefined));
  // Where no draft is kept the browser asks before it closes the page.
  addEventListener("beforeunload", (event) => {
    if (open?.session.isSaved === false && !drafts.isKept()) event.preventDefault();
  });
  addEventListener("hashchange", () => void show());
  addEventListener("keydown", (event) => {
    const act = findPageKey(app, event, open);
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
  watchFaults();
  await show();
}

const buildRefusal = (sentence: string): HTMLElement =>
  h(
    "main.out",
    {},
    h("h1", {}, sentence),
    h(
      "p",
      {},
      button("btn", () => location.reload(), {}, say("tryAgain")),
    ),
  );

/** Without a store there is one sentence. */
export const showRefusal = (sentence: string): void => document.body.replaceChildren(buildRefusal(sentence));

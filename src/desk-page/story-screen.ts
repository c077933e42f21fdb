/** An open story: its rims stay, what stands between them is one of its tabs. */
import type { ListedStory } from "../desk-engine/desk-story.ts";
import type { App, Screen } from "./app.ts";
import { keepNote, readNote } from "./browser-notes.ts";
import { openClashScreen } from "./clash-screen.ts";
import { openDecisionsScreen } from "./decisions-screen.ts";
import { button, h } from "./dom.ts";
import { openFieldsScreen } from "./fields-screen.ts";
import type { OpenStory } from "./open-story.ts";
import { openPlainScreen, openProofScreen } from "./plain-screen.ts";
import { openPublishScreen } from "./publish-screen.ts";
import { say } from "./say.ts";
import { buildFrame, type Tab } from "./story-frame.ts";
import { openWriteScreen } from "./write-screen.ts";

/** The plain text area instead of the editor: for this browser, and from the start where fingers type. */
const plainKey = "desk-plain";
const isPlain = () => (readNote(plainKey) ?? (matchMedia("(pointer: coarse)").matches ? "1" : "0")) === "1";

async function openTab(app: App, open: OpenStory, tab: Tab, again: () => void): Promise<Screen> {
  const turnPlain = (plain: boolean) => () => {
    keepNote(plainKey, plain ? "1" : "0");
    again();
  };
  if (open.session.state.kind === "clash") return openClashScreen(app, open);
  if (tab !== "text") await open.ready;
  if (tab === "fields") return openFieldsScreen(app, open);
  if (tab === "decisions") return openDecisionsScreen(app, open);
  if (tab === "publish") return openPublishScreen(app, open);
  // Fetched when it is wanted, and with it what compares sentences.
  if (tab === "history") return (await import("./history-screen.ts")).openHistoryScreen(app, open);
  if (tab === "proof") return openProofScreen(app, open);
  return isPlain() ? openPlainScreen(app, open, turnPlain(false)) : openWriteScreen(app, open);
}

/** Until the engine has spoken. */
const peekHeadline = ({ head }: OpenStory) => /^headline:[^\S\n]*["']?(.+?)["']?[^\S\n]*$/m.exec(head)?.[1];

export async function openStoryScreen(app: App, open: OpenStory, tab: Tab): Promise<Screen> {
  let own: ListedStory | undefined;
  const facts = () => ({
    headline:
      typeof open.story.fields?.["headline"] === "string"
        ? open.story.fields["headline"]
        : (own?.headline ?? peekHeadline(open) ?? open.folder),
    state: own === undefined ? undefined : (own.state ?? ("broken" as const)),
  });
  const find = async () => {
    own = (await app.ask("list", undefined)).find(({ folder }) => folder === open.folder);
  };
  const frame = buildFrame(app, open, tab, facts);
  const element = h("div.app");
  const news = h("p.news", { role: "status", hidden: true });
  let screen: Screen | undefined;

  const tell = (text: string) => {
    news.hidden = false;
    news.replaceChildren(
      text,
      " ",
      button("link", () => (news.hidden = true), {}, say("close")),
    );
  };
  async function show(): Promise<void> {
    screen?.close();
    screen = await openTab(app, open, tab, () => void show());
    element.replaceChildren(frame.top, h("div.between", {}, news, screen.element), frame.bottom);
  }
  let clashes = open.session.state.kind === "clash";
  const watch = () => {
    const now = open.session.state.kind === "clash";
    if (now === clashes) return;
    clashes = now;
    app.gate.whenQuiet("clash", () => void show());
  };
  const restate = () => void find().then(frame.update);
  const merged = () => tell(say("mergedIn"));
  const gone = () => tell(say("goneElsewhere"));
  open.session.addEventListener("state", watch);
  const told = (event: Event) => tell(String((event as CustomEvent).detail));
  open.session.addEventListener("merged", merged);
  open.session.addEventListener("gone", gone);
  open.addEventListener("news", told);
  open.addEventListener("story", restate);
  await show();
  restate();
  if (open.restored !== undefined && open.restored !== 0) {
    tell(open.restored > 0 ? say("restored", { n: open.restored }) : say("restoredLess"));
    open.restored = undefined;
  }
  return {
    element,
    close() {
      screen?.close();
      frame.close();
      open.session.removeEventListener("state", watch);
      open.session.removeEventListener("merged", merged);
      open.session.removeEventListener("gone", gone);
      open.removeEventListener("news", told);
      open.removeEventListener("story", restate);
    },
  };
}

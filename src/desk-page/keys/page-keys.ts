/** The keys that are answered everywhere: from one tab of a story to the next, home, to the publishing, to the list of keys. */
import { type App, home, placeOf } from "../app.ts";
import type { OpenStory } from "../open-story.ts";
import { tabs } from "../story-frame.ts";
import { openKeysPanel } from "./keys-panel.ts";
import { isPlainKey } from "./letter-keys.ts";

/** What a press does; nothing: it is somebody else's. `open` is the story that is open. */
export function findPageKey(app: App, event: KeyboardEvent, open: OpenStory | undefined): (() => void) | undefined {
  if (event.isComposing || app.gate.isComposing()) return undefined;
  const { key, code, altKey, shiftKey } = event;
  const control = event.ctrlKey || event.metaKey;
  if (key === "?") return isPlainKey(app, event) ? openKeysPanel : undefined;
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  if (altKey && !control && !shiftKey && digit === "0") return () => app.go(home);
  if (open === undefined || document.querySelector("dialog[open]") !== null) return undefined;
  const goTo = (tab: string) => () => app.go(placeOf(open.folder, tab));
  const tab = tabs[Number(digit) - 1];
  if (altKey && !control && !shiftKey && tab !== undefined) return goTo(tab);
  if (control && key === "Enter") return goTo("publish");
  if (control && key === "s") return () => void open.session.save();
  return undefined;
}

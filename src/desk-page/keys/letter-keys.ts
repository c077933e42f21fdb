/** Keys that are a letter by itself: only where nothing is typed, and only while an editor wants them. */

import type { App } from "../app.ts";
import { keepNote, readNote } from "../browser-notes.ts";

const key = "desk-letter-keys";

export const wantsLetters = (): boolean => readNote(key) !== "0";

export const keepLetters = (wants: boolean): void => void keepNote(key, wants ? "1" : "0");

/** Where letters are text. The editor stands in a shadow: what it holds is on the event's path only. */
function isTyping(event: Event): boolean {
  const [target] = event.composedPath();
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

/** Whether this press of a letter may do something. */
export const isPlainKey = (app: App, event: KeyboardEvent): boolean =>
  wantsLetters() &&
  !(event.ctrlKey || event.metaKey || event.altKey) &&
  !event.isComposing &&
  !app.gate.isComposing() &&
  !isTyping(event) &&
  document.querySelector("dialog[open]") === null;

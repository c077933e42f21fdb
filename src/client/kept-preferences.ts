/** The reader's preferences on their device. Storage may be switched off; then they last as long as the page. */
import { type Preferences, parsePreferences } from "../reading/preferences.ts";
import { preferencesKey } from "../reading/preferences-key.ts";

let current: Preferences | undefined;

export function readPreferences(): Preferences {
  try {
    current = parsePreferences(localStorage.getItem(preferencesKey));
  } catch {
    current ??= {};
  }
  return current;
}

export function keepPreferences(preferences: Preferences): void {
  current = preferences;
  try {
    localStorage.setItem(preferencesKey, JSON.stringify(preferences));
  } catch {
    // Nothing to do: the page shows them all the same.
  }
}

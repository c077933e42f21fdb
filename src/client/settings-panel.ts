/** The inside of 閱讀設定: every press of a stone is kept and shown at once. Lists the variants by their full names above. */
import { changePreference, type PreferenceName, preferenceNames, preferenceTable } from "../reading/preferences.ts";
import type { ReaderWords } from "../site/reader-words.ts";
import { buildSettings } from "./build-settings.ts";
import { keepPreferences, readPreferences } from "./kept-preferences.ts";
import { listVersions } from "./list-versions.ts";
import { showPreferences } from "./show-preferences.ts";

function showChoices(form: HTMLFormElement): void {
  const preferences = readPreferences();
  for (const name of preferenceNames) {
    const group = form.elements.namedItem(name);
    if (group instanceof RadioNodeList) group.value = preferences[name] ?? preferenceTable[name].usual;
  }
}

/** The panel, ready to be put on the page. */
export function createPanel(words: ReaderWords, title: string): HTMLElement {
  const { panel, form } = buildSettings(words, title);
  const versions = listVersions(words);
  if (versions !== undefined) form.before(versions);
  panel.addEventListener("beforetoggle", () => showChoices(form));
  panel.addEventListener("toggle", (event) => {
    if ((event as ToggleEvent).newState === "open") panel.focus();
  });
  panel.addEventListener("change", ({ target }) => {
    const { name, value } = target as HTMLInputElement;
    keepPreferences(changePreference(readPreferences(), name as PreferenceName, value));
    void showPreferences();
  });
  // The same site in another window; what it set is shown by <reading-settings>.
  addEventListener("storage", () => showChoices(form));
  return panel;
}

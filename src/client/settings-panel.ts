/** The inside of 閱讀設定: every press of a stone is kept and shown at once. Lists the variants by their full names above. */
import { changePreference, type PreferenceName, preferenceNames, preferenceTable } from "../reading/preferences.ts";
import { buildSettings } from "./build-settings.ts";
import { keepPreferences, readPreferences } from "./kept-preferences.ts";
import { showPreferences } from "./show-preferences.ts";

/** Links with the full names; a press is handed to the switch in the masthead, which keeps the reader's place. */
function listVersions(words: DOMStringMap): HTMLElement | undefined {
  const links = [...document.querySelectorAll<HTMLAnchorElement>("variant-switch a")];
  if (links.length === 0) return undefined;
  const origin = document.querySelector(".origin");
  const original = origin?.querySelector("a")?.hreflang ?? document.documentElement.lang;
  const list = document.createElement("ul");
  for (const link of links) {
    const row = link.cloneNode() as HTMLAnchorElement;
    row.removeAttribute("aria-label");
    row.textContent = link.ariaLabel;
    if (origin !== null) {
      const note = document.createElement("small");
      note.lang = document.documentElement.lang;
      note.textContent = (link.hreflang === original ? words.original : words.converted) ?? "";
      row.append(note);
    }
    row.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      link.click();
    });
    const item = document.createElement("li");
    item.append(row);
    list.append(item);
  }
  const title = document.createElement("p");
  title.textContent = words.variants ?? "";
  const versions = document.createElement("div");
  versions.className = "versions";
  versions.append(title, list);
  return versions;
}

function showChoices(form: HTMLFormElement): void {
  const preferences = readPreferences();
  for (const name of preferenceNames) {
    const group = form.elements.namedItem(name);
    if (group instanceof RadioNodeList) group.value = preferences[name] ?? preferenceTable[name].usual;
  }
}

/** The panel, ready to be put on the page; `words` are the attributes of `<reading-settings>`. */
export function createPanel(words: DOMStringMap, title: string): HTMLElement {
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
  // The same site in another window.
  addEventListener("storage", () => {
    showChoices(form);
    void showPreferences();
  });
  return panel;
}

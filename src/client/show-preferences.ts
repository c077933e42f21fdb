/** Shows the kept preferences on the page: what reading/first-paint.ts does before it is painted, and what changes later. */
import { preferenceNames, preferenceTable } from "../reading/preferences.ts";
import { themeColors } from "../site/looks.ts";
import { findPlace } from "./find-place.ts";
import { readPreferences } from "./kept-preferences.ts";
import { loadSheet } from "./load-sheet.ts";

/** The colours the page was built with, for the way back to the system's theme. */
const metas = [...document.querySelectorAll<HTMLMetaElement>("meta[name=theme-color]")];
const built = (meta: HTMLMetaElement) => themeColors[/dark/.test(meta.media) ? "dark" : "light"] ?? "";

export async function showPreferences(): Promise<void> {
  const preferences = readPreferences();
  const { dataset } = document.documentElement;
  // What grows or turns moves the text away from under the reader's eyes; it is brought back to the paragraph they were at.
  const place = findPlace();
  const sheet = document.querySelector<HTMLElement>("script[data-vertical]")?.dataset.vertical;
  if (preferences.flow === "vertical" && sheet !== undefined) await loadSheet(sheet);
  const { flow } = dataset;
  for (const name of preferenceNames) {
    const value = preferences[name];
    if (value === undefined || value === preferenceTable[name].usual) delete dataset[name];
    else dataset[name] = value;
  }
  for (const meta of metas) meta.content = themeColors[preferences.theme ?? ""] ?? built(meta);
  if (dataset.flow !== flow) {
    const { turnText } = await import("./vertical-text.ts");
    turnText(dataset.flow === "vertical");
  }
  if (place !== "") document.getElementById(place)?.scrollIntoView();
}

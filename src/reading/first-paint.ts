/**
 * The one script that blocks: it shows the reader's preferences before anything is painted, so that nothing flashes. It is text
 * and not a module, because it stands in the page under its hash; the list of values in it is made from the table. What it
 * does is what client/show-preferences.ts does later. `data-script` says that scripts run: without it their buttons are hidden.
 */
import { themeColors } from "../site/looks.ts";
import { isChosen, preferenceNames, preferenceTable } from "./preferences.ts";
import { preferencesKey } from "./preferences-key.ts";

const chosen = Object.fromEntries(
  preferenceNames.map((name) => [name, preferenceTable[name].values.filter((value) => isChosen(name, value))]),
);

/** Its element may name the sheet for vertical text in `data-vertical`. Only a reader who wants that sheet loads it. */
export const firstPaintScript = [
  "{const s=document.currentScript,d=document.documentElement.dataset;d.script='';",
  `try{const k=JSON.parse(localStorage.${preferencesKey}),t=${JSON.stringify(chosen)};`,
  "for(const n in t)if(t[n].includes(k[n]))d[n]=k[n];",
  `if(d.theme)for(const m of document.querySelectorAll('meta[name=theme-color]'))m.content=${JSON.stringify(themeColors)}[d.theme];`,
  "if(d.flow&&s.dataset.vertical){const l=document.createElement('link');l.rel='stylesheet';l.href=s.dataset.vertical;",
  "l.setAttribute('blocking','render');s.after(l)}",
  "}catch{}}",
].join("");

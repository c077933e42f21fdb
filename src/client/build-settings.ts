/** The panel of 閱讀設定 as elements: one group of stones for each row of the table of preferences. */
import { type PreferenceName, preferenceNames, preferenceTable } from "../reading/preferences.ts";
import type { ReaderWords } from "../site/reader-words.ts";
import { element } from "./element.ts";

/** `words` is the legend and, for each value, its stone and its caption: `字體｜宋 宋體｜黑 黑體`. */
function buildGroup(name: PreferenceName, words: string): HTMLElement {
  const [legend = "", ...choices] = words.split("｜");
  const labels = preferenceTable[name].values.map((value, at) => {
    const [stone = "", caption = ""] = choices[at]?.split(" ") ?? [];
    const input = element("input", { type: "radio", name, value });
    return element("label", {}, input, element("span", { ariaHidden: "true" }, stone), caption);
  });
  return element("fieldset", {}, element("legend", {}, legend), element("div", {}, ...labels));
}

/** `title` names the panel. */
export function buildSettings(words: ReaderWords, title: string): { panel: HTMLElement; form: HTMLFormElement } {
  const panel = element("div", { className: "settings", id: "settings", popover: "auto", role: "dialog" });
  panel.ariaLabel = title;
  panel.tabIndex = -1;
  const close = element("button", { type: "button", popoverTargetAction: "hide" }, words.close);
  close.popoverTargetElement = panel;
  const form = element("form", {}, ...preferenceNames.map((name) => buildGroup(name, words[name])));
  panel.append(element("p", {}, title, close), form);
  return { panel, form };
}

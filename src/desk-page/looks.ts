/** Light or dark, as the system has it or as chosen; kept for this browser. */
import { keepNote, readNote } from "./browser-notes.ts";
import { button } from "./dom.ts";
import { say } from "./say.ts";

const key = "desk-theme";
const themes = ["", "light", "dark"] as const;
const names = { "": "looksAuto", light: "looksLight", dark: "looksDark" } as const;

const readTheme = (): (typeof themes)[number] => themes.find((theme) => theme === readNote(key)) ?? "";

export function applyLooks(): void {
  const theme = readTheme();
  if (theme === "") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
}

/** Each press is the next ground. */
export function buildLooksButton(): HTMLElement {
  const label = () => `${say("looks")}：${say(names[readTheme()])}`;
  const element = button(
    "tool wide",
    () => {
      keepNote(key, themes[(themes.indexOf(readTheme()) + 1) % themes.length] ?? "");
      applyLooks();
      element.setAttribute("aria-label", label());
      element.title = label();
      document.dispatchEvent(new Event("desk-looks"));
    },
    { "aria-label": label(), title: label() },
    "字",
  );
  return element;
}

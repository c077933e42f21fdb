/** The keys in one panel, and the switch for those that are a letter by itself. */
import { button, h, listen } from "../dom.ts";
import { say } from "../say.ts";
import { keepLetters, wantsLetters } from "./letter-keys.ts";
import { shortcuts } from "./shortcuts.ts";

const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);

export function openKeysPanel(): void {
  if (document.querySelector("dialog[open]") !== null) return;
  const letters = h("input", { type: "checkbox", checked: wantsLetters() });
  listen(letters, { change: () => keepLetters(letters.checked) });
  const dialog = h(
    "dialog.panel.ask.large",
    { "aria-labelledby": "keys-title" },
    h(
      "h2.cap",
      { id: "keys-title" },
      say("keys"),
      " ",
      h("small", {}, say("keysSay")),
      h(
        "span.end",
        {},
        button("link", () => dialog.close(), {}, say("close")),
      ),
    ),
    h(
      "div.keys",
      {},
      ...shortcuts.map(({ title, keys }) =>
        h(
          "section",
          {},
          h("h3.cap", {}, say(title)),
          h(
            "dl",
            {},
            ...keys.map(([does, ...names]) =>
              h(
                "div",
                {},
                h("dt", {}, say(does)),
                h("dd", {}, ...names.map((name) => h("kbd", {}, isMac && name === "Ctrl" ? "⌘" : name))),
              ),
            ),
          ),
        ),
      ),
    ),
    h("p", {}, h("label.switch", {}, letters, " ", say("keysLetters"))),
  );
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
